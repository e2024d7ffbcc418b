import { describe, expect, it } from 'vitest';
import {
  areAbsent,
  findAbsence,
  findAbsenceElsewhere,
} from '../../../../../src-main/study-service/quiz/drafting/material/find-absences.ts';
import { readMaterial } from '../../../../../src-main/study-service/quiz/drafting/material/read-material.ts';
import { inventedCase } from '../invented-case.ts';

const material = readMaterial(inventedCase());
const sentence = (articleId: string, words: string) =>
  material.sentencesOf(articleId).find(({ text }) => text.includes(words))!;

describe('words that an article has not', () => {
  it('are present in any inflection, and across two sentences of a paragraph', () => {
    expect(areAbsent(material, 'herald', ['loom', 'destroying'])).toBe(false);
    expect(areAbsent(material, 'herald', ['looms', 'gates'])).toBe(false);
    expect(areAbsent(material, 'herald', ['looms', 'swallows'])).toBe(true);
  });

  it('are never grammar alone, of which nothing follows', () => {
    expect(areAbsent(material, 'herald', ['of', 'the'])).toBe(false);
  });
});

describe('that an article has nothing of a sentence', () => {
  it('is shown by two or three of its telling words', () => {
    const absence = findAbsence(material, sentence('herald', 'Swallows nest'), 'ledger')!;
    expect(absence.terms.length).toBeGreaterThan(1);
    for (const term of absence.terms)
      expect('Swallows nest under the roof of the drying hall every spring.').toContain(term);
    expect(areAbsent(material, 'ledger', absence.terms)).toBe(true);
  });

  it('is not shown where the comparison found it there too, or another sentence comes near', () => {
    expect(findAbsence(material, sentence('herald', 'destroyed 14 looms'), 'beacon')).toBeNull();
    expect(findAbsenceElsewhere(material, sentence('herald', 'destroyed 14 looms'))).toBeNull();
  });

  it('is shown of every other article, or of none', () => {
    const absences = findAbsenceElsewhere(material, sentence('herald', 'Swallows nest'))!;
    expect(absences.map(({ articleId }) => articleId)).toEqual(['beacon', 'ledger']);
  });
});
