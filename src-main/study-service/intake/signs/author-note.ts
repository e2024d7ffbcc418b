import { looksLikePersonName } from './person-name.ts';

const NOTE = /^(?:the (?:author|writer) (?:is|lives|can)\b|about the author\b)/iu;
const REACHED =
  /\bcan be (?:reached|contacted|followed)\b|\b(?:reach|contact|follow|e-?mail) (?:him|her|them|\p{Lu}\S+)(?: \p{Lu}\S+)? (?:at|on|via)\b/u;
const OF_A_PERSON =
  /^((?:Dr\.? |Prof\.? )?\p{Lu}\S+(?: \p{Lu}\S+){1,3}),? (?:is|lives|writes|was|works|teaches|covers|reports|has (?:been|written|worked))\b/u;
const TRADE =
  /\b(?:author|columnist|contributor|editor|correspondent|reporter|journalist|writer|freelancer?|blogger?|professor|fellow|covers|covering|writes about|reports on|contributing|staff)\b/iu;
/** A note about a writer is a few sentences. */
const WORD_LIMIT = 110;

/**
 * Whether a line at the end of a text begins to speak about its writer: "A. Stone lives in ...", "can be reached at ...".
 * `signers` are the bylines above the text; a name among them needs no trade beside it.
 */
export function opensAuthorNote(text: string, words: number, signers: readonly string[]): boolean {
  if (words > WORD_LIMIT) return false;
  if (NOTE.test(text) || REACHED.test(text)) return true;
  const name = OF_A_PERSON.exec(text)?.[1];
  if (!name || !looksLikePersonName(name)) return false;
  return (
    signers.some((signer) => signer.includes(name)) ||
    (words <= 60 && TRADE.test(text.slice(0, 160)) && !/["“]/u.test(text))
  );
}
