import { getLocale, isLocale, locales, overwriteGetLocale } from '#locale';
import type { Locale } from '#locale';
import { lasting } from '../browser-store.ts';

/** Each language by the name its readers know it by; never translated. */
export const LANGUAGES: Readonly<Record<Locale, string>> = { en: 'English', es: 'Español', ar: 'العربية' };

const KEY = 'language';
const inBrowser = typeof window !== 'undefined' && typeof document !== 'undefined';

/**
 * The language of the interface, fixed while the page lives: words made when a module loads stay right. It is what was
 * chosen on this device; a student who has chosen nothing gets what the browser asks for, since what students see is
 * whole in every language. The teacher's pages are whole in English only, and wait for a choice.
 */
const language: Locale = inBrowser ? (keptLanguage() ?? (followsBrowser() ? browserLanguage() : null) ?? 'en') : 'en';
overwriteGetLocale(() => language);

/**
 * For `Intl`: English with the day before the month, as the interface writes it. Arabic with the digits 0 to 9, which
 * stand in the articles, the line numbers and the codes beside it; one row of digits is enough on a page.
 */
export const INTL = { en: 'en-GB', es: 'es', ar: 'ar-u-nu-latn' }[language];

/** Whether the columns of a page stand from right to left, as its lines are read: what is next stands on the left. */
export const READS_LEFTWARDS = language === 'ar';
/** The arrow keys that go to the next and to the one before, in a row that runs as the language does. */
export const [NEXT_ARROW, BACK_ARROW] = READS_LEFTWARDS
  ? (['ArrowLeft', 'ArrowRight'] as const)
  : (['ArrowRight', 'ArrowLeft'] as const);

/** For an element of a page: the chosen language and its direction. */
export const IN_CHOSEN_LANGUAGE = { lang: language, dir: READS_LEFTWARDS ? 'rtl' : 'ltr' } as const;
const IN_ENGLISH = { lang: 'en', dir: 'ltr' } as const;

export { getLocale as languageNow, locales as languages };

/**
 * Puts the language and its direction on the page, before anything is drawn. The teacher's program is an English page, in which
 * the places that students use too stand in the language that was chosen (App.svelte).
 */
export function setPageLanguage(): void {
  Object.assign(document.documentElement, followsBrowser() ? IN_CHOSEN_LANGUAGE : IN_ENGLISH);
}

/** Takes hold when the page is loaded anew, which is done here: what is being written is kept as a draft by its page. */
export function chooseLanguage(chosen: Locale): void {
  lasting.write(KEY, chosen);
  window.location.reload();
}

function keptLanguage(): Locale | null {
  const kept = lasting.read(KEY);
  return isLocale(kept) ? kept : null;
}

function followsBrowser(): boolean {
  return document.documentElement.dataset['door'] === 'class' || document.getElementById('case') !== null;
}

function browserLanguage(): Locale | null {
  for (const tag of window.navigator.languages) {
    const [name] = tag.split('-');
    if (isLocale(name)) return name;
  }
  return null;
}
