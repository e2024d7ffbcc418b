import type { FieldCandidates, TextCandidate } from '../../../contract/intake.ts';
import { decodeEntities } from '../signs/decode-entities.ts';
import type { FoundDate } from '../signs/date-candidate.ts';
import { readByline } from '../signs/find-byline.ts';
import { META_AUTHORS } from './find-html-byline.ts';
import type { HtmlBlock } from './html-blocks.ts';
import { type HtmlFields, nameOf, namesOf } from './html-fields.ts';
import { normalizeSpace } from '../signs/page-lines.ts';

/** Blocks from the headline down in which a line with a writer's name is listed. */
const REACH = 16;
/** More than a person looks through. */
const LISTED = 8;

interface Chosen {
  title: string;
  headline: number;
  byline: string | null;
  outlet: string | null;
  date: FoundDate;
}

/** All that an HTML page offers for title, writer, outlet and day, with where it stood, for a person to choose from. */
export function listCandidates(fields: HtmlFields, blocks: readonly HtmlBlock[], chosen: Chosen): FieldCandidates {
  const meta = (name: string): TextCandidate => at(fields.meta.get(name), `the page's meta field ${name}`);
  const { article } = fields;
  return {
    dates: chosen.date.candidates,
    titles: listed(chosen.title, [
      at(blocks[chosen.headline]?.text, 'the heading over the text'),
      at(nameOf(article?.['headline']), "headline in the page's JSON-LD"),
      ...['og:title', 'twitter:title', 'title', 'dc.title'].map(meta),
      at(fields.documentTitle, "the window's title"),
    ]),
    bylines: listed(chosen.byline, [
      at(namesOf(article?.['author']).join(', '), "author in the page's JSON-LD"),
      at(namesOf(article?.['creator']).join(', '), "creator in the page's JSON-LD"),
      ...META_AUTHORS.map(meta),
      ...shownBylines(blocks, chosen.headline),
    ]),
    outlets: listed(chosen.outlet, [
      meta('og:site_name'),
      at(nameOf(article?.['publisher']) ?? fields.publisher, "publisher in the page's JSON-LD"),
      ...['application-name', 'twitter:site_name', 'dc.publisher'].map(meta),
    ]),
  };
}

function shownBylines(blocks: readonly HtmlBlock[], headline: number): TextCandidate[] {
  return blocks
    .slice(Math.max(0, headline), Math.max(0, headline) + REACH)
    .filter((block) => block.words <= 25)
    .map((block) => at(readByline(block.text), `the line "${block.text}"`));
}

function at(text: string | null | undefined, foundAt: string): TextCandidate {
  return { text: normalizeSpace(decodeEntities(text ?? '')), foundAt };
}

/** The one that was taken comes first; the same words from another place are listed once. */
function listed(taken: string | null, found: readonly TextCandidate[]): TextCandidate[] {
  const there = found.filter(({ text }) => text !== '');
  const first = there.find(({ text }) => text === taken);
  const all = first
    ? [first, ...there]
    : taken
      ? [{ text: taken, foundAt: 'put together from the page' }, ...there]
      : there;
  const seen = new Set<string>();
  return all.filter(({ text }) => !seen.has(text) && seen.add(text)).slice(0, LISTED);
}
