/* eslint-disable svelte/prefer-svelte-reactivity -- the query is read once and thrown away */
/**
 * Where the person is, as the address says it after "#": the window's back key, a restart and a link all work,
 * and no two components can disagree about it.
 */
export type Place =
  /** `item` is the article or outlet whose panel stands open beside the list. */
  | { name: 'library'; shelf: Shelf; item?: string }
  | { name: 'adding' }
  /** What changed between two versions of an article (the last two where no number is given), or one of them to `read` whole. */
  | { name: 'versions'; articleId: string; from?: number; to?: number; read?: number }
  /** What two articles share, seen from the first; `caseId` where it was opened from a case, to go back to. */
  | { name: 'shared'; articleId: string; otherId: string; caseId?: string }
  /** `typing`: the last word is the beginning of one. `articleId` is the article found that stands open beside the list. */
  | { name: 'search'; text: string; typing?: boolean; articleId?: string }
  | { name: 'case'; caseId: string }
  /**
   * `found` is what a search found in one of them, to be marked and gone back to; `passage` are the words it was opened for, shown
   * where they stand.
   */
  | { name: 'reader'; caseId: string; articleIds: string[]; found?: FoundIn; passage?: PassagePlace }
  /** What the articles of a case share and leave out, seen whole. Without `articleIds`, the first of the case. */
  | { name: 'comparison'; caseId: string; page: ComparisonPage; articleIds: string[] }
  /** What people noted in a case. The notes shown can be narrowed, and the address holds that, so that the way back does. */
  | ({ name: 'notes'; caseId: string; page: NotesPage } & NoteFilter)
  /** All quizzes; `caseId` where one is to be made for that case. */
  | { name: 'quizzes'; caseId?: string }
  /** `classId` narrows the results to one class. */
  | { name: 'quiz'; quizId: string; page: QuizPage; classId?: string }
  /** Questions that came with a case and without their keys; `set` numbers them in the case. */
  | { name: 'questions'; caseId: string; set: number }
  /** What comes back today. */
  | { name: 'review' }
  /** A case as one file for somebody else. */
  | { name: 'give'; caseId: string }
  /** A file from somebody else that is being looked at. */
  | { name: 'pack' }
  /** What came with a case for teaching it. */
  | { name: 'lesson'; caseId: string; page: LessonPage }
  /** A case on paper, as one file, and what comes back. */
  | { name: 'handouts'; caseId: string; page: HandoutsPage }
  /** Every class, the open one first. */
  | { name: 'classes' }
  /** The form that opens one, for a case where it was asked for from there. */
  | { name: 'new class'; caseId?: string }
  /** The way to a class on another computer. */
  | { name: 'join class' }
  | { name: 'class'; classId: string; page: ClassPage }
  | { name: 'settings' }
  | { name: 'help'; topic?: string };

export interface FoundIn {
  readonly articleId: string;
  readonly text: string;
  readonly typing?: boolean;
}

export const SHELVES = ['cases', 'articles', 'outlets'] as const;
export type Shelf = (typeof SHELVES)[number];

export const COMPARISON_PAGES = ['coverage', 'pictures', 'report'] as const;
export type ComparisonPage = (typeof COMPARISON_PAGES)[number];

export const NOTES_PAGES = ['all', 'agreement', 'sheet', 'exchange'] as const;
export type NotesPage = (typeof NOTES_PAGES)[number];

export const QUIZ_PAGES = ['items', 'sheet', 'results', 'exchange'] as const;
/** `do` is the one page of a quiz for who answers it; the others are its teacher's. */
export type QuizPage = (typeof QUIZ_PAGES)[number] | 'do';

export const LESSON_PAGES = ['lesson', 'outside', 'facts'] as const;
export type LessonPage = (typeof LESSON_PAGES)[number];

export const HANDOUTS_PAGES = ['paper', 'file', 'work'] as const;
export type HandoutsPage = (typeof HANDOUTS_PAGES)[number];
/** `show` is for the projector: it fills the window and holds nothing that only the teacher may see. */
export const CLASS_PAGES = ['board', 'people', 'show'] as const;
export type ClassPage = (typeof CLASS_PAGES)[number];

