import { expect, it } from 'vitest';
import { readMaterial } from '../../../../../src-main/study-service/quiz/drafting/material/read-material.ts';
import { readVoices } from '../../../../../src-main/study-service/quiz/drafting/material/read-voices.ts';
import { COMPARISON, inventedCase, quotation, told, write } from '../invented-case.ts';

const SENTENCE = 'The minister said the old weir would be mended before the autumn rain.';
const paper = write('paper', [['paragraph', `Anna Reed (Oakmere), the minister, came at noon. ${SENTENCE}`]], {});
const voicesOf = (speaker: string) => {
  const statement = told(
    paper,
    'the old weir would be mended before the autumn rain',
    'The minister',
    'said',
    SENTENCE,
  );
  const comparison = { ...COMPARISON, quotations: [quotation(speaker, [statement])] };
  return readVoices(readMaterial(inventedCase({ articles: [paper], comparison }))).map(({ surname }) => surname);
};

it('knows a speaker by a role that stands beside the name, whatever signs the name has', () => {
  expect(voicesOf('Anna Oakmere), the')).toEqual([]);
  expect(voicesOf('Anna Reed (Oakmere')).toEqual([]);
  expect(voicesOf('Anna Oakmere)')).toEqual(['Oakmere)']);
});
