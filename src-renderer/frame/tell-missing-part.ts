import { mount } from 'svelte';
import MissingPart from './MissingPart.svelte';

/**
 * Says, once, when a part of the page that is loaded when it is first needed could not be fetched
 * (https://vite.dev/guide/build#load-error-handling). A browser may remember the failure for as long as the page stands, so the
 * way on is to load it again; what is written is kept in the browser or by the service.
 */
export function tellMissingPart(): void {
  const tell = () => mount(MissingPart, { target: document.body, props: { again: () => window.location.reload() } });
  window.addEventListener('vite:preloadError', tell, { once: true });
}
