import { DATE_TRUST, NEARNESS, type WeighedDate } from '../signs/date-candidate.ts';
import { findAbove, type HtmlBlock } from './html-blocks.ts';
import { isDateLine, PUBLISHED_LABEL, readDate, UPDATED_LABEL } from '../signs/read-date.ts';
import { type DateLabel, readAgo, readLineDay } from '../signs/read-labelled-dates.ts';

/** Where the article stands among a page's blocks, by their order; -1 where it was not found. */
interface Place {
  headline: number;
  textStart: number;
  textEnd: number;
}

/** Blocks above and below the headline in which a visible date belongs to the article. */
const REACH_ABOVE = 6;
const REACH_BELOW = 14;
/** A `time` element further off than this may be another story's. */
const SURE_REACH = 10;
/** Blocks under the last paragraph in which a labelled date still belongs to it. */
const REACH_UNDER = 5;
/** Byline, date and a line more above a text without a headline. */
const REACH_RIGHT_ABOVE = 3;
const LINE_WORDS = 30;
/** Dates elsewhere on the page (comments, other stories) that are listed, so that a person sees why they were not taken. */
const ELSEWHERE = 6;

/** The days that a page shows to its readers, each with how far it can be trusted as the article's own. */
export function findShownDates(blocks: readonly HtmlBlock[], place: Place): WeighedDate[] {
  const found: WeighedDate[] = [];
  let elsewhere = 0;
  for (const block of blocks) {
    const day = readDay(block);
    if (!day) continue;
    const weighed = weigh(block, day, place);
    if (weighed.trust === DATE_TRUST.never && day.date !== null) elsewhere += 1;
    if (elsewhere <= ELSEWHERE || weighed.trust > DATE_TRUST.never) found.push(weighed);
  }
  return found;
}

interface ShownDay {
  date: string | null;
  evidence: string;
  label: DateLabel | null;
  isTimed: boolean;
}

/** A date needs a digit; most blocks have none or are long, so few are looked into. */
function readDay(block: HtmlBlock): ShownDay | null {
  const { text, words, datetime } = block;
  if (words > LINE_WORDS || (datetime === null && !/\p{Nd}|\bago\b|\byesterday\b/iu.test(text))) return null;
  const isLine = isDateLine(text) || /^(?:by|published|posted)\b/iu.test(text);
  const named = isLine ? readLineDay(text) : null;
  // "Published 3 May | Updated 5 May" has one `time` for both as often as not: the words then say which is which.
  if (named?.label === 'published' && UPDATED_LABEL.test(text))
    return { date: named.date, evidence: text, label: 'published', isTimed: datetime !== null };
  const stamped = datetime ? readDate(datetime) : null;
  const label = UPDATED_LABEL.test(text) ? 'updated' : PUBLISHED_LABEL.test(text) ? 'published' : null;
  if (stamped && datetime !== null) {
    const shows = text.includes(stamped.words);
    return { date: stamped.date, evidence: shows ? text : `${text} (${datetime})`, label, isTimed: true };
  }
  if (named) return { date: named.date, evidence: text, label: named.label, isTimed: false };
  const ago = readAgo(text, words);
  return ago === null ? null : { date: null, evidence: ago, label, isTimed: false };
}

function weigh(block: HtmlBlock, day: ShownDay, place: Place): WeighedDate {
  const { trust, foundAt, why } = judge(block, day, place);
  return { date: day.date, evidence: day.evidence, foundAt, why, trust };
}

type Judgement = Pick<WeighedDate, 'trust' | 'foundAt' | 'why'>;

function judge(block: HtmlBlock, day: ShownDay, place: Place): Judgement {
  const distance = block.order - place.headline;
  const isNear = place.headline >= 0 && distance >= -REACH_ABOVE && distance < REACH_BELOW;
  const foundAt = isNear ? 'beside the headline' : `block ${block.order + 1} of the page`;
  const no = (why: string): Judgement => ({ trust: DATE_TRUST.never, foundAt, why });
  if (day.date === null) return no('counts from the day the page was saved, which the page does not state');
  if (/©|\bcopyright\b/iu.test(block.text)) return no('belongs to a copyright notice');
  if (isIn(block, 'reader comment')) return no('the day of a reader’s comment');
  const isPastText = place.textEnd > place.headline && block.order > place.textEnd;
  if (isIn(block, 'related story') || (isPastText && day.label !== 'published'))
    return no('stands by or under the text without a label, so it may be another story’s');
  if (isUnderText(block, place) && day.label === 'published')
    return { trust: DATE_TRUST.labelledAtFoot, foundAt: 'under the text', why: 'labelled as the day of publication' };
  if (isRightAbove(block, place))
    return { trust: DATE_TRUST.shown, foundAt: 'above the text', why: 'stands right above a text without a headline' };
  if (!isNear) return no('stands away from the headline, so it may be another story’s');
  if (day.label === 'updated')
    return { trust: DATE_TRUST.updated, foundAt, why: 'labelled as an update, not as publication' };
  return { foundAt, ...judgeNear(block, day, distance, place) };
}

function judgeNear(
  block: HtmlBlock,
  day: ShownDay,
  distance: number,
  place: Place,
): Pick<WeighedDate, 'trust' | 'why'> {
  const nearness = Math.min(NEARNESS, Math.abs(distance) / 4) - (day.label === 'published' ? 2 : 0);
  if (block.linked >= 0.6) return { trust: DATE_TRUST.shownAside - nearness, why: 'is a link, perhaps to an archive' };
  if (day.isTimed && Math.abs(distance) <= SURE_REACH)
    return { trust: DATE_TRUST.shownAsTime - nearness, why: 'marked up as a time beside the headline' };
  const isInHead = distance > 0 && (place.textStart < 0 || block.order < place.textStart);
  if (isInHead) return { trust: DATE_TRUST.shown - nearness, why: 'shown to readers between headline and text' };
  if (day.label === 'published')
    return { trust: DATE_TRUST.shown - NEARNESS, why: 'labelled as the day of publication, near the headline' };
  const why = distance < 0 ? 'stands above the headline, where today’s date may' : 'stands in the text';
  return { trust: DATE_TRUST.shownAside - nearness, why };
}

/** What is copied out of a page often has its byline and date, and no headline. */
function isRightAbove(block: HtmlBlock, place: Place): boolean {
  const distance = place.textStart - block.order;
  return place.headline < 0 && distance > 0 && distance <= REACH_RIGHT_ABOVE && isDateLine(block.text);
}

function isUnderText(block: HtmlBlock, place: Place): boolean {
  return place.textEnd >= 0 && block.order > place.textEnd && block.order <= place.textEnd + REACH_UNDER;
}

/** The names of a page's outermost elements ("comments-open") hold for everything on it and hence say nothing. */
function isIn(block: HtmlBlock, region: string): boolean {
  return (
    findAbove(
      block.element,
      (element) => /^(?:body|main|html)$/u.test(element.tag),
      (element) => element.region === region,
    ) !== null
  );
}
