import '@fontsource-variable/literata/opsz.css';
import '@fontsource-variable/literata/opsz-italic.css';
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource/opendyslexic/400.css';
import '@fontsource/opendyslexic/400-italic.css';
import '@fontsource/opendyslexic/700.css';
import './design/styles/tokens.css';
import './design/styles/page.css';
import './design/styles/print.css';
import { mount } from 'svelte';
import { setPageLanguage } from './design/words/language.ts';
import { tellMissingPart } from './frame/tell-missing-part.ts';
import { connectStudy } from './study-client/study-client.ts';
import { Study } from './study.svelte.ts';

setPageLanguage();
tellMissingPart();
const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
// A class serves the same page to its students, and says so on the page itself: neither loads what only the other needs.
if (document.documentElement.dataset['door'] === 'class')
  void import('./ClassApp.svelte').then(({ default: ClassApp }) => {
    target.replaceChildren();
    mount(ClassApp, { target });
  });
else
  void import('./App.svelte').then(({ default: App }) => {
    target.replaceChildren();
    mount(App, { target, props: { study: new Study(connectStudy()) } });
  });
