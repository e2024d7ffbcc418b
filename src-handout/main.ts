import '../src-renderer/design/styles/tokens.css';
import '../src-renderer/design/styles/page.css';
import './handout.css';
import './narrow-and-paper.css';
import { mount } from 'svelte';
import { setPageLanguage } from '../src-renderer/design/words/language.ts';
import type { HandoutCase } from '../src-main/contract/plain/handout-file.ts';
import HandoutPage from './HandoutPage.svelte';
import { Handout } from './handout.svelte.ts';
import { openKeeping } from './keep-work.ts';

const target = document.getElementById('app');
const source = document.getElementById('case')?.textContent;
if (!target || !source) throw new Error('The handout holds no case.');

setPageLanguage();
const dark = window.matchMedia('(prefers-color-scheme: dark)');
const setTheme = () => (document.documentElement.dataset['theme'] = dark.matches ? 'dark' : 'light');
setTheme();
// Safari 13 and older know no listener here, and keep the first theme.
dark.addEventListener?.('change', setTheme);

const held = JSON.parse(source) as HandoutCase;
target.textContent = '';
mount(HandoutPage, { target, props: { handout: new Handout(held, openKeeping(held.pack)) } });
