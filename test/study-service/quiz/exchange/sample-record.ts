import type { QuizRecord } from '../../../../src-main/study-service/quiz/results/quiz-record.ts';
import { ITEMS } from './sample-items.ts';

/** Two students: one answered everything and finished, one left after a first answer that nobody has graded. */
export const RECORD: QuizRecord = {
  quizId: 'quiz-1',
  title: 'Harbour & bridge',
  items: ITEMS,
  silent: [],
  attempts: [
    {
      attemptId: 'attempt-1',
      group: null,
      student: 'Ada Example',
      startedAt: '2026-11-20T08:00:00.000Z',
      finishedAt: '2026-11-20T08:10:30.500Z',
      score: 3.5,
      outOf: 6,
      answers: [
        given('answer-1', 'item-1', { type: 'choice', chosen: ['cannot tell'] }, 0, '08:00:30.250'),
        given('answer-2', 'item-2', { type: 'choice', chosen: ['a', 'b'] }, 1, '08:01:00.000'),
        given(
          'answer-3',
          'item-4',
          {
            type: 'match',
            pairs: [
              { left: 'l1', right: 'stated' },
              { left: 'l2', right: 'attributed' },
            ],
          },
          1 / 3,
          '08:02:00.000',
        ),
        given('answer-4', 'item-5', { type: 'order', order: ['y', 'x', 'z'] }, 1, '08:03:00.000'),
        {
          ...given(
            'answer-5',
            'item-6',
            { type: 'passage', articleId: 'article-1', start: 4, end: 17 },
            1,
            '08:04:00.000',
          ),
          passage: 'The old bridge',
        },
        given(
          'answer-6',
          'item-8',
          { type: 'text', text: '=HYPERLINK("http://evil.example";"the, Heron")' },
          0.5,
          '08:05:00.000',
        ),
      ],
    },
    {
      attemptId: 'attempt-2',
      group: null,
      student: '@SUM(1)',
      startedAt: '2026-11-20T08:00:00.000Z',
      finishedAt: null,
      score: 0,
      outOf: 6,
      answers: [given('answer-7', 'item-7', { type: 'text', text: 'They said\n"no".' }, null, '11:30:00.000')],
    },
  ],
};

type Given = QuizRecord['attempts'][number]['answers'][number];

function given(answerId: string, itemId: string, answer: Given['answer'], score: number | null, time: string): Given {
  return { answerId, itemId, answer, passage: null, confidence: 'guess', answeredAt: `2026-11-20T${time}Z`, score };
}
