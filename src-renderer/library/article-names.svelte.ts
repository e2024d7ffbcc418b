import { m } from '#words';
import type { Article, ArticleBlock } from '../../src-main/contract/corpus.ts';
import type { OutputOf } from '../../src-main/contract/contract.ts';
import type { ArticleName, NameKind } from '../../src-main/contract/names.ts';
import type { Study } from '../study.svelte.ts';

/** A paragraph cut where names stand in it, so that they can be marked. */
export interface MarkedBlock {
  readonly position: number;
  readonly pieces: readonly { readonly text: string; readonly isMention: boolean }[];
}

/** The names of one article, which one is open, and what a person puts right about it. */
export class ArticleNames {
  readonly study: Study;
  readonly articleId: string;
  read = $state.raw<OutputOf<'corpus.names'> | null>(null);
  openKey = $state<string | null>(null);

  constructor(study: Study, articleId: string) {
    this.study = study;
    this.articleId = articleId;
  }

  readonly open = $derived.by(() => this.read?.names.find(({ key }) => key === this.openKey) ?? null);

  async load(named: boolean): Promise<void> {
    await this.study.attempt(async () => {
      const masked = named ? { masked: false } : {};
      this.read = await this.study.client.call('corpus.names', { articleId: this.articleId, ...masked });
    });
  }

  ofKind(kind: NameKind): readonly ArticleName[] {
    return this.read?.names.filter((name) => name.kind === kind) ?? [];
  }

  toggle(key: string): void {
    this.openKey = this.openKey === key ? null : key;
  }

  async rename(name: ArticleName, label: string): Promise<void> {
    await this.#change('corpus.editName', { key: name.key, label }, m.library_it_is_called_now_in_every({ label }));
  }

  async setKind(name: ArticleName, kind: NameKind): Promise<void> {
    await this.#change(
      'corpus.editName',
      { key: name.key, kind },
      m.library_in_every_article({ label: name.label, kind }),
    );
  }

  async merge(name: ArticleName, into: ArticleName): Promise<void> {
    const said = m.library_and_are_one_name_now_in({ label: name.label, label2: into.label });
    await this.#change('corpus.mergeNames', { keys: [name.key], into: into.key }, said);
    this.openKey = into.key;
  }

  async split(form: { key: string; text: string }): Promise<void> {
    const { articleId } = this;
    await this.#change(
      'corpus.splitName',
      { articleId, form: form.key },
      m.library_stands_for_itself_now({ text: form.text }),
    );
  }

  async remove(name: ArticleName): Promise<void> {
    const forms = name.forms.map(({ key }) => key);
    await this.#change('corpus.removeName', { forms }, m.library_is_no_name_any_more_in({ label: name.label }));
    this.openKey = null;
  }

  async #change<M extends 'corpus.editName' | 'corpus.mergeNames' | 'corpus.splitName' | 'corpus.removeName'>(
    method: M,
    input: Parameters<typeof this.study.client.call<M>>[1],
    said: string,
  ): Promise<void> {
    await this.study.attempt(async () => {
      const { changeId } = (await this.study.client.call(method, input)) as { changeId: string };
      this.study.done(said, changeId);
    });
  }
}

/** The blocks of an article that name it, with its mentions marked. Offsets are the body's. */
export function markMentions({ blocks }: Article, { mentions }: ArticleName): MarkedBlock[] {
  return blocks.flatMap((block) => {
    const inside = mentions.filter(({ start, end }) => start >= block.start && end <= block.end);
    return inside.length === 0 ? [] : [{ position: block.position, pieces: cut(block, inside) }];
  });
}

function cut(block: ArticleBlock, mentions: readonly { start: number; end: number }[]): MarkedBlock['pieces'] {
  const pieces: { text: string; isMention: boolean }[] = [];
  let at = 0;
  for (const { start, end } of mentions) {
    pieces.push({ text: block.text.slice(at, start - block.start), isMention: false });
    pieces.push({ text: block.text.slice(start - block.start, end - block.start), isMention: true });
    at = end - block.start;
  }
  pieces.push({ text: block.text.slice(at), isMention: false });
  return pieces.filter(({ text }) => text !== '');
}
