/**
 * The words of the field, in one place, so that the screen, the store and a script say the same thing. Plain lists: the
 * page reads them without loading the parser (their schemas stand in vocabulary-schemas.ts).
 *
 * Source type says who publishes, genre says what kind of piece it is; the two are kept apart on purpose and
 * neither is a left-right score: outlet lean labels did not make readers notice bias in a controlled study
 * (doi 10.1371/journal.pone.0266204).
 */

export const ROLES = ['owner', 'pupil', 'told pupil', 'visitor'] as const;
/**
 * Who is on the other end of a connection. It comes from the transport, never from a message. A pupil reads masked; a `told pupil` is
 * one whose teacher has revealed to the class who published what: may call the same, and reads as it is. A visitor stands at the door
 * of a class and has no seat yet.
 */
export type Role = (typeof ROLES)[number];

export const SOURCE_TYPES = [
  'wire agency',
  'public broadcaster',
  'state-controlled outlet',
  'government release',
  'general newsroom',
  'local newsroom',
  'partisan outlet',
  'trade press',
  'think tank',
  'NGO',
  'company or sponsor',
  'fact-checker',
  'aggregator or republisher',
  'translation outlet',
  'individual',
  'satire outlet',
  'cannot tell yet',
] as const;
export type SourceType = (typeof SOURCE_TYPES)[number];

export const GENRES = [
  'news report',
  'live blog',
  'analysis',
  'explainer',
  'interview',
  'investigation',
  'opinion',
  'review',
  'fact-check',
  'press release',
  'sponsored',
  'translation',
  'eyewitness account',
  'satire',
] as const;
export type Genre = (typeof GENRES)[number];

/** Block roles that belong to an article and stand in its body text, in reading order. */
export const ARTICLE_ROLES = [
  'headline',
  'deck',
  'byline',
  'dateline',
  'paragraph',
  'subheading',
  'quotation',
  'transcript turn',
  'list',
  'caption',
  'correction',
] as const;

/** Block roles of what a page carries beside its article. Kept, folded away, never deleted. */
export const REST_ROLES = [
  'navigation',
  'promotion',
  'advertising code',
  'share widget',
  'related story',
  'reader comment',
  'comment form',
  'footer',
] as const;

export const BLOCK_ROLES = [...ARTICLE_ROLES, ...REST_ROLES] as const;
export type BlockRole = (typeof BLOCK_ROLES)[number];
export type ArticleRole = (typeof ARTICLE_ROLES)[number];
export type RestRole = (typeof REST_ROLES)[number];

/** Whether a role stands in the article's body text (true) or beside the article (false). */
export function isArticleRole(role: BlockRole): role is ArticleRole {
  return (ARTICLE_ROLES as readonly string[]).includes(role);
}

/** An article is whole, was cut off (a paywall, a teaser), or nobody has said yet. */
export const WHOLENESS = ['whole', 'cut off', 'not known'] as const;
export type Wholeness = (typeof WHOLENESS)[number];

/** The parts that somebody can have in an article, as its page says. */
export const CREDIT_ROLES = ['author', 'translator', 'agency', 'editor', 'photographer'] as const;

/** The orders in which the library's articles are listed. */
export const ARTICLE_ORDERS = [
  'newest first',
  'oldest first',
  'last added',
  'title',
  'outlet',
  'longest first',
] as const;
export type ArticleOrder = (typeof ARTICLE_ORDERS)[number];
