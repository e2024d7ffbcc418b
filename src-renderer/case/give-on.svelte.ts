import { m } from '#words';
import type { InputOf, OutputOf } from '../../src-main/contract/contract.ts';
import type { Case } from '../../src-main/contract/corpus.ts';
import { PACK_PARTS, RIGHTS_THAT_ALLOW } from '../../src-main/contract/plain/pack-words.ts';
import type { PackPart, Rights, TextChoice } from '../../src-main/contract/plain/pack-words.ts';
import { saveBytes } from '../design/files/save-bytes.ts';
import { sizeWords } from '../design/words/rights-words.ts';
import { StudyFailure } from '../study-client/study-client.ts';
import type { Study } from '../study.svelte.ts';

export type ArticleRights = OutputOf<'packs.rights'>['articles'][number];

/** How long choices may follow each other before the size is worked out anew. */
const CHOICES_MS = 250;

/** A case on its way out of the library as one file: what goes along, and under whose name. */
export class GiveOn {
  readonly study: Study;
  readonly #caseId: () => string;

  opened = $state.raw<Case | null>(null);
  articles = $state.raw<readonly ArticleRights[]>([]);
  missing = $state(false);
  failure = $state<string | null>(null);
  text = $state<TextChoice>('where rights allow');
  parts = $state.raw<readonly PackPart[]>([...PACK_PARTS]);
  sign = $state(false);
  /** Under which the file is signed. */
  name = $state('');
  fingerprint = $state<string | null>(null);
  /** What the file would be, as things are chosen now. */
  preview = $state.raw<{ bytes: number; left: readonly string[] } | null>(null);
  saving = $state(false);
  #savedName = '';
  #turn = 0;
  #previewTurn = 0;

  readonly going = $derived.by(() => this.articles.filter(({ rights }) => this.goes(rights)).length);

  constructor(study: Study, caseId: () => string) {
    this.study = study;
    this.#caseId = caseId;
  }

  get caseId(): string {
    return this.#caseId();
  }

  goes(rights: Rights): boolean {
    if (this.text !== 'where rights allow') return this.text === 'all';
    return RIGHTS_THAT_ALLOW.includes(rights);
  }

  takes(part: PackPart): boolean {
    return this.parts.includes(part) && (part !== 'keys' || this.parts.includes('quiz'));
  }

  choose(part: PackPart, taken: boolean): void {
    this.parts = PACK_PARTS.filter((one) => (one === part ? taken : this.parts.includes(one)));
  }

  close(): void {
    this.#turn++;
    this.#previewTurn++;
  }

  async load(): Promise<void> {
    const turn = ++this.#turn;
    const { caseId } = this;
    const { client } = this.study;
    try {
      const [opened, { articles }, author] = await Promise.all([
        client.call('corpus.case', { caseId }),
        client.call('packs.rights', { caseId }),
        client.call('packs.author', {}),
      ]);
      if (turn !== this.#turn) return;
      if (this.opened === null) [this.name, this.sign] = [author.name, author.name !== ''];
      [this.#savedName, this.fingerprint] = [author.name, author.fingerprint];
      [this.opened, this.articles, this.missing, this.failure] = [opened, articles, false, null];
    } catch (error) {
      if (turn !== this.#turn) return;
      if (error instanceof StudyFailure && error.failure.code === 'not-found') this.missing = true;
      else if (error instanceof StudyFailure) this.failure = error.message;
      else this.study.fail(error);
    }
  }

  /** Works out the size and what stays behind, once nobody has chosen anything for a moment. */
  async look(): Promise<void> {
    const turn = ++this.#previewTurn;
    await new Promise((resolve) => window.setTimeout(resolve, CHOICES_MS));
    if (turn !== this.#previewTurn) return;
    await this.study.attempt(async () => {
      const { bytes, left } = await this.study.client.call('packs.export', this.#asked(false));
      if (turn === this.#previewTurn) this.preview = { bytes, left };
    });
  }

  async setRights(articleIds: readonly string[], rights: Rights, licence: string | null): Promise<void> {
    await this.study.attempt(async () => {
      const asked = { articleIds: [...articleIds], rights, licence };
      const { changeId } = await this.study.client.call('packs.setRights', asked);
      await this.load();
      this.study.done(m.case_noted_for_all_articles({ articleIds: articleIds.length }), changeId);
    });
  }

  async save(): Promise<void> {
    this.saving = true;
    await this.study.attempt(async () => {
      const { client } = this.study;
      const name = this.name.trim();
      if (this.sign && name !== this.#savedName) {
        const author = await client.call('packs.setAuthor', { name });
        [this.#savedName, this.fingerprint] = [author.name, author.fingerprint];
      }
      const { base64, fileName, bytes } = await client.call('packs.export', this.#asked(this.sign));
      saveBytes(fileName, 'application/octet-stream', bytesOf(base64 ?? ''));
      this.study.say({ kind: 'done', text: m.case_the_case_is_saved_as({ fileName, bytes: sizeWords(bytes) }) });
    });
    this.saving = false;
  }

  #asked(sign: boolean): InputOf<'packs.export'> {
    const parts = PACK_PARTS.filter((part) => this.takes(part));
    return { caseId: this.caseId, parts: { text: this.text, with: parts }, sign };
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
