import type { Check } from './check.ts';
import { even, keys, nearest, quotedIn, SAYING, share } from './read-texts.ts';

export function confirmMatch(check: Check): string | null {
  const { response, key, kind, prompt } = check.item;
  if (response.type !== 'match' || key.type !== 'match') return 'not a match';
  const pairs = key.pairs.map((pair) => ({
    left: response.left.find(({ id }) => id === pair.left)!.text,
    right: response.right.find(({ id }) => id === pair.right)!,
  }));
  if (kind === 'claim matrix') return confirmMatrix(check, pairs);
  if (prompt.includes('With which word')) {
    for (const { left, right } of pairs) {
      const own = check.item.evidence.find(({ articleId }) => articleId === check.named(left).articleId)!;
      if (!own.exact.includes(right.text)) return `${left} does not have “${right.text}”`;
    }
    return null;
  }
  for (const { left, right } of pairs) {
    const holders = check.texts.filter((text) => text.even.includes(even(right.text)));
    if (holders.length !== 1 || holders[0]!.name !== left)
      return `stands in ${holders.map(({ name }) => name).join()}: ${right.text}`;
  }
  return null;
}

type Pair = { readonly left: string; readonly right: { readonly id: string } };

function confirmMatrix(check: Check, pairs: readonly Pair[]): string | null {
  const { prompt, articleIds } = check.item;
  const isOneArticle = articleIds.length === 1 && prompt.endsWith('with each of these?');
  const claim = isOneArticle ? '' : quotedIn(prompt).toSorted((a, b) => b.length - a.length)[0]!;
  for (const { left, right } of pairs) {
    const text = isOneArticle ? check.textOf(articleIds[0]!) : check.named(left);
    const said = isOneArticle ? left : claim;
    if (right.id === 'absent') {
      if (nearest(text, said) >= 0.6) return `${text.name} comes near: ${said}`;
      continue;
    }
    const at = text.even.indexOf(even(said));
    const proof = check.item.evidence.filter(({ articleId }) => articleId === text.articleId).map(({ exact }) => exact);
    if (isOneArticle && at < 0) return `${text.name} has not: ${said}`;
    const near = isOneArticle ? proof.filter((exact) => even(exact).includes(even(said))) : proof;
    const around =
      isOneArticle && right.id === 'attributed'
        ? text.even.slice(Math.max(0, at - 160), at + said.length + 160)
        : near.join(' ');
    if (right.id === 'attributed' && !SAYING.test(around)) return `nobody says it in ${text.name}: ${said}`;
    if (right.id === 'stated' && (near.length === 0 || SAYING.test(around) || /[“”"]/u.test(around)))
      return `somebody may say it in ${text.name}: ${said}`;
    if (!isOneArticle && nearest(text, said) < 0.4) return `${text.name} does not come near: ${said}`;
  }
  return null;
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const DAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

/** The order of the dates, read from the sentences by a reading of its own. */
export function confirmOrder(check: Check): string | null {
  const { key, evidence, response } = check.item;
  if (key.type !== 'order' || response.type !== 'order') return 'not an order';
  const dates = key.order.map((id) => {
    const entry = response.entries.find((one) => one.id === id)!;
    // An outlet stands for its article's date, an event for the sentence that has its words
    const own = check.texts.find(({ name }) => name === entry.text);
    const proof = own
      ? evidence.find(({ articleId }) => articleId === own.articleId)
      : evidence.toSorted((a, b) => share(entry.text, b.exact) - share(entry.text, a.exact))[0];
    if (!proof || (!own && share(entry.text, proof.exact) < 0.99)) return null;
    const published = check.of.articles.find(({ articleId }) => articleId === proof.articleId)!.publishedOn;
    return readDate(proof.exact, entry.text, published);
  });
  if (dates.some((date) => date === null)) return 'a date can’t be read';
  return dates.every((date, at) => at === 0 || dates[at - 1]! < date!) ? null : `not in order: ${dates.join(', ')}`;
}

/** Days since 1970 of the date nearest behind the entry's last word; a year or month counts as its first day. */
function readDate(sentence: string, entry: string, published: string | null): number | null {
  const text = sentence.toLowerCase();
  const base = published ? new Date(published) : null;
  const found: { at: number; day: number }[] = [];
  const put = (at: number, time: number) => found.push({ at, day: time / 86_400_000 });
  for (const { 0: year, index } of text.matchAll(/\b(?:1[89]|20)\d{2}\b/gu)) put(index, Date.UTC(Number(year), 0, 1));
  for (const [month, name] of MONTHS.entries()) {
    const full = new RegExp(`(?:(\\d{1,2})(?:st|nd|rd|th)? )?\\b${name}\\b(?: (\\d{4}))?`, 'u').exec(text);
    if (!full || (!full[1] && !full[2] && name === 'may')) continue;
    const year = full[2] ? Number(full[2]) : base ? base.getUTCFullYear() - (month > base.getUTCMonth() ? 1 : 0) : null;
    if (year !== null) put(full.index, Date.UTC(year, month, Number(full[1] ?? 1)));
  }
  for (const [day, name] of DAYS.entries()) {
    const at = text.search(new RegExp(`\\b${name}\\b`, 'u'));
    if (at >= 0 && base) put(at, base.getTime() - ((base.getUTCDay() - day + 7) % 7) * 86_400_000);
  }
  const last = text.indexOf(entry.toLowerCase().split(' ').slice(-2).join(' '));
  const full = found.filter(
    ({ at }) =>
      !found.some((other) => other.at < at && other.at + 20 > at && other !== found.find((one) => one.at === at)),
  );
  return (
    (full.length > 0 ? full : found).toSorted((a, b) => Math.abs(a.at - last) - Math.abs(b.at - last))[0]?.day ?? null
  );
}

export function confirmPassage(check: Check): string | null {
  const { key, prompt } = check.item;
  if (key.type !== 'passage') return 'not a passage';
  const quoted = quotedIn(prompt).toSorted((a, b) => b.length - a.length);
  for (const { articleId, start, end, exact } of key.passages) {
    const { body } = check.textOf(articleId);
    if (body.slice(start, end) !== exact) return `does not stand there: ${exact}`;
    const wide = body.slice(Math.max(0, start - 700), end + 160);
    if (prompt.includes('tells the same') && Math.max(share(quoted[0]!, exact), share(exact, quoted[0]!)) < 0.5)
      return `too far apart: ${exact}`;
    if (prompt.includes('the same number') && !exact.toLowerCase().includes(even(quoted.at(-1)!).split(' ')[0]!))
      return `another number: ${exact}`;
    if (prompt.includes('bears this out') && share(quoted[0]!, exact) < 0.99) return `does not bear it out: ${exact}`;
    const verb = /(?:with|the verb is) “([^”]+)”/u.exec(prompt)?.[1];
    if (verb !== undefined && !exact.includes(verb)) return `no ${verb} in: ${exact}`;
    const speaker = /(?:words of|passes on what) (.+?) (?:with|said)/u.exec(prompt)?.[1];
    if (speaker !== undefined && !wide.includes(speaker.split(' ').at(-1)!)) return `${speaker} is not near: ${exact}`;
    const isHeard =
      SAYING.test(exact) || /[“”"]/u.test(exact) || /[“"][^”"]*$/u.test(body.slice(Math.max(0, start - 500), start));
    if (prompt.includes('passes on what') && !isHeard) return `nobody speaks: ${exact}`;
    const first = /name (.+) for the first time/u.exec(prompt)?.[1];
    const at = first === undefined ? start : body.indexOf(first.split(' ').at(-1)!);
    if (at < start || at >= end) return `named elsewhere first: ${first!}`;
  }
  return null;
}

/** A model answer must be made of words that the texts have, and a calm one must have lost the strong word. */
export function confirmText(check: Check): string | null {
  const { key, kind, prompt, evidence } = check.item;
  if (key.type !== 'text') return 'not a text';
  const bodies = [...new Set(evidence.map(({ articleId }) => articleId))].map(
    (articleId) => check.textOf(articleId).body,
  );
  const there = new Set(
    [...evidence.map(({ exact }) => exact), ...(prompt.includes('gets to speak') ? bodies : [])].flatMap((text) => [
      ...keys(text),
    ]),
  );
  const frame = keys(
    `${check.texts.map(({ name }) => name).join(' ')} only reader does learn said stands headline alone text`,
  );
  for (const model of key.modelAnswers) {
    const strange = [...keys(model)].find((word) => !there.has(word) && !frame.has(word));
    if (strange !== undefined) return `“${strange}” is not the texts' word: ${model}`;
    const strong = /without “([^”]+)”/u.exec(prompt)?.[1];
    if (kind === 'neutral rewrite' && (strong === undefined || model.includes(strong)))
      return `${strong ?? 'the word'} is still there`;
    if (prompt.includes('none of the other articles')) {
      const own = evidence.find(({ exact }) => exact === model)?.articleId;
      if (check.texts.some((text) => text.articleId !== own && nearest(text, model) >= 0.6))
        return `another has it: ${model}`;
    }
  }
  return null;
}
