import { m } from '#words';
import type { OutputOf } from '../../../src-main/contract/contract.ts';
import type { CueRule } from '../../../src-main/contract/framing.ts';
import { StudyFailure } from '../../study-client/study-client.ts';
import { ruleName } from '../../design/words/cue-words.ts';
import type { ReaderView } from '../reader.svelte.ts';
import type { ArticleCue } from './note-groups.ts';
import { categoryLabel } from '../../design/words/category-words.ts';

type Dismissed = ArticleCue & { readonly dismissalId: string };
type Answer = OutputOf<'framing.cues'>;

/** What rules propose to look at in the open columns. Nothing is asked of the service unless cues are on. */
export class CuesView {
  readonly #reader: ReaderView;
  readonly #everyone: () => boolean;
  cues = $state.raw<readonly ArticleCue[]>([]);
  dismissed = $state.raw<readonly Dismissed[]>([]);
  /** Articles whose cues wait for a note of one's own. */
  waits = $state.raw<readonly string[]>([]);
  #rules = $state.raw<readonly CueRule[]>([]);
  failure = $state<string | null>(null);
  #turn = 0;

  constructor(reader: ReaderView, everyone: () => boolean) {
    this.#reader = reader;
    this.#everyone = everyone;
  }

  get on(): boolean {
    return this.#reader.study.settings.showCues;
  }

  rule(id: string): CueRule | undefined {
    return this.#rules.find((rule) => rule.id === id);
  }

  /** What a rule is called; null for one that no open article was asked with. */
  nameOf(id: string): string | null {
    const rule = this.rule(id);
    return rule ? ruleName(rule) : null;
  }

  async load(articleIds: readonly string[]): Promise<void> {
    const turn = ++this.#turn;
    try {
      const answers = this.on ? await Promise.all(articleIds.map((id) => this.#read(id))) : [];
      if (turn !== this.#turn) return;
      this.cues = answers.flatMap(({ articleId, cues }) => cues.map((cue) => ({ ...cue, articleId })));
      this.dismissed = answers.flatMap(({ articleId, dismissed }) => dismissed.map((cue) => ({ ...cue, articleId })));
      this.waits = answers.filter(({ waits }) => waits).map(({ articleId }) => articleId);
      this.#rules = answers.flatMap(({ rules }) => rules);
      this.failure = null;
    } catch (error) {
      if (turn !== this.#turn) return;
      if (!(error instanceof StudyFailure)) this.#reader.study.fail(error);
      this.failure = error instanceof StudyFailure ? error.message : m.reader_the_rules_could_not_be_asked();
    }
  }

  async #read(articleId: string): Promise<Answer & { articleId: string }> {
    const { study, caseId, masked } = this.#reader;
    const author = study.settings.noteAuthor;
    const answer = await study.client.call('framing.cues', {
      articleId,
      caseId,
      masked,
      everyone: this.#everyone(),
      ...(author ? { author } : {}),
    });
    return { ...answer, articleId };
  }

  async dismiss(cue: ArticleCue): Promise<void> {
    const { study } = this.#reader;
    const { articleId, rule, text, start, end } = cue;
    await study.attempt(async () => {
      const selector = { exact: text, start, end };
      const { changeId } = await study.client.call('framing.dismissCue', { articleId, rule, selector });
      // Gone at once; the list is read again with the next change of the library.
      this.cues = this.cues.filter((other) => other !== cue);
      study.done(m.reader_put_aside_3({ name: this.nameOf(rule) ?? categoryLabel(cue.category) }), changeId);
    });
  }

  async bringBack({ dismissalId }: Dismissed): Promise<void> {
    const { study } = this.#reader;
    await study.attempt(async () => {
      const { changeId } = await study.client.call('framing.restoreCue', { dismissalId });
      this.dismissed = this.dismissed.filter((other) => other.dismissalId !== dismissalId);
      study.done(m.reader_it_is_proposed_again(), changeId);
    });
  }
}
