import { m } from '#words';
import type { InputOf, OutputOf } from '../../../src-main/contract/contract.ts';
import type { ClassExercise, ClassFeedback, ClassPace } from '../../../src-main/contract/plain/class-words.ts';
import { KEEP_DAYS_UNLESS_SAID } from '../../../src-main/contract/plain/class-words.ts';
import type { Class, Network } from '../../../src-main/contract/classroom.ts';
import type { CaseSummary } from '../../../src-main/contract/corpus.ts';
import type { QuizSummary } from '../../../src-main/contract/quiz.ts';
import { goTo } from '../../place.svelte.ts';
import { StudyFailure } from '../../study-client/study-client.ts';
import type { Study } from '../../study.svelte.ts';
import { isOpen } from '../seat-words.ts';
import { stepsOf } from '../step-words.ts';
import { Roster } from './roster.svelte.ts';

const SLOW_MS = 500;

/** The form that opens a class. What was filled in stays when opening fails. */
export class Opening {
  readonly study: Study;
  cases = $state.raw<readonly CaseSummary[] | null>(null);
  quizzes = $state.raw<readonly QuizSummary[]>([]);
  networks = $state.raw<readonly Network[]>([]);
  /** One that is open already: there can be one at a time. */
  already = $state.raw<Class | null>(null);
  failure = $state<string | null>(null);
  readonly roster: Roster;

  caseId = $state('');
  exercise = $state<ClassExercise>('lesson');
  /** Null before anybody chose; empty is none, which a lesson may have. */
  #quizId = $state<string | null>(null);
  title = $state('');
  network = $state('');
  pace = $state<ClassPace>('together');
  feedback = $state<ClassFeedback>('when shown');
  freeSeats = $state(true);
  /** `null` keeps what students write until somebody erases it. */
  keepDays = $state<number | null>(KEEP_DAYS_UNLESS_SAID);
  port = $state<number | null>(null);
  certificatePath = $state('');
  keyPath = $state('');

  opening = $state(false);
  slow = $state(false);
  /** Why no class came of it. */
  refusal = $state<string | null>(null);
  #turn = 0;

  readonly usable = $derived.by(() => (this.cases ?? []).filter(({ articleCount }) => articleCount > 0));
  readonly ofCase = $derived.by(() => this.quizzes.filter((quiz) => quiz.caseId === this.caseId));
  readonly takesQuiz = $derived.by(() => this.exercise === 'quiz' || this.exercise === 'lesson');
  /** What is chosen where a quiz is done at all: a quiz has to have one, a lesson has the one there is unless somebody says none. */
  readonly quizId = $derived.by(() => {
    if (!this.takesQuiz) return '';
    const known = this.ofCase.find(({ id }) => id === this.#quizId)?.id;
    if (known !== undefined) return known;
    if (this.exercise === 'lesson' && this.#quizId === '') return '';
    const asked = this.ofCase.find(({ items, blocked }) => items > blocked);
    return (asked ?? (this.exercise === 'quiz' ? this.ofCase[0] : undefined))?.id ?? '';
  });
  readonly steps = $derived.by(() => stepsOf(this.exercise, this.quizId !== ''));
  readonly chosenNetwork = $derived.by(() => this.networks.find(({ address }) => address === this.network) ?? null);
  /** What still has to be said before it can be opened; null where nothing is. */
  readonly wants = $derived.by(() => {
    if (this.caseId === '') return m.classroom_choose_a_case();
    if (this.exercise === 'quiz' && this.quizId === '') return m.classroom_this_case_has_no_quiz_make();
    if (!this.freeSeats && this.roster.seats.length === 0) return m.classroom_put_names_on_the_list_or();
    if (this.network === '') return m.classroom_choose_the_network();
    if ((this.certificatePath.trim() === '') !== (this.keyPath.trim() === ''))
      return m.classroom_a_certificate_needs_its_key_too();
    return null;
  });

  constructor(study: Study) {
    this.study = study;
    this.roster = new Roster(study);
  }

  chooseQuiz(quizId: string): void {
    this.#quizId = quizId;
  }

  async load(caseId: string | undefined): Promise<void> {
    const turn = ++this.#turn;
    const { client } = this.study;
    try {
      const [{ cases }, { quizzes }, { networks }, { classes }] = await Promise.all([
        client.call('corpus.cases', {}),
        client.call('quiz.list', {}),
        client.call('classroom.networks', {}),
        client.call('classroom.list', {}),
      ]);
      if (turn !== this.#turn) return;
      [this.cases, this.quizzes, this.networks, this.failure] = [cases, quizzes, networks, null];
      this.already = classes.find(isOpen) ?? null;
      const wanted = [this.caseId, caseId, this.study.lastCaseId].find((id) =>
        this.usable.some((one) => one.id === id),
      );
      this.caseId = wanted ?? this.usable[0]?.id ?? '';
      // The likeliest comes first; one that is gone meanwhile can't stay chosen.
      if (!this.chosenNetwork) this.network = networks[0]?.address ?? '';
    } catch (error) {
      if (turn === this.#turn)
        this.failure = error instanceof StudyFailure ? error.message : m.classroom_the_form_could_not_be_made();
    }
  }

  close(): void {
    this.#turn++;
  }

  /** Networks come and go: a cable is put in, the wireless one is turned on. */
  async lookAgain(): Promise<void> {
    await this.study.attempt(async () => {
      const { networks }: OutputOf<'classroom.networks'> = await this.study.client.call('classroom.networks', {});
      this.networks = networks;
      if (!this.chosenNetwork) this.network = networks[0]?.address ?? '';
      this.study.announce(m.classroom_found({ networks: networks.length }));
    });
  }

  async open(): Promise<void> {
    if (this.wants !== null || this.opening) return;
    [this.opening, this.refusal] = [true, null];
    const slow = window.setTimeout(() => (this.slow = true), SLOW_MS);
    try {
      const { class: opened } = await this.study.client.call('classroom.open', this.#input());
      goTo({ name: 'class', classId: opened.id, page: 'board' });
    } catch (error) {
      if (error instanceof StudyFailure) this.refusal = error.message;
      else this.study.fail(error);
    } finally {
      window.clearTimeout(slow);
      [this.opening, this.slow] = [false, false];
    }
  }

  #input(): InputOf<'classroom.open'> {
    const certificate =
      this.certificatePath.trim() === ''
        ? {}
        : { certificate: { certificatePath: this.certificatePath.trim(), keyPath: this.keyPath.trim() } };
    return {
      caseId: this.caseId,
      exercise: this.exercise,
      quizId: this.quizId || null,
      ...(this.title.trim() === '' ? {} : { title: this.title.trim() }),
      network: this.network,
      port: this.port ?? 0,
      pace: this.pace,
      feedback: this.feedback,
      roster: this.roster.seats.map(({ name, group }) => ({ name, group })),
      freeSeats: this.freeSeats,
      keepDays: this.keepDays,
      ...certificate,
    };
  }
}
