export {};

/**
 * ARIA 1.3 (https://w3c.github.io/aria/#aria-description), younger than the types of the framework: said besides the words of
 * an element, and not copied with them.
 */
declare module 'svelte/elements' {
  interface AriaAttributes {
    'aria-description'?: string | undefined | null;
  }
}