export interface NoteFilter {
  readonly category?: string;
  readonly author?: string;
  readonly articleId?: string;
  /** Only what one class wrote. */
  readonly classId?: string;
}

/** UTF-16 offsets into the body of an article. */
export interface PassagePlace {
  articleId: string;
  start: number;
  end: number;
}

/** Unknown addresses lead to the library, never to an empty page. */
export function readPlace(hash: string): Place {
  const [, path = '', query = ''] = /^#?\/?([^?]*)\??(.*)$/s.exec(hash) ?? [];
  const [name, id, door, inner] = path.split('/').map(decodePart);
  if (name === 'case' && id) {
    const asked = new URLSearchParams(query);
    const articleIds = asked.get('articles')?.split(',').filter(Boolean) ?? [];
    if (door === 'read')
      return { name: 'reader', caseId: id, articleIds, ...readFound(asked), ...readPassage(asked.get('at')) };
    const page = COMPARISON_PAGES.find((known) => known === door);
    if (page) return { name: 'comparison', caseId: id, page, articleIds };
    if (door === 'questions') return { name: door, caseId: id, set: Math.trunc(Number(inner)) || 0 };
    if (door === 'give') return { name: 'give', caseId: id };
    const taught = LESSON_PAGES.find((known) => known === door);
    if (taught) return { name: 'lesson', caseId: id, page: taught };
    if (door === 'handouts')
      return { name: door, caseId: id, page: HANDOUTS_PAGES.find((known) => known === inner) ?? 'paper' };
    if (door === 'notes') {
      const page = NOTES_PAGES.find((known) => known === inner) ?? 'all';
      return { name: 'notes', caseId: id, page, ...readNoteFilter(asked) };
    }
    return { name: 'case', caseId: id };
  }
  if (name === 'quiz') return readQuizPlace(id, door, new URLSearchParams(query));
  if (name === 'class') return readClassPlace(id, door, new URLSearchParams(query).get('case'));
  if (name === 'versions' && id) return { name, articleId: id, ...readVersionNumbers(query) };
  if (name === 'shared' && id && door) {
    const caseId = new URLSearchParams(query).get('case');
    return { name, articleId: id, otherId: door, ...(caseId ? { caseId } : {}) };
  }
  if (name === 'search') {
    const articleId = new URLSearchParams(query).get('article');
    return { name, ...readQuestion(new URLSearchParams(query)), ...(articleId ? { articleId } : {}) };
  }
  if (name === 'settings' || name === 'adding' || name === 'pack') return { name };
  if (name === 'help') return id ? { name, topic: id } : { name };
  const shelf = SHELVES.find((known) => known === id) ?? 'cases';
  return door ? { name: 'library', shelf, item: door } : { name: 'library', shelf };
}

function readClassPlace(id: string | undefined, door: string | undefined, caseId: string | null): Place {
  if (!id) return { name: 'classes' };
  if (id === 'new') return caseId ? { name: 'new class', caseId } : { name: 'new class' };
  if (id === 'join') return { name: 'join class' };
  return { name: 'class', classId: id, page: CLASS_PAGES.find((known) => known === door) ?? 'board' };
}

function readQuizPlace(id: string | undefined, door: string | undefined, asked: URLSearchParams): Place {
  const [caseId, classId] = [asked.get('case'), asked.get('class')];
  if (id === 'review') return { name: 'review' };
  if (!id) return caseId ? { name: 'quizzes', caseId } : { name: 'quizzes' };
  const page = door === 'do' ? door : (QUIZ_PAGES.find((known) => known === door) ?? 'items');
  return { name: 'quiz', quizId: id, page, ...(classId ? { classId } : {}) };
}

function readFound(asked: URLSearchParams): { found?: FoundIn } {
  const articleId = asked.get('found');
  return articleId ? { found: { articleId, ...readQuestion(asked) } } : {};
}

function readQuestion(asked: URLSearchParams): { text: string; typing?: boolean } {
  return { text: asked.get('q') ?? '', ...(asked.has('part') ? { typing: true } : {}) };
}

