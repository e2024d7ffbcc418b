import { m } from '#words';
import type {
  HandoutArticle,
  HandoutCase,
  HandoutExplanation,
  HandoutItem,
} from '../src-main/contract/plain/handout-file.ts';
import type { Answer } from '../src-main/contract/quiz-items.ts';
import type { AnswerConfidence } from '../src-main/contract/plain/quiz-kinds.ts';
import type { SourceType } from '../src-main/contract/plain/vocabulary.ts';
import { saveFile } from '../src-renderer/design/files/save-file.ts';
import type { Words } from './article-text.ts';
import { openFinder } from './find-sentences.ts';
import type { Keeping } from './keep-work.ts';
import { fromWorkFile, NOTHING, toWorkFile } from './kept-work.ts';
import type { KeptAnswer, KeptNote, KeptWork } from './kept-work.ts';
import { nameWorkFile } from './name-work-file.ts';
import { openLock } from './open-lock.ts';

export const VIEWS = ['start', 'read', 'quiz', 'hand-in'] as const;
export type HandoutView = (typeof VIEWS)[number];

/** A case in one file, and what one student does with it. */
export class Handout {
  readonly held: HandoutCase;
  readonly #keeping: Keeping;
  readonly find: (words: string) => ReturnType<ReturnType<typeof openFinder>>;
  view = $state<HandoutView>('start');
  student = $state('');
  work = $state.raw<KeptWork>(NOTHING);
  /** False once the browser has refused to keep something. */
  kept = $state(true);
  /** Since it was last handed in. */
  changed = $state(false);
  #said = $state('');
  /** The article that a search or a question leads to, with the words. */
  shown = $state.raw<{ article: string; start: number; end: number } | null>(null);
  /** The answer that is being compared, which takes a moment. */
  checking = $state(false);

  constructor(held: HandoutCase, keeping: Keeping) {
    this.held = held;
    this.#keeping = keeping;
    this.kept = keeping.works;
    this.find = openFinder(held.articles);
    // What only this window holds must not go with a slip of the finger.
    window.addEventListener('beforeunload', (event) => {
      if (!this.kept && this.changed) event.preventDefault();
    });
  }

  get names(): string[] {
    return this.#keeping.names();
  }

  get items(): readonly HandoutItem[] {
    return this.held.quiz?.items ?? [];
  }

  article(name: string): HandoutArticle | undefined {
    return this.held.articles.find((article) => article.name === name);
  }

  /** Who published it, or the letter it has instead. */
  nameOf(name: string): string {
    const place = this.held.articles.findIndex((article) => article.name === name);
    const outlet = this.held.articles[place]?.outlet;
    if (outlet) return outlet;
    return this.held.masked
      ? m.handout_outlet({ fromCharCode: String.fromCharCode(65 + place) })
      : m.handout_article({ place: place + 1 });
  }

