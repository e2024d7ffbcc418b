import { m } from '#words';
import type { OutputOf } from '../../src-main/contract/contract.ts';
import type { LessonPage } from '../place.svelte.ts';
import type { CaseView } from './case.svelte.ts';

type Match = OutputOf<'packs.scaffoldMatches'>['matches'][number];

/** What came with a case for teaching it, and articles of the library that belong to a real event's scaffold. */
export class CaseMaterials {
  readonly #view: CaseView;
  #materials = $state.raw<OutputOf<'case.materials'> | null>(null);
  matches = $state.raw<readonly Match[]>([]);
  adding = $state(false);
  #turn = 0;

  readonly links = $derived.by(() => (this.#materials ? linksTo(this.#materials) : []));

  constructor(view: CaseView) {
    this.#view = view;
  }

  close(): void {
    this.#turn++;
  }

  /** Most cases have none, and the case is no worse for it: a failure leaves the page without these links. */
  async load(): Promise<void> {
    const turn = ++this.#turn;
    const { study, caseId } = this.#view;
    try {
      const materials = await study.client.call('case.materials', { caseId });
      const { matches } = materials.scaffold
        ? await study.client.call('packs.scaffoldMatches', { caseId })
        : { matches: [] };
      if (turn === this.#turn) [this.#materials, this.matches] = [materials, matches];
    } catch {
      if (turn === this.#turn) [this.#materials, this.matches] = [null, []];
    }
  }

  async take(articleIds: readonly string[]): Promise<void> {
    const { study, caseId } = this.#view;
    this.adding = true;
    await study.attempt(async () => {
      const { changeId } = await study.client.call('packs.takeMatches', { caseId, articleIds: [...articleIds] });
      await Promise.all([this.#view.load(), this.load()]);
      const count = articleIds.length;
      study.done(m.case_articles_are_added_to_the_case({ count }), changeId);
    });
    this.adding = false;
  }
}

interface MaterialLink {
  readonly page: LessonPage;
  readonly name: string;
  readonly says: string;
}

function linksTo({ lesson, lateral, withheld, scaffold }: OutputOf<'case.materials'>): MaterialLink[] {
  const links: MaterialLink[] = [];
  if (lesson)
    links.push({
      page: 'lesson',
      name: m.case_lesson_plan(),
      says: m.case_minutes_for_age({ minutes: lesson.minutes, age: lesson.age }),
    });
  if (lateral.length + withheld > 0) {
    const waiting = withheld > 0 ? m.case_wait_for_your_guess({ withheld }) : '';
    const here = lateral.length > 0 ? m.case_short_pages({ lateral: lateral.length }) : '';
    links.push({ page: 'outside', name: m.case_what_others_say(), says: [here, waiting].filter(Boolean).join(', ') });
  }
  if (scaffold) {
    const { facts, questions } = scaffold;
    const says = `${m.case_dated_facts({ facts: facts.length })}, ${m.case_questions({ questions: questions.length })}`;
    links.push({ page: 'facts', name: m.case_facts_and_questions(), says });
  }
  return links;
}
