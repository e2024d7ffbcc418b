import { createHash } from 'node:crypto';
import type { NewItem } from '../../../src-main/contract/quiz.ts';
import { confirmChoice } from './confirm-choice.ts';
import type { Check } from './check.ts';
import { confirmMatch, confirmOrder, confirmPassage, confirmText } from './confirm-others.ts';
import type { CaseForQuiz } from './read-cases.ts';
import { keys, readTexts } from './read-texts.ts';

/** Null where the key follows from the stored texts, else what speaks against it. */
export function confirmKey(item: NewItem, of: CaseForQuiz): string | null {
  const texts = readTexts(of);
  const textOf = (articleId: string) => texts.find((text) => text.articleId === articleId)!;
  const named = (name: string) => texts.find((text) => text.name === name)!;
  const check = { item, texts, of, textOf, named };
  const proof = confirmEvidence(check) ?? confirmAbsences(check);
  if (proof) return proof;
  switch (item.response.type) {
    case 'choice':
      return confirmChoice(check);
    case 'match':
      return confirmMatch(check);
    case 'order':
      return confirmOrder(check);
    case 'passage':
      return confirmPassage(check);
    case 'text':
      return confirmText(check);
  }
}

function confirmEvidence({ item, textOf }: Check): string | null {
  if (item.evidence.length === 0) return 'no evidence';
  for (const { articleId, start, end, exact, textHash } of item.evidence) {
    const { body } = textOf(articleId);
    if (body.slice(start, end) !== exact) return `evidence does not stand there: ${exact}`;
    if (createHash('sha256').update(body).digest('hex') !== textHash) return 'hash of another text';
  }
  return null;
}

function confirmAbsences({ item, textOf }: Check): string | null {
  for (const { articleId, terms } of item.absences) {
    const wanted = terms.map((term) => [...keys(term)]).flat();
    const found = textOf(articleId).sentences.find((sentence) => {
      const there = keys(sentence);
      return wanted.length > 1 && wanted.every((key) => there.has(key));
    });
    if (found !== undefined) return `"${terms.join(' + ')}" stands in: ${found}`;
    const alone = new RegExp(
      `(?<![\\p{L}\\p{N}.,])${terms[0]!.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?![\\p{L}\\p{N}])`,
      'u',
    );
    if (wanted.length === 1 && alone.test(textOf(articleId).body)) return `${terms[0]!} stands there`;
  }
  return null;
}
