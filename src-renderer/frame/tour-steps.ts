import { m } from '#words';
import type { Place } from '../place.svelte.ts';

/** One thing to see or do in the real page. `data-tour` marks there what it speaks of. */
export interface TourStep {
  readonly mark: 'read' | 'lens' | 'text' | 'coverage' | 'doors';
  readonly title: string;
  readonly text: string;
  readonly place: Place;
}

/** Five, through the case that a library begins with. */
export function tourSteps(caseId: string): readonly [TourStep, ...TourStep[]] {
  const ofCase: Place = { name: 'case', caseId };
  const reader: Place = { name: 'reader', caseId, articleIds: [] };
  const coverage: Place = { name: 'comparison', caseId, page: 'coverage', articleIds: [] };
  return [
    { mark: 'read', title: m.frame_tour_read_title(), text: m.frame_tour_read_text(), place: ofCase },
    { mark: 'lens', title: m.frame_tour_lens_title(), text: m.frame_tour_lens_text(), place: reader },
    { mark: 'text', title: m.frame_tour_note_title(), text: m.frame_tour_note_text(), place: reader },
    { mark: 'coverage', title: m.frame_tour_coverage_title(), text: m.frame_tour_coverage_text(), place: coverage },
    { mark: 'doors', title: m.frame_tour_doors_title(), text: m.frame_tour_doors_text(), place: ofCase },
  ];
}

/** Whether a person is where a step can be done; which articles or passages are open there is theirs to choose. */
export function isAt(step: TourStep, place: Place): boolean {
  if (step.place.name === 'comparison')
    return place.name === 'comparison' && place.page === step.place.page && isSameCase(step.place, place);
  return step.place.name === place.name && isSameCase(step.place, place);
}

function isSameCase(one: Place, other: Place): boolean {
  return 'caseId' in one && 'caseId' in other && one.caseId === other.caseId;
}
