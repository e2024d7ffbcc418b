import type { NameGroup } from '../../../contract/comparison.ts';

/** What a person has said of a group of names in one case. */
export interface NameGroupEdit {
  readonly label: string;
  /** Keys of all the forms it has. */
  readonly forms: readonly string[];
}

/**
 * The groups as a person has put them together: each edit takes its forms out of whatever group proposed them and makes one
 * group; forms it no longer has, and that no other edit claims, stand in what is left of theirs. A form that does not occur is no matter.
 */
export function editGroups(groups: readonly NameGroup[], edits: readonly NameGroupEdit[]): NameGroup[] {
  if (edits.length === 0) return [...groups];
  const claimed = new Set(edits.flatMap(({ forms }) => forms));
  const made = edits.flatMap(({ label, forms }) => {
    const mine = new Set(forms);
    const parts = groups.filter((group) => group.forms.some(({ key }) => mine.has(key)));
    const [first] = parts;
    if (!first) return [];
    const has = ({ key }: { key: string }) => mine.has(key);
    const mentions = parts.flatMap((group) => group.mentions.filter(({ form }) => mine.has(form)));
    return [
      {
        ...first,
        key: `by hand ${label}`,
        label,
        byHand: true,
        reason: 'Put together by hand.',
        forms: parts.flatMap((group) => group.forms.filter(has)),
        mentions,
      },
    ];
  });
  const rest = groups.flatMap((group): NameGroup[] => {
    const forms = group.forms.filter(({ key }) => !claimed.has(key));
    if (forms.length === group.forms.length) return [group];
    const kept = new Set(forms.map(({ key }) => key));
    const mentions = group.mentions.filter(({ form }) => kept.has(form));
    return forms.length === 0 ? [] : [{ ...group, forms, mentions }];
  });
  return [...made, ...rest].sort((a, b) => b.mentions.length - a.mentions.length);
}
