import type { Answer, AskedItem, Feedback } from '../quiz-items.ts';
import type { ArticleRole, Genre, SourceType } from './vocabulary.ts';

/** What stands inside a single-file handout, as JSON: written by the service, read by the page that it is put into (src-handout/). */
export interface HandoutCase {
  readonly format: 1;
  /** SHA-256 (hex) of what went out; what comes back says it (work-file.ts). */
  readonly pack: string;
  readonly title: string;
  readonly happened: string | null;
  readonly happenedOn: string | null;
  readonly happenedWhere: string | null;
  readonly contentWarning: string | null;
  /** Who published what is not in the file at all. */
  readonly masked: boolean;
  readonly articles: readonly HandoutArticle[];
  readonly quiz: { readonly title: string; readonly items: readonly HandoutItem[] } | null;
}

export interface HandoutArticle {
  /** `a1` and so on. */
  readonly name: string;
  readonly title: string;
  /** Null while masked, and where nobody knows. */
  readonly outlet: string | null;
  readonly sourceType: SourceType | null;
  readonly byline: string | null;
  readonly hue: number | null;
  /** ISO 8601. */
  readonly date: string | null;
  readonly genre: Genre | null;
  readonly language: string | null;
  /** Offsets into the body of the article that stays with the teacher. Empty where the text may not be given on. */
  readonly blocks: readonly {
    readonly role: ArticleRole;
    readonly text: string;
    readonly start: number;
    readonly end: number;
  }[];
  /** Where its sentences begin and end, since old browsers cannot tell. */
  readonly sentences: readonly (readonly [start: number, end: number])[];
}

export interface HandoutItem {
  /** `i1` and so on. */
  readonly name: string;
  readonly kind: AskedItem['kind'];
  readonly prompt: string;
  readonly articles: readonly string[];
  /** Articles by their names; options by ids that mean nothing. */
  readonly response: AskedItem['response'];
  /** Null where a person grades it. */
  readonly lock: HandoutLock | null;
}

/**
 * What proves an answer right and opens the explanation, without saying which answer that is. `P` is PBKDF2-HMAC-SHA-256 of an
 * answer's words (`answerWords`) with `salt` and `rounds`, 32 bytes. All bytes in base64.
 */
export interface HandoutLock {
  readonly salt: string;
  readonly rounds: number;
  /** For each answer that is right: `check` is HMAC-SHA-256(P, "check"), `key` the content key XOR HMAC-SHA-256(P, "key"). */
  readonly accepted: readonly { readonly check: string; readonly key: string }[];
  /** JSON of `HandoutExplanation` XOR the stream HMAC-SHA-256(content key, "0"), HMAC-SHA-256(content key, "1") ... */
  readonly sealed: string;
}

export interface HandoutExplanation {
  readonly explanation: string;
  readonly reasons: Feedback['reasons'];
  readonly evidence: readonly {
    readonly article: string;
    readonly start: number;
    readonly end: number;
    readonly exact: string;
  }[];
}

/** An answer as it is hashed: the same for every way of giving the same answer. Articles by their names in the handout. */
export function answerWords(answer: Answer): string {
  switch (answer.type) {
    case 'choice':
      return JSON.stringify(['choice', ...[...answer.chosen].sort()]);
    case 'match':
      return JSON.stringify(['match', ...answer.pairs.map(({ left, right }) => `${left} ${right}`).sort()]);
    case 'order':
      return JSON.stringify(['order', ...answer.order]);
    case 'passage':
      return JSON.stringify(['passage', answer.articleId, answer.start, answer.end]);
    case 'text':
      return JSON.stringify(['text', answer.text]);
  }
}
