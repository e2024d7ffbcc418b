import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MethodName, OutputOf } from '../../../../src-main/contract/contract.ts';
import type { StudyService } from '../../../../src-main/study-service/create-study-service.ts';
import { openTestService, temporaryFolder } from '../../../contract/example-library.ts';

const HARBOUR = `Harbour regime slams critics

By Ida Brook

The regime made an appalling decision on Monday, critics say, when the eastern gate was closed.

"This is a cowardly retreat from the harbour," said Ada Stone, the mayor of Merrow.

The owner had been fined for a collapsed pier in 2011, when he ran another harbour in the north.

"The gate is open to everyone who works here," said Ben Hale of the port.`;
const GATE = `Eastern gate closed

The eastern gate of the harbour was closed by the port on Monday.

"We had to close it for the winter," said Cara Lund, who runs the port.`;

let folder: ReturnType<typeof temporaryFolder>;
let service: StudyService;
async function call<M extends MethodName>(method: M, input: unknown): Promise<OutputOf<M>> {
  const reply = await service.dispatch(method, input, 'owner');
  if (!reply.ok) throw new Error(`${method}: ${reply.failure.message}`);
  return reply.value as OutputOf<M>;
}
const cues = (more: object = {}) => call('framing.cues', { articleId: 'article-1', ...more });

beforeEach(async () => {
  folder = temporaryFolder();
  service = openTestService(folder.path);
  await call('intake.add', { text: HARBOUR });
  await call('intake.add', { text: GATE });
  await call('corpus.createCase', { title: 'The gate', articleIds: ['article-1', 'article-2'] });
});
afterEach(() => {
  service.close();
  folder.remove();
});

describe('the cues of a stored article', () => {
  it('come with the rules that proposed them, for the article alone', async () => {
    const { cues: found, dismissed, waits, rules } = await cues();
    expect(found.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['regime', 'appalling decision', 'cowardly retreat']),
    );
    expect(rules.map(({ id }) => id)).toEqual(expect.arrayContaining([...new Set(found.map(({ rule }) => rule))]));
    expect({ dismissed, waits }).toEqual({ dismissed: [], waits: false });
  });

  it('say how often a rule was right where that was measured, and nothing where nobody has', async () => {
    const { rules } = await cues();
    const measured = Object.fromEntries(rules.map((rule) => [rule.id, rule.measured]));
    expect(measured['loaded-words']?.outOf).toBeGreaterThan(0);
    expect(measured['unattributed-claims']).toBeNull();
  });

  it('compare only where a case is named', async () => {
    const ofCase = (reply: OutputOf<'framing.cues'>) =>
      reply.cues.map(({ rule }) => rule).filter((rule) => /only-here|voice/u.test(rule));
    expect(ofCase(await cues())).toEqual([]);
    expect(ofCase(await cues({ caseId: 'case-1' }))).toEqual(['first-voice', 'only-here', 'last-voice']);
  });

  it('fail for a case that is not there', async () => {
    await expect(cues({ caseId: 'case-9' })).rejects.toThrow();
  });

  it('stand on the words as they are read, masked or not', async () => {
    const masked = await cues({ masked: true });
    const { body } = await call('corpus.article', { articleId: 'article-1', masked: true });
    for (const { start, end, text } of masked.cues) expect(body.slice(start, end)).toBe(text);
    expect(masked.cues.find(({ text }) => text === 'cowardly retreat')).toBeDefined();
  });
});

describe('a cue that was put aside', () => {
  const dismiss = () =>
    call('framing.dismissCue', {
      articleId: 'article-1',
      rule: 'loaded-words',
      selector: { exact: 'appalling decision' },
    });

  it('comes apart from the others, and comes back', async () => {
    const { dismissalId } = await dismiss();
    const after = await cues();
    expect(after.cues.map(({ text }) => text)).not.toContain('appalling decision');
    expect(after.dismissed).toMatchObject([{ text: 'appalling decision', dismissalId }]);
    await call('framing.restoreCue', { dismissalId });
    expect((await cues()).cues.map(({ text }) => text)).toContain('appalling decision');
  });

  it('stays away when the text around it moves', async () => {
    await dismiss();
    const { blocks } = await call('corpus.article', { articleId: 'article-1' });
    const { position } = blocks.find(({ text }) => text.startsWith('Harbour regime'))!;
    await call('corpus.setRoles', { articleId: 'article-1', roles: [{ position, role: 'promotion' }] });
    expect((await cues()).dismissed.map(({ text }) => text)).toEqual(['appalling decision']);
  });

  it('leaves what another rule says of the same words', async () => {
    await call('framing.dismissCue', {
      articleId: 'article-1',
      rule: 'hedges',
      selector: { exact: 'appalling decision' },
    });
    expect((await cues()).cues.map(({ text }) => text)).toContain('appalling decision');
  });
});

describe('own notes first', () => {
  const asked = { caseId: 'case-1', author: 'Ada', everyone: false };

  it('holds the cues back until the person has a note on the article', async () => {
    await call('corpus.editCase', { caseId: 'case-1', ownNotesFirst: true });
    expect(await cues(asked)).toEqual({ cues: [], dismissed: [], waits: true, rules: [] });
    const note = { caseId: 'case-1', category: 'labelling', text: '', author: 'Ada' };
    await call('framing.addNote', {
      ...note,
      targets: [{ articleId: 'article-1', selector: { exact: 'eastern gate' } }],
    });
    expect((await cues(asked)).cues.length).toBeGreaterThan(0);
  });

  it('holds nothing back from whoever asks for everyone, nor where the case is not set so', async () => {
    await call('corpus.editCase', { caseId: 'case-1', ownNotesFirst: false });
    expect((await cues(asked)).waits).toBe(false);
    await call('corpus.editCase', { caseId: 'case-1', ownNotesFirst: true });
    expect((await cues({ ...asked, everyone: true })).waits).toBe(false);
  });
});