  /** Begins under this name, or goes on with what is kept under it. */
  begin(name: string): void {
    this.student = name.trim().slice(0, 80);
    this.work = { ...NOTHING, ...this.#keeping.read(this.student) };
    this.changed = this.work.handedInAt === null && this.notesAndAnswers > 0;
    this.#keep(this.work);
    this.go('read');
  }

  leave(): void {
    this.student = '';
    this.work = NOTHING;
    this.go('start');
  }

  go(view: HandoutView): void {
    this.view = view;
    window.scrollTo(0, 0);
  }

  /** Spoken to screen readers. Said twice, it is spoken twice. */
  get said(): string {
    return this.#said;
  }

  set said(text: string) {
    this.#said = text === this.#said ? `${text}\u00a0` : text;
  }

  get notesAndAnswers(): number {
    const { notes, answers, guesses } = this.work;
    return notes.length + Object.keys(answers).length + Object.keys(guesses).length;
  }

  notesOn(article: string): KeptNote[] {
    return this.work.notes.filter((note) => note.article === article).sort((one, other) => one.start - other.start);
  }

  putNote(note: Words & Pick<KeptNote, 'category' | 'text' | 'confidence'>, id: string = makeId()): void {
    const others = this.work.notes.filter((one) => one.id !== id);
    this.#change({ notes: [...others, { ...note, id, changedAt: now() }] });
    this.said = m.handout_note_kept();
  }

  removeNote(id: string): void {
    this.#change({ notes: this.work.notes.filter((note) => note.id !== id) });
    this.said = m.handout_note_removed();
  }

  guess(article: string, sourceType: SourceType, reason: string): void {
    this.#change({
      guesses: { ...this.work.guesses, [article]: { sourceType, reason: reason.slice(0, 1_000), at: now() } },
    });
    this.said = m.handout_guess_kept();
  }

  /** The first answer is the one that is handed in; it is kept before anything is said about it. */
  async answer(item: HandoutItem, answer: Answer, confidence: AnswerConfidence): Promise<void> {
    if (this.work.answers[item.name]) return;
    const first: KeptAnswer = { answer, confidence, at: now(), verdict: item.lock ? null : 'sent' };
    this.#change({ answers: { ...this.work.answers, [item.name]: first } });
    await this.look(item);
  }

  /** Whether the first answer is right, for one that came from a file and was not looked at here. */
  async look(item: HandoutItem): Promise<void> {
    const first = this.work.answers[item.name];
    if (!first || first.verdict !== null) return;
    if (!item.lock) this.#change({ answers: { ...this.work.answers, [item.name]: { ...first, verdict: 'sent' } } });
    else {
      const { student } = this;
      const told = await this.#open(item, first.answer);
      // Somebody else may have sat down meanwhile; whoever left finds the answer to be looked at again.
      if (this.student !== student) return;
      const verdict = told ? 'right' : 'not right';
      this.#change({ answers: { ...this.work.answers, [item.name]: { ...first, verdict } } });
    }
    this.said = {
      right: m.handout_right(),
      'not right': m.handout_not_right_2(),
      sent: m.handout_kept_for_your_teacher(),
    }[this.work.answers[item.name]?.verdict ?? 'sent'];
  }

  /** Another try, to see the explanation; the first answer stays. */
  async tryAgain(item: HandoutItem, answer: Answer): Promise<boolean> {
    const told = await this.#open(item, answer);
    this.said = told ? m.handout_right_this_time() : m.handout_not_right_either();
    return told !== null;
  }

  async #open(item: HandoutItem, answer: Answer): Promise<HandoutExplanation | null> {
    if (!item.lock) return null;
    this.checking = true;
    try {
      const { student } = this;
      const told = await openLock(item.lock, answer);
      if (told && this.student === student)
        this.#keep({ ...this.work, opened: { ...this.work.opened, [item.name]: told } });
      return told;
    } finally {
      this.checking = false;
    }
  }

  handIn(): void {
    const file = toWorkFile(this.held, this.student, this.work, now());
    saveFile(nameWorkFile(this.student, this.held.title), 'application/json', `${JSON.stringify(file, null, 1)}\n`);
    this.#keep({ ...this.work, handedInAt: file.handedInAt });
    this.changed = false;
    this.said = m.handout_your_work_is_saved_as_a();
  }

  /** Goes on with work that was handed in before; the sentence that says why not, or null. */
  async takeIn(file: File): Promise<string | null> {
    const read =
      file.size > 20_000_000 ? m.handout_this_file_is_too_large_to() : fromWorkFile(this.held, await file.text());
    if (typeof read === 'string') return read;
    const here = this.#keeping.read(read.student);
    this.student = read.student;
    // What is here and not in the file stays, so that an old file takes nothing away.
    // eslint-disable-next-line svelte/prefer-svelte-reactivity -- read once and thrown away
    const notes = new Map([...(here?.notes ?? []), ...read.work.notes].map((note) => [note.id, note]));
    for (const note of here?.notes ?? [])
      if (note.changedAt > (notes.get(note.id)?.changedAt ?? '')) notes.set(note.id, note);
    this.#keep({
      ...NOTHING,
      ...here,
      notes: [...notes.values()],
      answers: { ...read.work.answers, ...here?.answers },
      guesses: { ...read.work.guesses, ...here?.guesses },
    });
    this.changed = true;
    this.said = m.handout_going_on_as({ student: read.student });
    this.go('read');
    return null;
  }

  show(article: string, start: number, end: number): void {
    this.shown = { article, start, end };
    this.view = 'read';
  }

  #change(part: Partial<KeptWork>): void {
    this.changed = true;
    this.#keep({ ...this.work, ...part });
  }

  #keep(work: KeptWork): void {
    this.work = work;
    if (this.student !== '') this.kept = this.#keeping.write(this.student, work);
  }
}

const now = () => new Date().toISOString();

function makeId(): string {
  const bytes = window.crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
