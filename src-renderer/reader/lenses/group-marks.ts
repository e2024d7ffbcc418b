import { m } from '#words';
import type { OutputOf } from '../../../src-main/contract/contract.ts';
import type { AlignedPassage, MatchKind, Passage } from '../../../src-main/contract/comparison.ts';
import { whenWords } from '../../design/words/article-words.ts';
import { listWords } from '../../design/words/list-words.ts';
import type { Mark } from './marks.ts';
import { MEASURE_WORDS } from './measure-words.ts';
import { quoteWords } from '../../design/words/quote-words.ts';

export type Opened = OutputOf<'comparison.open'>;
export type NameOf = (articleId: string) => string;

/** Marks that are chosen together. */
export interface MarkGroup {
  readonly id: string;
  readonly marks: readonly Mark[];
}

/** An identifier that may stand in a list of them in an attribute. */
export function groupId(kind: 'p' | 'q' | 'n' | 'f' | 'd' | 'w' | 'h', ...parts: readonly string[]): string {
  return [kind, ...parts.map(encodeURIComponent)].join(':');
}

/** The other articles that have it, in words; the same for every mark of a group. */
function elsewhere(passages: readonly Passage[], here: string, nameOf: NameOf): string | null {
  const others = [...new Set(passages.map(({ articleId }) => articleId))].filter((id) => id !== here);
  return others.length === 0 ? null : listWords(others.map(nameOf));
}

function markAll<P extends Passage>(id: string, passages: readonly P[], say: (passage: P) => string): MarkGroup {
  const onlyHere = new Set(passages.map(({ articleId }) => articleId)).size === 1;
  return {
    id,
    marks: passages.map((passage, index) => ({
      id: `${id}/${index}`,
      group: id,
      articleId: passage.articleId,
      start: passage.start,
      end: passage.end,
      onlyHere,
      says: say(passage),
    })),
  };
}

/** After a comma. */
const KINDS: Readonly<Record<MatchKind, string>> = {
  'word for word': m.reader_kind_word_for_word(),
  'nearly word for word': m.reader_kind_nearly_word_for_word(),
  reworded: m.reader_kind_reworded(),
};

/** Of a hundred guesses weaker than this, every third is wrong; they are marked only when asked for. */
const SURE = 0.7;

export function isWeak({ kind, strength }: Pick<AlignedPassage, 'kind' | 'strength'>): boolean {
  return kind === 'reworded' && strength < SURE;
}

export function groupPassages({ passages }: Opened, nameOf: NameOf, weakToo: boolean): MarkGroup[] {
  return passages
    .filter((passage) => weakToo || !isWeak(passage))
    .map(({ id, kind, members }) =>
      markAll(groupId('p', id), members, ({ articleId }) =>
        m.reader_also_in({
          elsewhere: elsewhere(members, articleId, nameOf) ?? m.reader_this_article(),
          kind: KINDS[kind],
        }),
      ),
    );
}

export function groupVoices({ quotations }: Opened, nameOf: NameOf): MarkGroup[] {
  return quotations.map(({ id, speaker, statements }) =>
    markAll(groupId('q', id), statements, ({ articleId, verb }) => {
      const also = elsewhere(statements, articleId, nameOf);
      const who = `${speaker ?? m.reader_somebody()}${verb ? `, ${quoteWords(verb)}` : ''}`;
      return `${who}. ${also ? m.reader_also_told_by({ also }) : m.reader_only_here()}`;
    }),
  );
}

export function groupNames({ names }: Opened): MarkGroup[] {
  return names.flatMap(({ key, label, forms, mentions }) =>
    forms.map((form) =>
      markAll(
        groupId('n', key, form.key),
        mentions.filter((mention) => mention.form === form.key),
        () => m.reader_a_name_for({ label }),
      ),
    ),
  );
}

const VERDICTS = {
  same: m.reader_the_same_number_elsewhere(),
  different: m.reader_another_number_elsewhere(),
  'only here': m.reader_the_number_only_here(),
};

export function groupFigures({ figures }: Opened): MarkGroup[] {
  return figures.map(({ id, what, verdict, mentions }) => {
    const group = markAll(groupId('f', id), mentions, () => `${what}: ${VERDICTS[verdict]}`);
    return { ...group, marks: group.marks.map((mark) => ({ ...mark, onlyHere: verdict === 'only here' })) };
  });
}

export function groupDates({ timeline }: Opened): MarkGroup[] {
  return timeline.map(({ date, mentions }) => markAll(groupId('d', date), mentions, () => whenWords(date)));
}

/** Solid throughout: a wording is nobody's alone. */
export function groupWording({ wording }: Opened): MarkGroup[] {
  const measures = [...new Set(wording.flatMap(({ measures }) => measures.map(({ measure }) => measure)))];
  return measures.map((measure) => {
    const passages = wording.flatMap(({ measures }) =>
      measures.filter((one) => one.measure === measure).flatMap((one) => one.passages),
    );
    const group = markAll(groupId('w', measure), passages, () => MEASURE_WORDS[measure].one);
    return { ...group, marks: group.marks.map((mark) => ({ ...mark, onlyHere: false })) };
  });
}

export function groupHeadlines({ headlines }: Opened): MarkGroup[] {
  return headlines.flatMap(({ articleId, parts }) =>
    parts.map(({ text, passages }, index) => {
      const group = markAll(groupId('h', articleId, String(index)), passages, () =>
        m.reader_for_the_headline({ text }),
      );
      return { ...group, marks: group.marks.map((mark) => ({ ...mark, onlyHere: false })) };
    }),
  );
}
