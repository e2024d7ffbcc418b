import type { OutputOf, ParsedInputOf } from '../../../contract/contract.ts';
import type { Article } from '../../../contract/corpus.ts';
import type { ArticleName } from '../../../contract/names.ts';
import type { Role } from '../../../contract/plain/vocabulary.ts';
import { found } from '../corpus-stores.ts';
import type { CorpusStores } from '../corpus-stores.ts';
import { carriesBlanks } from '../masking/mask-article.ts';
import { casesReadMasked } from '../masking/masking.ts';
import { readArticle } from '../read-corpus.ts';
import { SLICE_MS } from './keep-reading.ts';
import { readNow, readWaiting } from './read-texts.ts';
import type { TextReading } from './read-texts.ts';
import { resolveNames } from './resolve-names.ts';
import type { ResolvedName } from './resolve-names.ts';

/**
 * The names of one article as this reader may see them. A mention that is blanked in the article as they read it is
 * left out. Where something is withheld from them, label and key too come from mentions that they can see, and not from
 * another text or a person who may have spelled out what is hidden.
 */
export function readNames(
  stores: CorpusStores,
  reading: TextReading,
  { articleId, masked }: ParsedInputOf<'corpus.names'>,
  role: Role,
): OutputOf<'corpus.names'> {
  found(stores.articles.readHeading(articleId), 'article', articleId);
  readNow(reading, articleId);
  // Another article that has just come in may spell out what this one shortens.
  if (reading.queue.count() > 0) readWaiting(reading, SLICE_MS);
  const read = articlesAsRead(stores, articleId, masked, role);
  const article = read(articleId)!;
  const { language } = article;
  const inArticle = reading.names.found(articleId);
  if (!inArticle) return { articleId, language, state: 'not this language', names: [] };
  const keys = inArticle.forms.map(({ key }) => key);
  const links = reading.names.linksAround(keys);
  const around = [...new Set([...keys, ...links.flatMap(({ form, name }) => [form, name])])];
  const names = resolveNames({
    articleId,
    found: inArticle,
    links,
    edits: reading.names.edits(around),
    separations: reading.names.separations(articleId),
  });
  const cases = stores.cases.listOfArticle(articleId);
  const isVeiled = role === 'pupil' || masked === true || casesReadMasked(stores, cases, { masked, role }).length > 0;
  const shown = names.flatMap((name) => showName(name, article, read, isVeiled) ?? []);
  return { articleId, language, state: 'read', names: shown };
}

type ReadArticle = (articleId: string) => Article | null;

/** Articles as this reader may see them; each read once. */
function articlesAsRead(stores: CorpusStores, own: string, masked: boolean | undefined, role: Role): ReadArticle {
  const known = new Map<string, Article | null>();
  return (articleId) => {
    if (!known.has(articleId)) {
      const isThere = stores.articles.readHeading(articleId) !== null;
      // Names shown by choice in one article are not shown in the others.
      const asked = masked === false && articleId !== own ? undefined : masked;
      known.set(articleId, isThere ? readArticle(stores, { articleId, masked: asked }, role) : null);
    }
    return known.get(articleId) ?? null;
  };
}

function showName(name: ResolvedName, article: Article, read: ReadArticle, isVeiled: boolean): ArticleName | null {
  const mentions = name.forms
    .flatMap(({ key: form, mentions: places }) =>
      places.map(([start, end]) => ({ form, start, end, text: article.body.slice(start, end) })),
    )
    .filter(({ text }) => !carriesBlanks(text))
    .sort((left, right) => left.start - right.start);
  if (mentions.length === 0) return null;
  const forms = name.forms.flatMap(({ key, text }) => {
    const count = mentions.filter(({ form }) => form === key).length;
    return count === 0 ? [] : [{ key, text, count }];
  });
  const because = name.because.flatMap(({ reason, form, passage }): ArticleName['because'] => {
    if (passage === null) return [{ reason, form, passage }];
    const body = read(passage.articleId)?.body;
    const text = body?.slice(passage.start, passage.end) ?? '';
    return text === '' || carriesBlanks(text) ? [] : [{ reason, form, passage: { ...passage, text } }];
  });
  const shown = { kind: name.kind, byHand: name.byHand, forms, mentions };
  if (!isVeiled) return { ...shown, key: name.key, label: name.label, because };
  const fullest = forms.reduce((best, form) => (form.text.length > best.text.length ? form : best));
  const seen = new Set(forms.map(({ key }) => key));
  return { ...shown, key: fullest.key, label: fullest.text, because: because.filter(({ form }) => seen.has(form)) };
}