function readPassage(at: string | null): { passage?: PassagePlace } {
  const [, articleId, start, end] = /^(.+):(\d+)-(\d+)$/s.exec(at ?? '') ?? [];
  return articleId ? { passage: { articleId, start: Number(start), end: Number(end) } } : {};
}

function readNoteFilter(asked: URLSearchParams): NoteFilter {
  const [category, author, articleId, classId] = ['category', 'author', 'article', 'class'].map((name) =>
    asked.get(name),
  );
  return {
    ...(category && { category }),
    ...(author && { author }),
    ...(articleId && { articleId }),
    ...(classId && { classId }),
  };
}

function readVersionNumbers(query: string): { from?: number; to?: number; read?: number } {
  const numbers = new URLSearchParams(query);
  const read = Number(numbers.get('read'));
  if (read > 0) return { read };
  const [from, to] = [Number(numbers.get('from')), Number(numbers.get('to'))];
  return from > 0 && to > 0 ? { from, to } : {};
}

/** An address typed by hand may hold a "%" that decodes to nothing. */
function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function placeAddress(place: Place): string {
  switch (place.name) {
    case 'library':
      return `#/library/${place.shelf}${place.item ? `/${encodeURIComponent(place.item)}` : ''}`;
    case 'case':
      return `#/case/${encodeURIComponent(place.caseId)}`;
    case 'reader':
      return readerAddress(place);
    case 'comparison':
      return `#/case/${encodeURIComponent(place.caseId)}/${place.page}${askFor(articlesPart(place.articleIds))}`;
    case 'notes':
      return notesAddress(place);
    case 'quizzes':
      return `#/quiz${askFor(place.caseId && `case=${encodeURIComponent(place.caseId)}`)}`;
    case 'quiz':
      return `#/quiz/${encodeURIComponent(place.quizId)}${place.page === 'items' ? '' : `/${place.page}`}${askFor(
        place.classId && `class=${encodeURIComponent(place.classId)}`,
      )}`;
    case 'classes':
      return '#/class';
    case 'new class':
      return `#/class/new${askFor(place.caseId && `case=${encodeURIComponent(place.caseId)}`)}`;
    case 'join class':
      return '#/class/join';
    case 'class':
      return `#/class/${encodeURIComponent(place.classId)}${place.page === 'board' ? '' : `/${place.page}`}`;
    case 'review':
      return '#/quiz/review';
    case 'lesson':
      return `#/case/${encodeURIComponent(place.caseId)}/${place.page}`;
    case 'give':
      return `#/case/${encodeURIComponent(place.caseId)}/give`;
    case 'questions':
      return `#/case/${encodeURIComponent(place.caseId)}/questions/${place.set}`;
    case 'handouts':
      return `#/case/${encodeURIComponent(place.caseId)}/handouts${place.page === 'paper' ? '' : `/${place.page}`}`;
    case 'versions': {
      const pair = place.from && place.to ? `?from=${place.from}&to=${place.to}` : '';
      const numbers = place.read ? `?read=${place.read}` : pair;
      return `#/versions/${encodeURIComponent(place.articleId)}${numbers}`;
    }
    case 'shared':
      return `#/shared/${encodeURIComponent(place.articleId)}/${encodeURIComponent(place.otherId)}${
        place.caseId ? `?case=${encodeURIComponent(place.caseId)}` : ''
      }`;
    case 'search': {
      const asked = [
        ...writeQuestion(place),
        ...(place.articleId ? [`article=${encodeURIComponent(place.articleId)}`] : []),
      ];
      return `#/search${asked.length > 0 ? `?${asked.join('&')}` : ''}`;
    }
    case 'help':
      return `#/help${place.topic ? `/${encodeURIComponent(place.topic)}` : ''}`;
    case 'settings':
    case 'adding':
    case 'pack':
      return `#/${place.name}`;
  }
}

function readerAddress({ caseId, articleIds, found, passage }: Extract<Place, { name: 'reader' }>): string {
  const at = passage && `at=${encodeURIComponent(`${passage.articleId}:${passage.start}-${passage.end}`)}`;
  const asked = found ? [`found=${encodeURIComponent(found.articleId)}`, ...writeQuestion(found)] : [];
  return `#/case/${encodeURIComponent(caseId)}/read${askFor(articlesPart(articleIds), at, ...asked)}`;
}

