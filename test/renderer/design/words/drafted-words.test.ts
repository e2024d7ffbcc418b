import { afterEach, describe, expect, it, vi } from 'vitest';
import { readMessages, sentencesOf } from '../../../../scripts/compile-words.ts';
import { FRAMING_CATEGORIES } from '../../../../src-main/contract/plain/framing-categories.ts';
import type { NewItem } from '../../../../src-main/contract/quiz.ts';
import { CASE_RULES } from '../../../../src-main/study-service/framing/cues/case-rules.ts';
import { CUE_RULES } from '../../../../src-main/study-service/framing/cues/cue-rules.ts';
import { draftItems } from '../../../../src-main/study-service/quiz/drafting/draft-items.ts';
import { ruleExplains, ruleName } from '../../../../src-renderer/design/words/cue-words.ts';
import { inventedCase } from '../../../study-service/quiz/drafting/invented-case.ts';

/** What a page of that language says. */
async function speak(language: 'es' | 'ar') {
  vi.resetModules();
  vi.stubGlobal('document', { documentElement: { dataset: {} }, getElementById: () => null });
  vi.stubGlobal('window', { localStorage: { getItem: () => language }, navigator: { languages: [] } });
  // First, as on a page: a message is in the language that holds while it loads
  await import('../../../../src-renderer/design/words/language.ts');
  const [drafted, cues] = await Promise.all([
    import('../../../../src-renderer/design/words/drafted-words.ts'),
    import('../../../../src-renderer/design/words/cue-words.ts'),
  ]);
  return { ...drafted, ...cues };
}
afterEach(() => {
  vi.unstubAllGlobals();
  // Modules are shared with the tests that come after, and those read English
  vi.resetModules();
});

const items = Array.from({ length: 40 }, (_, seed) => draftItems(inventedCase({ seed }))).flat();

/** All that drafting has written in words of its own: the question, why each answer is right or not, what points are given for. */
function written({ prompt, explanation, response, key }: NewItem): string[] {
  const entries =
    response.type === 'choice'
      ? response.options
      : response.type === 'match'
        ? response.left
        : response.type === 'order'
          ? response.entries
          : [];
  const rubric = key.type === 'text' ? key.rubric.map(({ meaning }) => meaning) : [];
  return [prompt, explanation, ...entries.map(({ why }) => why), ...rubric];
}

/** Words of an article, and where a label's evidence was found: they stay in their own language. */
const CITED = /^“[^“”]*”$|^(?:The Herald, “About us” page|Register of papers|Ledger Weekly, imprint)\.$/u;

/** Without what is quoted, and without names: what is left is the program's. */
const ownWords = (text: string) => text.replace(/[«“][^»”]*[»”]|Register of papers/gu, ' ');
const ENGLISH = /\b(?:the|which|does|is|are|of|it|this|that|writes|has|in which|only|and)\b/u;

describe.each(['es', 'ar'] as const)('a drafted quiz on a page in %s', (language) => {
  it('says all that drafting wrote in that language', async () => {
    const { sayDrafted } = await speak(language);
    const texts = new Set(items.flatMap(written).filter((text) => text !== '' && !CITED.test(text)));
    expect(texts.size).toBeGreaterThan(200);
    expect([...texts].filter((text) => sayDrafted(text) === text)).toEqual([]);
    expect([...texts].map(sayDrafted).filter((text) => ENGLISH.test(ownWords(text)))).toEqual([]);
  });

  it('says the options that are its own, and leaves words of the texts as they are', async () => {
    const { sayDraftedOption } = await speak(language);
    expect(sayDraftedOption('It cannot be told from this article')).not.toMatch(/[A-Z]t cannot/u);
    expect(sayDraftedOption('Trade press')).not.toContain('press');
    expect(sayDraftedOption('Outlet B')).toMatch(/^(?!Outlet).*B/u);
    expect(sayDraftedOption('The quay was closed at noon')).toBe('The quay was closed at noon');
    expect(sayDraftedOption('The mayor writes: “No.”')).toBe('The mayor writes: “No.”');
  });
});

it('leaves a question that a teacher has changed as the teacher wrote it', async () => {
  const { sayDrafted } = await speak('es');
  expect(sayDrafted('Which number does Outlet B give here? “It took _____ days.”')).toBe(
    '¿Qué número da Medio B aquí? «It took _____ days.»',
  );
  expect(sayDrafted('Which number does Outlet B give here, and why? “It took _____ days.”')).toContain('Which number');
});

it('lists in the language of the page, and says one sentence within another', async () => {
  const { sayDrafted } = await speak('es');
  expect(sayDrafted('Outlet A, Outlet B and The Courier tell it.')).toBe('Lo cuentan Medio A, Medio B y The Courier.');
  expect(
    sayDrafted(
      'The sentences do not show that. The texts do tell. Saying that it cannot be told keeps half of the point; a wrong claim keeps none.',
    ),
  ).toMatch(/^Las oraciones no muestran eso\. Los textos sí lo dicen\./u);
});

describe('what a rule proposes', () => {
  it('is said in English as the service says it', () => {
    for (const rule of [...CUE_RULES, ...CASE_RULES]) {
      expect(ruleName({ id: rule.id, name: '' })).toBe(rule.name);
      expect(ruleExplains({ id: rule.id, explains: '' })).toBe(rule.explains);
    }
    const reasons = [...readMessages('en')].flatMap(([key, message]) =>
      key.startsWith('cues_') && key.endsWith('_reason') ? sentencesOf(message) : [],
    );
    expect(reasons.sort()).toEqual(CUE_RULES.map(({ reason }) => reason).sort());
  });

  it.each(['es', 'ar'] as const)('is said in %s, with the words of the text', async (language) => {
    const { cueReason } = await speak(language);
    const reasons = [
      ...CUE_RULES.map(({ reason }) => reason.replace('{words}', 'puente')),
      'None of the 3 other articles of the case, as far as they are here, has this background.',
      'The other article of the case does not have this background.',
      'Ada Stone speaks first here. Elsewhere in this case it is Cara Lund, or Bo Reed.',
      'Ada Stone has the last word here. In the others too.',
      'Ada Stone has the last word here. The other articles name nobody who speaks.',
    ];
    for (const reason of reasons) expect(ownWords(cueReason({ reason }))).not.toMatch(ENGLISH);
    expect(cueReason({ reason: 'Look at “puente” again.' })).toBe('Look at “puente” again.');
  });

  it('has a category that the page has words for', () => {
    const known = FRAMING_CATEGORIES.map(({ id }) => id);
    for (const { category } of [...CUE_RULES, ...CASE_RULES]) expect(known).toContain(category);
  });
});
