/** The words of packs, as plain lists: the page reads them without loading the parser. */

/** `.parallax` is a ZIP; the ending is what a desktop opens with Parallax. */
export const PACK_ENDING = '.parallax';
export const PACK_FORMAT = 1;

/** May the text of an article be given on? What nobody has said is *not known*, and is not given on by itself. */
export const RIGHTS = [
  'own work',
  'free licence',
  'public domain',
  'permission given',
  'classroom use only',
  'not known',
] as const;
export type Rights = (typeof RIGHTS)[number];
/** Under which of them a pack takes the text along unless somebody decides otherwise. */
export const RIGHTS_THAT_ALLOW: readonly Rights[] = ['own work', 'free licence', 'public domain', 'permission given'];

/** What can be taken along or left. */
export const PACK_PARTS = ['notes', 'quiz', 'keys', 'lesson'] as const;
export type PackPart = (typeof PACK_PARTS)[number];
export const TEXT_CHOICES = ['all', 'where rights allow', 'none'] as const;
export type TextChoice = (typeof TEXT_CHOICES)[number];

/** What a signature says. `changed` is never imported. */
export const SIGNATURE_STATES = ['none', 'valid, own', 'valid, author known', 'valid, author new', 'changed'] as const;
export type SignatureState = (typeof SIGNATURE_STATES)[number];

/** How the file ends in which a student hands work back without a network (work-file.ts). */
export const WORK_ENDING = '.parallax-work.json';