function notesAddress(place: Extract<Place, { name: 'notes' }>): string {
  const filter = [
    place.category && `category=${encodeURIComponent(place.category)}`,
    place.author && `author=${encodeURIComponent(place.author.toWellFormed())}`,
    place.articleId && `article=${encodeURIComponent(place.articleId)}`,
    place.classId && `class=${encodeURIComponent(place.classId)}`,
  ].map((part) => part || undefined);
  const page = place.page === 'all' ? '' : `/${place.page}`;
  return `#/case/${encodeURIComponent(place.caseId)}/notes${page}${askFor(...filter)}`;
}

/** Half of a letter pair can stand in a field for a moment, and no address can hold it. */
function writeQuestion({ text, typing }: { text: string; typing?: boolean }): string[] {
  if (text === '') return [];
  return [`q=${encodeURIComponent(text.toWellFormed())}`, ...(typing ? ['part=1'] : [])];
}

function articlesPart(articleIds: readonly string[]): string | undefined {
  return articleIds.length > 0 ? `articles=${articleIds.map(encodeURIComponent).join(',')}` : undefined;
}

function askFor(...parts: (string | undefined)[]): string {
  const given = parts.filter((part) => part !== undefined);
  return given.length > 0 ? `?${given.join('&')}` : '';
}

type CasePlace = Extract<
  Place,
  { name: 'case' | 'reader' | 'comparison' | 'notes' | 'lesson' | 'give' | 'handouts' | 'questions' }
>;

/** Whether a place shows one case. */
export function isOfCase(place: Place): place is CasePlace {
  return ['case', 'reader', 'comparison', 'notes', 'lesson', 'give', 'handouts', 'questions'].includes(place.name);
}

type ClassPlaces = Extract<Place, { name: 'classes' | 'new class' | 'join class' | 'class' }>;

/** Whether a place is one of those about classes. */
export function isOfClasses(place: Place): place is ClassPlaces {
  return ['classes', 'new class', 'join class', 'class'].includes(place.name);
}

export function goTo(place: Place): void {
  window.location.hash = placeAddress(place);
}

/** Changes the address without a step in the history: which columns are open is not a place of its own. */
export function replacePlace(place: Place): void {
  window.history.replaceState(null, '', placeAddress(place));
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

/** One step outwards, for Esc; null where there is nothing further out. */
export function placeOutside(place: Place): Place | null {
  switch (place.name) {
    case 'library':
      return place.item ? { name: 'library', shelf: place.shelf } : null;
    case 'reader':
      return place.found ? { name: 'search', ...place.found } : { name: 'case', caseId: place.caseId };
    case 'comparison':
    case 'notes':
    case 'lesson':
    case 'give':
    case 'handouts':
    case 'questions':
      return { name: 'case', caseId: place.caseId };
    case 'quiz':
      if (place.classId) return { name: 'class', classId: place.classId, page: 'board' };
      return place.page === 'items' || place.page === 'do' ? { name: 'quizzes' } : { ...place, page: 'items' };
    case 'class':
      return place.page === 'board' ? { name: 'classes' } : { ...place, page: 'board' };
    case 'new class':
    case 'join class':
      return { name: 'classes' };
    case 'review':
      return { name: 'quizzes' };
    case 'versions':
      return place.read
        ? { name: 'versions', articleId: place.articleId }
        : { name: 'library', shelf: 'articles', item: place.articleId };
    case 'shared':
      return place.caseId
        ? { name: 'case', caseId: place.caseId }
        : { name: 'library', shelf: 'articles', item: place.articleId };
    case 'search':
      if (!place.articleId) return { name: 'library', shelf: 'cases' };
      return { name: 'search', text: place.text, ...(place.typing ? { typing: true } : {}) };
    case 'help':
      return place.topic ? { name: 'help' } : { name: 'library', shelf: 'cases' };
    case 'case':
    case 'quizzes':
    case 'classes':
    case 'settings':
    case 'adding':
    case 'pack':
      return { name: 'library', shelf: 'cases' };
  }
}
