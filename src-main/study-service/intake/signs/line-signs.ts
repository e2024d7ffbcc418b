import type { RestRole } from '../../../contract/plain/vocabulary.ts';

/**
 * What a line says about itself by the fixed wording of web software: share bars, forms, footers, ad calls.
 * These phrases come from page templates, not from writers, which is why a short line made of one can be told without its surroundings.
 * `maxWords` keeps a sentence that merely mentions the thing ("he asked readers to subscribe") out of it. What may stand around a
 * wording is anything but letters and figures of any script (`\W` would take in all letters but those of English).
 */
interface LineSign {
  role: RestRole;
  pattern: RegExp;
  maxWords: number;
}

const SIGNS: readonly LineSign[] = [
  // Code that a scraper kept: no sentence holds these marks.
  {
    role: 'advertising code',
    maxWords: 400,
    pattern:
      /adsbygoogle|googletag|\(\s*window\.|document\.write|function\s*\(|\.push\(\s*\{|<script|&lt;\/?(?:a|img|script|iframe|span|div)\b|^\/\/\s*\(|^<!--|-->$|\b(?:var|let|const) \w+ ?=|\w\([^)\s]*\)\s*;\s*\}?$/i,
  },
  {
    role: 'advertising code',
    maxWords: 4,
    pattern:
      /^[-– ]*(?:story continues below )?advertise?ments?[-–: ]*$|^\(?ads?\)?$|^sponsored(?: links?| content)?$|^ads by \w+/i,
  },
  {
    role: 'advertising code',
    maxWords: 8,
    pattern:
      /^(?:article|story|text) continues(?: (?:below|after).*)?$|^(?:continue reading below|scroll (?:down )?to continue)\b/i,
  },
  {
    role: 'share widget',
    maxWords: 14,
    pattern:
      /^(?:share|tweet|like|pin|e-?mail|print|bookmark|digg|recommend|save|post|send)(?: (?:this|it|on|to|via|with|article|story|page|a friend|link|friends?|facebook|twitter|whatsapp|linkedin|reddit)\b[^.]*)?(?: ?[|/·+].*)?:?$/i,
  },
  {
    role: 'share widget',
    maxWords: 24,
    pattern:
      /(?:\b(?:facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|digg|del\.icio\.us|newsvine|stumbleupon|fark|technorati|tumblr|pocket|flipboard|e-?mail|print|copy link)\b[\s|,·/&:]*){2,}$/i,
  },
  {
    role: 'share widget',
    maxWords: 8,
    pattern:
      /^(?:text size|font size|larger|smaller|copy link|link copied|shares?|\d[\d.,k]* shares?|printable version|print(?:er)?[ -]friendly.*|e-?mail (?:a friend|to a friend|this (?:page|story|article))|print ?e?-?mail.*|permalink|trackback.*|view comments)[: ]*$/i,
  },
  // Forms, and the notices that software prints about commenting.
  {
    role: 'comment form',
    maxWords: 14,
    pattern:
      /^[^\p{L}\p{N}]*(?:leave a (?:reply|comment|response)|(?:post|add|write|submit|make) (?:a |your |new )?comments?|cancel reply|click to comment|your (?:e-?mail(?: address)?|name|comment|message)|notify (?:of|me)|save my name|have your say|what do you think|talk ?back|join the (?:discussion|conversation|debate)|discuss(?: this(?: article| story)?)?|log ?in to (?:comment|reply|post)|sign in to comment|reply to this|report (?:abuse|this comment|inappropriate)|tell us what you think|connecting to %s|characters (?:left|remaining)|not (?:registered|a member)\b|already registered)\b.*$/iu,
  },
  {
    role: 'comment form',
    maxWords: 40,
    pattern:
      /\byou are commenting using your\b|fill in your details below|required fields are marked|your e-?mail address will not be published|comments? (?:are|is|have been|has been) (?:now )?closed|must be (?:logged in|registered)|need to be (?:a |)(?:logged in|registered)|login ?or ?register/i,
  },
  {
    role: 'comment form',
    maxWords: 6,
    pattern:
      /^(?:wordpress\.com|google|twitter|facebook) (?:logo|photo|picture)$|^(?:reply|quote|report|flag|vote (?:up|down)|like reply|comment|comments policy|view \d* ?(?:more )?(?:replies|comments))$/i,
  },
  // House rules for commenting: the site speaks to its readers about what they may post. Quoted speech about posts is a report's.
  {
    role: 'comment form',
    maxWords: 120,
    pattern:
      /^(?!.*["“”])(?=.*\b(?:we|our|you|your|please|click)\b)(?=.*\b(?:comments?|messages?|posts?|postings?)\b).*\b(?:offensive|obscene|profan\w+|inappropriate|harass\w*|libel\w*|defamat\w+|abusive|moderat(?:ed|ion|ors?)|off[- ]topic)\b|^(?:the )?comments? (?:above|below|here) (?:are|is|do|represent)\b|\b(?:post|leave|add|submit) (?:your|a) comments?\b.{0,80}\b(?:link|form|below|above|box)\b|^comment viewing options$|\bway to display the comments\b/i,
  },
  // Who owns the page and under which terms.
  {
    role: 'footer',
    maxWords: 80,
    pattern:
      /^(?:[^\p{L}\p{N}]|all content|contents?|site|page|text)*(?:©|\(c\)|copyright\b)|\ball rights reserved\b|(?:reproduction|republication|redistribut\w+|redissemination)[^.]{0,80}(?:prohibited|permission|forbidden|consent)|may not be (?:published|reproduced|copied)|\b(?:is|are) subject to copyright\b/iu,
  },
  {
    role: 'footer',
    maxWords: 60,
    pattern:
      /\b(?:privacy (?:policy|statement|notice)|terms (?:of (?:use|service)|(?:and|&) conditions)|cookie (?:policy|settings|preferences))\b.{0,80}\b(?:contact|about|advertis\w+|sitemap|site map|help|terms|privacy|accessibility|careers|jobs)\b|\b(?:contact|about|terms|advertis\w+)\b[^.]{0,80}\bprivacy (?:policy|statement|notice)\b/i,
  },
  {
    role: 'footer',
    maxWords: 10,
    pattern:
      /^(?:privacy (?:policy|statement|notice)|terms (?:of (?:use|service)|(?:and|&) conditions)|cookie policy|site ?map|contact us|about us|advertise(?: with us)?|powered by .*|blog at .*|proudly powered .*|%d bloggers like this:?|create your website with .*|back to top|up ↑|↑.*|hosted by.*)[.:]?$/i,
  },
  // Asking for money, attention or an address.
  {
    role: 'promotion',
    maxWords: 40,
    pattern:
      /\bon patreon\b|\b(?:make|quick|monthly|one-time|to) (?:a )?donat(?:e|ion)\b|^donate\b|\byour (?:donation|support|contribution)s?\b.{0,60}\b(?:make|help|keep|difference|possible)\b|^(?:\w+ ){0,3}(?:payment|paypal|card)(?: \w+){0,2}(?:\.{3}|…)$|\bbuy me a coffee\b/i,
  },
  {
    role: 'promotion',
    maxWords: 30,
    pattern:
      /^(?:please )?(?:subscribe|sign up|register|join|follow|download|get|receive|click here|like us|become a member|try|start your|enter your|listen to|watch our|check out)\b.*\b(?:newsletters?|updates|alerts?|inbox|e-?mail|subscri\w+|free|trial|app|facebook|twitter|instagram|telegram|youtube|podcasts?|rss|channel|today)\b/i,
  },
  {
    role: 'promotion',
    maxWords: 8,
    pattern:
      /^(?:subscribe|subscribe now|sign up|sign in|log ?in|log ?out|register|register now|newsletter|request (?:an )?(?:invitation|invite|demo)|get started|become a member|free trial|buy now|shop now|the .{2,30} newsletter|watch (?:the |our |a )?(?:\w+ ){0,3}video|connect with us|follow us.*)[!.:]?$/i,
  },
  {
    role: 'promotion',
    maxWords: 40,
    pattern:
      /\bcan be (?:reached|contacted|followed)\b.*(?:@|\bat\b|twitter|e-?mail)|^(?:follow|contact|e-?mail) (?:him|her|them|me|us|the (?:author|writer))\b|^visit (?:his|her|their|my|our)\b|^(?:you can )?(?:reach|follow|contact|e-?mail) \S+(?: \S+)? (?:at|on) \S*@|^(?:to )?(?:contact|reach) (?:the )?(?:reporter|editor|author|writer)s?\b/i,
  },
  {
    role: 'promotion',
    maxWords: 70,
    pattern:
      /\bas little as [$£€]\s?\d|\b(?:your (?:contribution|donation|support) (?:will|can|helps?|makes?)|(?:please|consider) (?:donat|support|contribut|becom|subscrib)\w+|support (?:our|independent|quality) (?:newsroom|journalism|reporting|work)|already (?:a )?(?:subscriber|member|contributed)\?)/i,
  },
  // Doors to other pages.
  {
    role: 'related story',
    maxWords: 10,
    pattern:
      /^[^\p{L}\p{N}]*(?:related(?: (?:stories|articles?|links?|news|content|posts?|topics?|coverage|searches))?|more (?:from|on|in|stories|news|articles|top|like this)\b.*|read (?:more|also|next)\b.*|see also\b.*|also (?:in|on|see|read)\b.*|you (?:may|might) (?:also )?(?:like|be interested).*|recommended(?: for you| stories| articles)?|most (?:popular|read|viewed|e-?mailed|commented|recent|shared|searched).*|(?:latest|top|other|recent|past|previous|popular|trending) (?:news|stories|articles|headlines|posts|coverage|blog entries).*|trending(?: now)?|editor['’]?s['’]? picks?|don['’]t miss.*|in pictures.*|(?:don['’]t miss|up next|what to read next).*|from (?:around )?the web|promoted stories|keep reading|in this section)[^\p{L}\p{N}]*$/iu,
  },
  {
    role: 'navigation',
    maxWords: 8,
    pattern:
      /^[^\p{L}\p{N}]*(?:home|menu|search(?: .{0,20})?|skip to .*|jump to .*|go to .*|continue reading|continue|next(?: (?:page|post|article))?|prev(?:ious)?(?: (?:page|post|article))?|(?:full )?index|archives?|tags?|topics?|categories|sections?|view (?:all|full|more).*|show more|load more.*|see all.*|all (?:posts|articles|news)|page \d+(?: of \d+)?|\d+ of \d+|close|open|back|forward|more|expand|video|photos?|gallery|listen|play|pause|toggle .*|advanced search|click (?:to|for|on|here)(?: .*)?|enlarge(?: this)?(?: image| photo)?|view (?:larger|full).*|hide caption|toggle caption|caption)[^\p{L}\p{N}]*$/iu,
  },
  {
    role: 'navigation',
    maxWords: 16,
    pattern: /^(?:tags?|topics|categor(?:y|ies)|filed under|posted in|related topics|keywords|labels|sections?)\s*:/i,
  },
];

/** Longer lines are text: no sign is read from them, and no pattern is run over them. */
const LONGEST_SIGN = 400;
/** A page asks about each of its lines several times; cleared when full. */
const known = new Map<string, RestRole | null>();
const KNOWN_LIMIT = 5000;

/** The rest role that a line's own wording gives it, or null where nothing does. */
export function readLineSign(text: string, words: number): RestRole | null {
  if (words > LONGEST_SIGN || text.length > LONGEST_SIGN * 20) return null;
  const before = known.get(text);
  if (before !== undefined) return before;
  const role =
    SIGNS.find((sign) => words <= sign.maxWords && sign.pattern.test(text))?.role ??
    (isLinkRow(text, words) ? 'navigation' : null);
  if (known.size >= KNOWN_LIMIT) known.clear();
  known.set(text, role);
  return role;
}

/** A row of section names: three or more short parts between bars or dots, no sentence in it. */
function isLinkRow(text: string, words: number): boolean {
  const parts = text.split(/\s+[|·•»/;]\s+|\s*\|\s*/u).filter((part) => part !== '');
  if (parts.length < 3) return false;
  return words / parts.length <= 4.5 && !/[.!?]["”’]?$/u.test(text);
}

const COMMENTS_HEADING =
  /^[^\p{L}\p{N}]*(?:(?:\d[\d,.]*|no|one|all|latest|reader|readers['’]?|user|view|show|read|what you|your|recent) )?(?:comments?(?:\(s\))?|responses?|replies|talkbacks?|reader comments?|thoughts? on)(?: (?:from|by|for|on|so far|posted|below|section|are (?:now )?closed|have (?:now )?been closed)\b.*)?\s*(?:\(\d+\)|\d+)?[^\p{L}\p{N}]*$|^[^\p{L}\p{N}]*(?:comments? \(\d+\).{0,30}|\d+ (?:comments?|responses|replies)\b.{0,60}|what (?:you think|(?:others|readers|people) (?:are saying|say|think)).{0,20}|(?:reader|your) (?:views|opinions?|comments?|feedback|reaction)|showing comments?.*|there (?:are|is) \d+ (?:comments?|responses).*)$/iu;

/** Whether a line opens a comment thread: its heading, or the form that stands above or below one. */
export function opensComments(text: string, words: number): boolean {
  if (words > 14) return false;
  if (COMMENTS_HEADING.test(text)) return true;
  return readLineSign(text, words) === 'comment form';
}
