import type { WordedSentence } from '../../comparison/wording/read-for-wording.ts';
import type { CueReading, FoundSpan } from './cue-rule.ts';

const LEADING =
  /^(?:(?:and|but|so|then|or|well|really|seriously),?\s+)*(?:is(?:n['’]t)? (?:it|this|that|there) (?:not|any|really|possible|just|time|too)|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|doesn['’]t|don['’]t|didn['’]t|hasn['’]t|haven['’]t|shouldn['’]t|wouldn['’]t|couldn['’]t|can['’]t|won['’]t|who (?:would|could|can|will|else|are we|needs|cares|knows)|how (?:can|could|dare|many more|much (?:more|longer)|long (?:will|must|before)|is it (?:possible|that))|why (?:should|would|else|on earth|not|is it that|do(?:es)?n['’]t|did(?:n['’]t)?)|what (?:else|good|kind of|sort of|more|if|could possibly|on earth|are (?:they|we) (?:afraid|hiding|waiting))|when (?:will|are we going)|where (?:is|are|was|were) the|do (?:we|you|they|these) (?:really|think|believe|want|expect|need)|does (?:anyone|anybody|any of)|has (?:anyone|anybody)|are (?:we|you) (?:really|to|supposed|going|now)|can (?:we|you|anyone|anybody|there be)|could (?:it be|this be|there be|anyone)|should (?:we|anyone)|would (?:you|anyone|any|it not)|really|seriously|remember|surprised|coincidence|sound familiar|see a pattern|guess (?:who|what))\b/iu;
const DOUBTS = /\b(?:really|possibly|honestly|ever|even|any wonder|any surprise|on earth|dare)\b/iu;

/**
 * Questions of the outlet's own that want no answer: they say something without saying it. What an interviewer asks, the
 * headings of an explainer ("What is in the bill?") and an open question about facts ("Where did the money go?") are none, unless its
 * wording leans.
 */
export function findRhetoricalQuestions({ sentences }: CueReading): FoundSpan[] {
  return sentences.flatMap((sentence, at): FoundSpan[] => {
    if (!isQuestion(sentence)) return [];
    const leans = LEADING.test(sentence.text) || DOUBTS.test(sentence.text);
    const inRow = [sentences[at - 1], sentences[at + 1]].some((near) => near !== undefined && isQuestion(near));
    const headline = sentence.role === 'headline';
    if (!leans && !inRow && !headline) return [];
    return [{ start: sentence.start, end: sentence.end, weight: leans ? 0.7 : 0.4 }];
  });
}

function isQuestion({ text, role, words }: WordedSentence): boolean {
  return (
    /\?[”"’')\]]*$/u.test(text) &&
    words.length > 1 &&
    (role === 'paragraph' || role === 'headline' || role === 'deck' || role === 'quotation')
  );
}
