import type { NameGroup } from '../../../contract/comparison.ts';

/** What a person has said about a group of names: `comparison.editNames` without its case. */
export interface NameEdit {
  readonly label: string;
  /** All forms the group has; keys of forms. */
  readonly forms: readonly string[];
  readonly without: readonly string[];
}

/**
 * The groups as a person has put them together: a form named in an edit belongs to that group alone, later edits over
 * earlier ones; a form taken out stands by itself. What nobody touched stays as proposed.
 */
export function applyNameEdits(groups: readonly NameGroup[], edits: readonly NameEdit[]): NameGroup[] {
  return edits.reduce<NameGroup[]>(applyOne, [...groups]);
}

function applyOne(groups: NameGroup[], { label, forms, without }: NameEdit): NameGroup[] {
  const wanted = new Set(forms.filter((form) => !without.includes(form)));
  const taken = groups.filter((group) => group.forms.some(({ key }) => wanted.has(key)));
  if (taken.length === 0) return groups;
  const largest = taken.reduce((best, one) => (countIn(one, wanted) > countIn(best, wanted) ? one : best));
  const made = keep(
    {
      ...largest,
      label,
      reason: 'put together by hand',
      byHand: true,
      forms: taken.flatMap((group) => group.forms),
      mentions: taken.flatMap((group) => group.mentions),
    },
    (form) => wanted.has(form),
  );
  const out = new Set(without);
  const rest = groups.flatMap((group) => {
    // What is taken out of the group that this edit made stands alone from now on.
    const alone = group.forms.filter(({ key }) => taken.includes(group) && out.has(key)).map(({ key }) => key);
    const others = keep(group, (form) => !wanted.has(form) && !alone.includes(form));
    const single = alone.map((form) => ({
      ...keep(group, (one) => one === form),
      key: `form ${form}`,
      label: textOf(group, form),
      byHand: true,
    }));
    return [...(others.mentions.length > 0 ? [others] : []), ...single];
  });
  return [made, ...rest].sort((left, right) => right.mentions.length - left.mentions.length);
}

const countIn = ({ mentions }: NameGroup, forms: ReadonlySet<string>) =>
  mentions.filter(({ form }) => forms.has(form)).length;
const textOf = ({ forms }: NameGroup, form: string) => forms.find(({ key }) => key === form)!.text;

function keep(group: NameGroup, isKept: (form: string) => boolean): NameGroup {
  const mentions = group.mentions.filter(({ form }) => isKept(form));
  const forms = new Map<string, NameGroup['forms'][number]>();
  for (const form of group.forms.filter(({ key }) => isKept(key)))
    forms.set(form.key, { ...form, count: mentions.filter((mention) => mention.form === form.key).length });
  return { ...group, mentions, forms: [...forms.values()].sort((left, right) => right.count - left.count) };
}
