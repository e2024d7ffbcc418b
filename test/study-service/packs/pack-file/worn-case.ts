import type { Library } from './two-libraries.ts';

const MONDAY = `Ferry "Tern" late – again 🚢

By Ada Stone
12 March 2024

The ferry Tern left forty minutes late on Monday. Passengers waited in the rain.

“We were told nothing,” said Edda Quist, who teaches on the island.

The port’s director, Omar Vell, said the engine had been checked on Sunday.`;
const MONDAY_LATER = MONDAY.replace('forty minutes', 'fifty minutes');
const ARABIC = `تأخرت العبّارة في الميناء

بقلم ليلى ناصر

غادرت العبّارة الميناء متأخرة أربعين دقيقة يوم الاثنين، وانتظر الركاب تحت المطر. قال المدير إن المحرك فُحص يوم الأحد.`;
const RELEASE = `Port keeps island connected

The port authority thanks all passengers for their patience. Operations continued throughout Monday.

Director Omar Vell: “Safety comes first, and nobody was ever at risk.”`;

/**
 * A case that has been worked with: two versions of an article, roles set by hand, a guess while it is read masked, names put
 * together, notes of which one has lost its words, an outlet with evidence, emoji, a text from right to left, a quiz.
 */
export async function addWornCase(library: Library): Promise<{ caseId: string; articleIds: string[]; quizId: string }> {
  const add = async (text: string, url: string) => {
    const { articleIds, versions } = await library.call('intake.add', { text, url });
    return articleIds[0] ?? versions[0]!.articleId;
  };
  const ferry = await add(MONDAY, 'https://post.example/ferry');
  const arabic = await add(ARABIC, 'https://nasr.example/a?id=7');
  const release = await add(RELEASE, 'https://port.example/news/1');
  const articleIds = [ferry, arabic, release];
  const { caseId } = await library.call('corpus.createCase', { title: 'Die Fähre — العبّارة 🚢', articleIds });
  await library.call('corpus.editCase', {
    caseId,
    happened: 'A ferry was late.\nNobody was hurt.',
    happenedOn: '2024-03',
    contentWarning: 'Rain.',
    ownNotesFirst: false,
  });
  await library.call('corpus.editArticle', { articleId: ferry, outlet: 'The Island Post', genre: 'news report' });
  await library.call('corpus.editArticle', { articleId: release, outlet: 'Port Authority', title: 'Island connected' });
  await addNotes(library, caseId, { ferry, arabic, release });
  await add(MONDAY_LATER, 'https://post.example/ferry');
  await library.call('corpus.setRoles', { articleId: release, roles: [{ position: 1, role: 'promotion' }] });
  await describeOutlets(library);
  const quizId = await addQuiz(library, caseId, ferry);
  await library.call('settings.write', { maskedCases: [caseId] });
  await library.call('corpus.guessSourceType', { articleId: ferry, sourceType: 'local newsroom', reason: 'Island.' });
  await library.call('packs.setRights', { articleIds: [ferry, arabic], rights: 'own work', licence: null });
  await library.call('packs.setRights', { articleIds: [release], rights: 'public domain', licence: '§ 5' });
  return { caseId, articleIds, quizId };
}

async function addNotes(
  library: Library,
  caseId: string,
  { ferry, arabic, release }: Record<'ferry' | 'arabic' | 'release', string>,
): Promise<void> {
  const note = (category: string, author: string, targets: [string, string][]) =>
    library.call('framing.addNote', {
      caseId,
      targets: targets.map(([articleId, exact]) => ({ articleId, selector: { exact } })),
      category,
      text: `${author}: ${exactOf(targets)} 🤔`,
      author,
    });
  await note('labelling', 'Zoë', [[release, 'Safety comes first, and nobody was ever at risk.']]);
  await note('omission', 'Ben', [
    [ferry, 'forty minutes late'],
    [arabic, 'أربعين دقيقة'],
  ]);
  await note('source selection', 'Ada', [[release, 'thanks all passengers for their patience']]);
  await note('human interest', 'Ada', [[ferry, 'Passengers waited in the rain.']]);
  await note('human interest', 'Ben', [[ferry, 'Passengers waited in the rain.']]);
}

const exactOf = (targets: [string, string][]) => targets.map(([, exact]) => exact).join(' / ');

async function describeOutlets(library: Library): Promise<void> {
  const { outlets } = await library.call('corpus.outlets', {});
  const post = outlets.find(({ name }) => name === 'The Island Post')!;
  await library.call('corpus.editOutlet', {
    outletId: post.id,
    home: 'Merrow',
    sourceType: 'local newsroom',
    evidence: [{ quotation: 'Printed on the island since 1931.', foundAt: 'its masthead' }],
  });
}

async function addQuiz(library: Library, caseId: string, ferry: string): Promise<string> {
  const { body } = await library.call('corpus.article', { articleId: ferry, masked: false });
  const exact = 'the engine had been checked on Sunday';
  const start = body.indexOf(exact);
  const { quizId } = await library.call('quiz.create', { caseId, title: 'Who said it?' });
  const evidence = [{ articleId: ferry, start, end: start + exact.length, exact, textHash: '' }];
  await library.call('quiz.addItem', {
    quizId,
    item: {
      kind: 'whose voice',
      prompt: 'Whose words are these?',
      articleIds: [ferry],
      response: {
        type: 'choice',
        multiple: false,
        options: [
          { id: 'right', text: 'The director’s', why: 'He is named.' },
          { id: 'wrong-1', text: 'The outlet’s', why: 'It says who said it.' },
          { id: 'wrong-2', text: 'A passenger’s', why: 'She said something else.' },
        ],
      },
      key: { type: 'choice', right: ['right'] },
      evidence,
      difficulty: 0.35,
    },
  });
  await library.call('quiz.addItem', {
    quizId,
    item: {
      kind: 'select sentence',
      prompt: 'Where does it say who knew of the engine?',
      articleIds: [ferry],
      response: { type: 'passage', articleIds: [ferry] },
      key: { type: 'passage', passages: evidence.map(({ textHash: _, ...at }) => at) },
      evidence,
      difficulty: 0.5,
    },
  });
  return quizId;
}
