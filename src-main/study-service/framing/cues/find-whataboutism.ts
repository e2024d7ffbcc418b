import type { CueReading, FoundSpan } from './cue-rule.ts';

/** "What about", and its kin where they open a sentence: inside one, "what about" mostly asks what somebody thinks. */
const OPENS =
  /^(?:(?:and|but|so|then|yes|no|oh|well),?\s+)*(?:what about\b|how about the (?:fact|time|times)\b|where (?:was|were) (?:the|your|their|his|her|our) (?:outrage|outcry|protests?|anger|marches|concern|tears)\b|why (?:is|are|was|were) (?:nobody|no one|there no)\b|nobody (?:talks|complains|complained|said a word|seems to mind)\b|funny how\b|(?:strange|odd|curious)(?:ly|) (?:how|that nobody|enough)\b|never mind (?:that|the fact)\b|meanwhile, (?:nobody|no one|not a word)\b|(?:they|you|he|she|the left|the right) (?:said|say|did|do) nothing (?:when|about)\b)/iu;
const INSIDE =
  /\b(?:but (?:what|how) about\b|(?:they|he|she|you) (?:did|do|does) (?:the same|it too|worse)\b|no different from what (?:they|the)\b|double standards?\b|hypocri(?:sy|tes?|tical(?:ly)?)\b)/iu;

/** A charge answered with another charge. Rare, and its words serve honest comparisons too, so the whole sentence is shown. */
export function findWhataboutism({ sentences }: CueReading): FoundSpan[] {
  return sentences.flatMap(({ text, start, end, role }): FoundSpan[] => {
    if (role === 'transcript turn' || role === 'subheading') return [];
    if (OPENS.test(text)) return [{ start, end, weight: 0.7 }];
    return INSIDE.test(text) ? [{ start, end, weight: 0.45 }] : [];
  });
}
