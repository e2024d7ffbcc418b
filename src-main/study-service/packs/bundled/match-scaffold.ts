import type { ScaffoldFile, ScaffoldOutlet } from './scaffold-file.ts';

interface MatchedArticle {
  readonly title: string;
  readonly body: string;
  /** A day, a month or a year, as ISO 8601 has them; null where the page says none. */
  readonly day: string | null;
}

/**
 * Why an article belongs to a scaffold, in a sentence, or null. By all names and a day in its months; or by all names and some of
 * those that belong to it alone, whatever its day, since the date on a saved page can be that of an advertisement.
 */
export function matchScaffold(
  { names, from, to, undated }: Pick<ScaffoldFile['ties'], 'names' | 'from' | 'to' | 'undated'>,
  { title, body, day }: MatchedArticle,
): string | null {
  const text = `${title}\n${body}`;
  if (!names.every((name) => text.includes(name))) return null;
  const isIn = day !== null && isWithin(day, from, to);
  const others = undated.names.filter((name) => text.includes(name));
  if (!isIn && others.length < undated.atLeast) return null;
  const named = listWords([...names, ...others.slice(0, MOST_NAMED)]);
  if (isIn) return `It names ${named}, and came out ${dayWords(day)}.`;
  const undatedWords =
    day === null ? 'its page gives no day' : `its page gives another day, ${dayWords(day).replace(/^(on|in) /, '')}`;
  return `It names ${named}; ${undatedWords}.`;
}

/** Enough to see what it is about. */
const MOST_NAMED = 3;

/** A month or a year counts where it touches the days asked for. */
function isWithin(day: string, from: string, to: string): boolean {
  return from.slice(0, day.length) <= day && day <= to.slice(0, day.length);
}

/** Whether a name that an article or the library gives an outlet is one of those it goes by, or an address of it. */
export function knowsOutlet({ name, aliases, domains }: ScaffoldOutlet, given: string): boolean {
  const said = plain(given);
  return [name, ...aliases].some((one) => plain(one) === said) || domains.some((domain) => isOfDomain(said, domain));
}

interface PublishedArticle {
  readonly outletName: string | null;
  readonly url: string | null;
  readonly byline: string | null;
}

/**
 * The outlet of an article by what its page says of itself: its outlet's name, or where it has none its address or its author. An
 * outlet that is only mentioned on the page may be the one it quotes, and counts for nothing.
 */
export function outletOf(
  outlets: readonly ScaffoldOutlet[],
  { outletName, url, byline }: PublishedArticle,
): ScaffoldOutlet | null {
  if (outletName !== null) return outlets.find((outlet) => knowsOutlet(outlet, outletName)) ?? null;
  const host = url === null ? null : (URL.parse(url)?.hostname ?? null);
  const author = byline?.replace(/^by\s+/i, '') ?? null;
  return (
    outlets.find(({ domains }) => host !== null && domains.some((domain) => isOfDomain(host, domain))) ??
    outlets.find(({ aliases }) => author !== null && aliases.some((alias) => plain(alias) === plain(author))) ??
    null
  );
}

const plain = (name: string) =>
  name
    .normalize('NFKC')
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/^www\./i, '')
    .toLowerCase();
const isOfDomain = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`);

function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** "on 28 October 2016", "in October 2016", "in 2016". */
function dayWords(day: string): string {
  const date = new Date(`${day}${'-01-01'.slice(day.length - 4)}T00:00:00Z`);
  const parts = { 4: {}, 7: { month: 'long' }, 10: { month: 'long', day: 'numeric' } } as const;
  const shown = parts[day.length as 4 | 7 | 10] ?? {};
  const said = new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone: 'UTC', ...shown }).format(date);
  return `${day.length === 10 ? 'on' : 'in'} ${said}`;
}
