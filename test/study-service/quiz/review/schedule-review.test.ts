import { describe, expect, it } from 'vitest';
import type { AnswerConfidence } from '../../../../src-main/contract/plain/quiz-kinds.ts';
import { dayOf, isDue } from '../../../../src-main/study-service/quiz/review/review-day.ts';
import { scheduleReview } from '../../../../src-main/study-service/quiz/review/schedule-review.ts';

const NOW = new Date(2026, 2, 14, 15, 30);
const days = (score: number, confidence: AnswerConfidence) =>
  scheduleReview(null, { score, confidence }, NOW).scheduledDays;

describe('when an item comes back', () => {
  it('sooner the less it is known: wrong, guessed, known, certain', () => {
    const [wrong, guessed, known, certain] = [
      days(0, 'certain'),
      days(1, 'guess'),
      days(1, 'fairly sure'),
      days(1, 'certain'),
    ];
    expect(wrong).toBe(1);
    expect([wrong, guessed, known, certain]).toEqual([wrong, guessed, known, certain].toSorted((a, b) => a - b));
    expect(certain).toBeGreaterThan(known);
    expect(known).toBeGreaterThan(wrong);
  });

  it('later each time it is known again, and soon once it is forgotten', () => {
    let card = scheduleReview(null, { score: 1, confidence: 'fairly sure' }, NOW);
    const intervals = [card.scheduledDays];
    for (let time = 0; time < 3; time += 1) {
      card = scheduleReview(card, { score: 1, confidence: 'fairly sure' }, new Date(card.dueAt));
      intervals.push(card.scheduledDays);
    }
    expect(intervals).toEqual(intervals.toSorted((a, b) => a - b));
    expect(intervals.at(-1)).toBeGreaterThan(3 * intervals[0]!);
    expect(intervals.at(-1)).toBeLessThanOrEqual(180);
    const forgotten = scheduleReview(card, { score: 0, confidence: 'guess' }, new Date(card.dueAt));
    expect(forgotten.scheduledDays).toBeLessThan(intervals.at(-1)! / 3);
    expect(forgotten.lapses).toBe(1);
  });

  it('is the same for the same answers at the same time', () => {
    const once = scheduleReview(null, { score: 0.6, confidence: 'certain' }, NOW);
    expect(scheduleReview(null, { score: 0.6, confidence: 'certain' }, NOW)).toEqual(once);
  });

  it('is a day, not an hour: done in the afternoon, due in the morning', () => {
    const { dueAt } = scheduleReview(null, { score: 0, confidence: 'guess' }, NOW);
    expect(dayOf(new Date(dueAt))).toBe('2026-03-15');
    expect(isDue(dueAt, new Date(2026, 2, 15, 8, 0))).toBe(true);
    expect(isDue(dueAt, new Date(2026, 2, 14, 23, 59))).toBe(false);
  });
});
