import type { NameGroup } from '../../../src-main/contract/comparison.ts';
import { groupId } from './group-marks.ts';
import type { Opened } from './group-marks.ts';
import type { Mark, Span } from './marks.ts';
import type { Measure } from './measure-words.ts';
import { speakerKey } from './speakers.ts';

/** What has been chosen: these groups are lit and the rest is dimmed. */
export interface Choice {
  /** Which button of a list is the chosen one. */
  readonly key: string;
  readonly groups: ReadonlySet<string>;
  /** A speaker, a name or a measure has many passages in one article: stepping goes through them one by one. */
  readonly many: boolean;
}

export function chooseOne(group: string): Choice {
  return { key: group, groups: new Set([group]), many: false };
}

/** Everything that one speaker is said to have said. */
export function chooseVoice({ quotations, voices }: Opened, speaker: string | null): Choice {
  const said = voices
    .flatMap(({ voices: heard }) => heard.filter((one) => one.speaker === speaker))
    .flatMap(({ passages }) => passages);
  const isSaid = (span: Span) =>
    said.some(({ articleId, start }) => articleId === span.articleId && start === span.start);
  const theirs = quotations.filter((quotation) => quotation.speaker === speaker || quotation.statements.some(isSaid));
  return { key: speakerKey(speaker), groups: new Set(theirs.map(({ id }) => groupId('q', id))), many: true };
}

export function nameKey(name: NameGroup, form?: string): string {
  return `name ${name.key} ${form ?? ''}`;
}

/** All mentions of what goes by these names, or those by one `form` of it. */
export function chooseNames(name: NameGroup, form?: string): Choice {
  const chosen = form === undefined ? name.forms : name.forms.filter(({ key }) => key === form);
  return {
    key: nameKey(name, form),
    groups: new Set(chosen.map(({ key }) => groupId('n', name.key, key))),
    many: true,
  };
}

export function measureKey(measure: Measure, articleId: string): string {
  return `${groupId('w', measure)} ${articleId}`;
}

/** The words of one measure; `articleId` says whose share was pressed. */
export function chooseWording(measure: Measure, articleId: string): Choice {
  return { key: measureKey(measure, articleId), groups: new Set([groupId('w', measure)]), many: true };
}

/** The name group whose mention this mark is. */
export function nameOfMark({ names }: Opened, mark: Mark): NameGroup | undefined {
  return names.find(({ key, forms }) => forms.some((form) => groupId('n', key, form.key) === mark.group));
}

/** The words that one chosen quotation has and its other tellings have not. */
export function differencesOf(opened: Opened | null, choice: Choice | null) {
  if (!opened || choice?.many !== false) return [];
  return opened.quotations.find(({ id }) => choice.groups.has(groupId('q', id)))?.differences ?? [];
}
