import type { BlockRole } from '../../../contract/plain/vocabulary.ts';

/**
 * What a part of a page is for, read from the names its makers gave it (tag, class, id, ARIA role). Names are
 * matched as whole parts ("share-bar", "shareBar", not "shareholder"), since a part of a word says nothing.
 */
interface RegionName {
  role: BlockRole;
  pattern: RegExp;
  /** Used for so much that it does not outweigh a full sentence of running text. */
  weak?: true;
}

const part = (words: string): RegExp => new RegExp(`(?:^|[\\s_-])(?:${words})(?=$|[\\s_-])`, 'u');

const REGIONS: readonly RegionName[] = [
  {
    role: 'comment form',
    pattern: part('comment form|respond|commentform|leave comment|comments? respond|comment reply|post comment'),
  },
  {
    role: 'reader comment',
    pattern: part(
      'comments?|commentlist|commentary list|comment list|disqus|disqus thread|fb comments|livefyre|coral|viafoura|spot im|openweb|discussion|user comments?|reader comments?|responses|conversation',
    ),
  },
  {
    role: 'share widget',
    pattern: part(
      'shar(?:e|es|ing)|sharedaddy|share(?!holder)\\w*|social|socials|social(?!is)\\w+|addthis|addtoany|a2a kit|follow us|follow buttons?|sharethis|article tools|toolbar|tools|action bar|reactions',
    ),
  },
  {
    role: 'advertising code',
    pattern: part(
      'ads?|advert|adverts|advertisement|advertising|adslot|ad \\w+|dfp|gpt|google ads?|adsense|sponsor|sponsors|sponsored|outbrain|taboola|revcontent|zergnet|native ad|commercial',
    ),
  },
  {
    role: 'promotion',
    pattern: part(
      'newsletters?|newsletter\\w+|sign ?up|signup\\w*|subscri(?:be|ption|ptions)|subscribe\\w*|promos?|promo\\w*|promotion|donat(?:e|ion)s?|premium banner|cta|call to action|app download|membership|support|support us|fundrais\\w*|author (?:bio|info|box|about|description|card|details)|about (?:the )?author|bio|biography|authorbox|podcast promo|marketing|offer|house ad|contribute|registration|regwall|gift',
    ),
  },
  {
    role: 'related story',
    pattern: part(
      'related|related\\w+|\\w+related|recommend(?:ed|ations?|er)?|recirc|recirculation|more (?:from|stories|news|in|on|articles|posts|like)|read (?:more|next|also)|readmore|also|see also|most (?:read|popular|viewed|recent|shared|commented)|popular|popular\\w+|trending|trend|you may like|up next|next (?:article|story|post)|prev next|teasers?|suggested|suggestions|further reading|latest|latest \\w+|top stories|topstories|article list|in brief|story package|carousel|playlist|promo list|crosslinks?|inline links|explore more|more',
    ),
  },
  {
    role: 'navigation',
    pattern: part(
      'nav|navbar|navigation|menu|menus|breadcrumbs?|crumbs?|pagination|pager|pagenav|skip link|toc|table of contents|jump links?|masthead|site header|global header|login|cookie|cookies|consent|gdpr|modal|popup|overlay|print only|d print block|visible print|print header|sr only|screen reader(?: text)?|visually hidden',
    ),
  },
  {
    role: 'navigation',
    weak: true,
    pattern: part(
      'tags?|tag list|taglist|topics?|keywords|categor(?:y|ies)|search|language|banner|sidebar|side bar|rail|right rail|secondary|widget|widgets|ticker|metabar|paywall|hidden',
    ),
  },
  {
    role: 'footer',
    weak: true,
    pattern: part('footer|colophon|copyright|site info|siteinfo|legal|disclaimer|article footer|bottom|foot'),
  },
  {
    role: 'caption',
    pattern: part(
      'captions?|\\w+caption|wp caption text|credit|credits|photo credit|image credit|media credit|figcaption|image text|photo|slideshow|gallery caption|image meta|video title|media info|attribution',
    ),
  },
  {
    role: 'byline',
    weak: true,
    pattern: part(
      'byline|bylines|by line|authors?|author name|author link|authorname|contributors?|writer|writers|article author|post author|story author|posted by|entry author|reporter|meta author|credit line',
    ),
  },
  {
    role: 'dateline',
    weak: true,
    pattern: part(
      'date|dates|dateline|timestamp|time stamp|time|publish(?:ed)?|published date|pub date|pubdate|post date|entry date|posted on|updated|modified|meta date|article date|read time|reading time',
    ),
  },
  {
    role: 'deck',
    weak: true,
    pattern: part(
      'deck|dek|standfirst|sub ?headline|sub ?title|subhead|summary|article summary|excerpt|teaser text|lede|article dek|article deck|abstract|article intro|article description',
    ),
  },
  { role: 'correction', pattern: part('corrections?|editors? note|clarification|update note') },
  { role: 'quotation', pattern: part('blockquote|pull ?quotes? text') },
];

