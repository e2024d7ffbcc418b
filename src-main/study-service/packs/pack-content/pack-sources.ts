import type { PackPart, TextChoice } from '../../../contract/plain/pack-words.ts';
import type { NewItem } from '../../../contract/quiz-items.ts';
import type { ArticleStore } from '../../corpus/article-store.ts';
import type { CaseStore } from '../../corpus/case-store.ts';
import type { OutletStore } from '../../corpus/outlet-store.ts';
import type { MaterialStore } from '../material-store.ts';
import type { PackNote } from '../pack-format.ts';
import type { PackStore } from '../pack-store.ts';

/** A note as framing keeps it. */
export interface SourceNote extends Pick<PackNote, 'category' | 'text' | 'confidence' | 'author'> {
  readonly id: string;
  readonly targets: readonly {
    readonly articleId: string;
    readonly exact: string;
    readonly prefix: string;
    readonly suffix: string;
    readonly start: number | null;
    readonly end: number | null;
  }[];
}

export type SourceItem = NewItem & { readonly id: string };

/** Quizzes as the quiz part keeps them. */
export interface SourceQuizzes {
  list(caseId: string): readonly { readonly id: string; readonly title: string }[];
  items(quizId: string): readonly SourceItem[];
}

/** Where what goes into a pack is read from; notes and quizzes are handed in by the wiring, since they are other parts' work. */
export interface PackSources {
  readonly cases: Pick<CaseStore, 'read'>;
  readonly articles: Pick<ArticleStore, 'readArticle' | 'readCanonicalUrl'>;
  readonly outlets: Pick<OutletStore, 'read'>;
  readonly packs: PackStore;
  readonly notes: { listOfCase(caseId: string): readonly SourceNote[] };
  readonly quizzes: SourceQuizzes;
  readonly materials: Pick<MaterialStore, 'pages' | 'lesson' | 'scaffold'>;
}

export interface PackParts {
  readonly text: TextChoice;
  readonly with: readonly PackPart[];
  readonly quizIds?: readonly string[] | undefined;
}
