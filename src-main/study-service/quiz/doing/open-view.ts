import type { ArticleHeading } from '../../../contract/corpus.ts';
import type { Role } from '../../../contract/plain/vocabulary.ts';
import type { CorpusStores } from '../../corpus/corpus-stores.ts';
import { casesReadMasked, maskCases } from '../../corpus/masking/masking.ts';
import { nameForms } from '../../corpus/masking/name-forms.ts';
import { readArticle } from '../../corpus/read-corpus.ts';

interface Passage {
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** The words of a quiz as one reader may see them. */
export interface View {
  words(text: string): string;
  /** A passage as that reader's article shows it; blanks take exactly the place of what they hide. */
  passage<One extends Passage>(passage: One): One;
}

/**
 * What is masked in the case's articles is masked in the questions about them, or they would tell who published what. A question has
 * to say which article it means, though: an outlet that has one article in the case is called as the reader calls that article,
 * "Outlet B"; of an outlet with several, the name is a blank.
 */
export function openView(stores: CorpusStores, caseId: string, role: Role): View {
  const masked = casesReadMasked(stores, [caseId], { masked: undefined, role });
  if (masked.length === 0) return { words: (text) => text, passage: (passage) => passage };
  const masking = maskCases(stores, masked, role);
  const rename = renaming(stores.articles.listOfCase(caseId), masking.outletIds);
  const bodies = new Map<string, string>();
  const bodyOf = (articleId: string) => {
    if (!bodies.has(articleId)) bodies.set(articleId, readArticle(stores, { articleId }, role).body);
    return bodies.get(articleId)!;
  };
  return {
    words: (text) => masking.words(rename(text)),
    passage: (passage) => ({ ...passage, exact: bodyOf(passage.articleId).slice(passage.start, passage.end) }),
  };
}

/** Longest names first, so that none is replaced only as far as a shorter one reaches. */
function renaming(headings: readonly ArticleHeading[], hidden: ReadonlySet<string>): (text: string) => string {
  const forms = headings
    .flatMap(({ outlet }, place) => {
      const isAlone = headings.filter((other) => other.outlet?.id === outlet?.id).length === 1;
      return outlet && hidden.has(outlet.id) && isAlone
        ? formsOf(outlet.name).map((form) => ({ form, name: `Outlet ${letterOf(place)}` }))
        : [];
    })
    .sort((a, b) => b.form.source.length - a.form.source.length);
  return (text) => forms.reduce((told, { form, name }) => told.replace(form, name), text);
}

/**
 * A question may call "The National Courier" just "the Courier", and an "Institute for Shared Rivers" just "Shared Rivers": the last
 * word after "the", or the last two of three and more, as long as they have capitals.
 */
function formsOf(outlet: string): RegExp[] {
  const forms = nameForms({ outlet, byline: null, url: null });
  const lastOne = /\s(\p{Lu}[\p{L}\p{N}]{3,})$/u.exec(outlet)?.[1];
  const lastTwo = /\S\s+(\p{Lu}[\p{L}\p{N}]+\s+\p{Lu}[\p{L}\p{N}]+)$/u.exec(outlet.replace(/^the\s/iu, ''))?.[1];
  const short = [lastOne === undefined ? [] : `[Tt]he ${lastOne}`, lastTwo ?? []].flat();
  // "As the Harbour Post says" becomes "As Outlet B says".
  return [...forms, ...short.map((form) => ({ source: `${form}(?![\\p{L}\\p{N}])`, flags: 'gu' }))].map(
    ({ source, flags }) => new RegExp(`(?<![\\p{L}\\p{N}])(?:[Tt]he\\s+)?${source}`, flags),
  );
}

/** As the reader names masked columns (design/words/article-words.ts). */
function letterOf(place: number): string {
  return place < 26 ? String.fromCharCode(65 + place) : String(place + 1);
}