/** Tags that say as much themselves. */
const TAGS: Readonly<Record<string, BlockRole>> = {
  nav: 'navigation',
  footer: 'footer',
  form: 'comment form',
  figcaption: 'caption',
  menu: 'navigation',
  dialog: 'promotion',
  button: 'navigation',
  select: 'navigation',
  label: 'navigation',
  textarea: 'comment form',
  address: 'byline',
};
const ARIA: Readonly<Record<string, BlockRole>> = {
  navigation: 'navigation',
  banner: 'navigation',
  contentinfo: 'footer',
  search: 'navigation',
  complementary: 'related story',
  dialog: 'promotion',
  form: 'comment form',
  menu: 'navigation',
  toolbar: 'share widget',
};
const ITEMPROPS: Readonly<Record<string, BlockRole>> = {
  author: 'byline',
  datepublished: 'dateline',
  datemodified: 'dateline',
  caption: 'caption',
  comment: 'reader comment',
  description: 'deck',
  alternativeheadline: 'deck',
};

/** Splits "articleShareBar article-share_bar" into parts with spaces between, so that one pattern finds both spellings. */
function nameParts(names: string): string {
  return names
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/[_-]+/gu, ' ')
    .toLowerCase();
}

/** Names that makers give to the text itself; whatever a part further out is called, this is the article. */
const BODY_NAMES = part(
  '(?:article|story|post|entry|news|page|main) ?(?:body|content|text|copy|main)|articlebody|storybody|body (?:copy|content|text)|content body',
);

export interface Region {
  role: BlockRole | null;
  weak: boolean;
  /** Named as the text of an article. */
  isBody: boolean;
}

const NO_REGION: Region = { role: null, weak: false, isBody: false };
const cache = new Map<string, Region>();

/** What an element's own tag and names say about what is in it. */
export function readRegion(tag: string, names: string, aria: string, itemprop: string): Region {
  if (itemprop === 'articleBody') return { role: null, weak: false, isBody: true };
  const byTag = roleIn(TAGS, tag) ?? roleIn(ARIA, aria) ?? roleIn(ITEMPROPS, itemprop.toLowerCase());
  if (byTag) return { role: byTag, weak: WEAK_TAGS.has(tag), isBody: false };
  if (names === '') return tag === 'aside' ? { role: 'related story', weak: false, isBody: false } : NO_REGION;
  const key = `${tag === 'aside' ? 'aside ' : ''}${names}`;
  const known = cache.get(key);
  if (known) return known;
  const region = readNames(names, tag === 'aside');
  if (cache.size > CACHE_LIMIT) cache.clear();
  cache.set(key, region);
  return region;
}

/** By a name of the table itself: a page may call a part "constructor", which every object knows. */
function roleIn(table: Readonly<Record<string, BlockRole>>, name: string): BlockRole | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

const WEAK_TAGS = new Set(['footer', 'address']);
/** Names of a session's pages, kept since a site's pages share them; cleared when full. */
const CACHE_LIMIT = 20_000;

function readNames(names: string, isAside: boolean): Region {
  const parts = nameParts(names);
  const found = REGIONS.find((region) => region.pattern.test(parts));
  if (found)
    return { role: found.role, weak: found.weak ?? false, isBody: found.weak === true && BODY_NAMES.test(parts) };
  return { role: isAside ? 'related story' : null, weak: false, isBody: BODY_NAMES.test(parts) };
}
