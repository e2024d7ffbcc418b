import type { Rights } from '../../src-main/contract/pack-words.ts';

/** What may be done with a text, as the person who knows would say it, and what follows from it. */
export const RIGHTS_WORDS: Readonly<Record<Rights, { readonly label: string; readonly means: string }>> = {
  'own work': { label: 'My own work, or my class’s', means: 'Goes along. Who writes a text may give it on.' },
  'free licence': {
    label: 'Under a free licence',
    means: 'Goes along. Name the licence, such as CC BY 4.0: its terms hold for whoever gets the case, too.',
  },
  'public domain': {
    label: 'In the public domain',
    means: 'Goes along. Nobody’s rights stand in the way: very old texts, and in many countries laws and rulings.',
  },
  'permission given': { label: 'I was given permission', means: 'Goes along. Say who gave it.' },
  'classroom use only': {
    label: 'For my own classroom only',
    means: 'Stays behind. Many countries let a teacher use a text in class, and not give it to others.',
  },
  'not known': {
    label: 'I don’t know',
    means: 'Stays behind. Its title, outlet and address go along, so that others can get it themselves.',
  },
};

/** Rights of which there is more to say: which licence, whose permission. */
export const NAMED_RIGHTS: Partial<Readonly<Record<Rights, string>>> = {
  'free licence': 'Which licence',
  'permission given': 'Whose permission',
};

/** "640 KB", "1.2 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
