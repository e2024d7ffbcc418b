import type { Place } from '../place.svelte.ts';

/** The topic of help that a place has. A place without one does not compile; that the topic is there a test says. */
export function helpOfPlace(place: Place): string {
  switch (place.name) {
    case 'library':
      return place.shelf === 'cases' ? 'cases' : 'library';
    case 'adding':
      return 'bringing-articles-in';
    case 'versions':
      return 'versions';
    case 'shared':
      return 'shared-text';
    case 'search':
      return 'search';
    case 'case':
      return 'cases';
    case 'reader':
      return 'side-by-side';
    case 'comparison':
      return place.page;
    case 'notes':
      return place.page === 'agreement' ? 'agreement' : 'notes';
    case 'quizzes':
      return 'quizzes';
    case 'quiz':
      return place.page === 'do' ? 'doing-a-quiz' : 'quizzes';
    case 'questions':
    case 'review':
      return 'doing-a-quiz';
    case 'give':
    case 'pack':
      return 'packs';
    case 'lesson':
      return 'lesson';
    case 'handouts':
      return 'handouts';
    case 'classes':
    case 'new class':
    case 'join class':
    case 'class':
      return 'classes';
    case 'settings':
      return 'settings';
    case 'help':
      return 'what-parallax-is';
  }
}
