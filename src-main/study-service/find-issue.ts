import type { z } from 'zod';

/** What is wrong with a value, and where in it. `path` is empty for the value itself. */
export interface PlacedIssue {
  path: string;
  message: string;
}

type Issues = readonly z.core.$ZodIssue[];
type Schema = z.core.$ZodType;

/** One shape of several that a value may have, with what keeps the value from being of it. */
interface Branch {
  schema: Schema | undefined;
  issues: Issues;
}

/**
 * The issue that says most. Of several shapes the one that the value was meant to have counts: the one whose own keys it holds.
 * "No shape matched" tells a person nothing, and nor does what is wrong with a shape that they never gave.
 */
export function findIssue(error: z.core.$ZodError, schema: Schema, value: unknown): PlacedIssue {
  return placeIssue(error.issues, schema, value, []);
}

function placeIssue(
  issues: Issues,
  schema: Schema | undefined,
  value: unknown,
  prefix: readonly PropertyKey[],
): PlacedIssue {
  const first = issues[0];
  if (!first) return { path: prefix.join('.'), message: 'it does not have the expected shape' };
  const path = [...prefix, ...first.path];
  if (first.code !== 'invalid_union') return { path: path.join('.'), message: startSmall(first.message) };
  const at = first.path.reduce<unknown>(partOf, value);
  const branches = flattenUnion(first, first.path.reduce<Schema | undefined>(schemaOf, schema));
  const own = branches.map((branch) => ownKeys(branch, branches));
  const held = own.map((keys) => keys.filter((key) => isRecord(at) && Object.hasOwn(at, key)).length);
  const names = [...new Set(own.flatMap((keys) => keys[0] ?? []))];
  if (names.length > 1 && Math.max(...held) === 0) return { path: path.join('.'), message: giveOneOf(names, at) };
  const order = branches.map((_, index) => index);
  order.sort((a, b) => held[b]! - held[a]! || compare(branches[a]!, branches[b]!));
  const best = branches[order[0] ?? -1];
  return best
    ? placeIssue(best.issues, best.schema, at, path)
    : { path: path.join('.'), message: startSmall(first.message) };
}

/** The branch that got furthest: fewest complaints, then deepest path. */
function compare(a: Branch, b: Branch): number {
  return a.issues.length - b.issues.length || depth(b.issues) - depth(a.issues);
}

function depth(issues: Issues): number {
  return Math.max(...issues.map((issue) => issue.path.length));
}

/** The branches of a union, those of a union in it among them. */
function flattenUnion(issue: z.core.$ZodIssueInvalidUnion, schema: Schema | undefined): Branch[] {
  const options = (schema as z.core.$ZodUnion | undefined)?._zod.def.options ?? [];
  return issue.errors.flatMap((issues, index) => {
    const branch = { schema: options[index], issues };
    const inner = issues[0];
    if (!inner) return [];
    return inner.code === 'invalid_union' && inner.path.length === 0 ? flattenUnion(inner, branch.schema) : [branch];
  });
}

/** The keys that tell a shape from the others it stands beside; keys of all of them say nothing. */
function ownKeys(branch: Branch, branches: readonly Branch[]): string[] {
  const shapes = branches.map(({ schema }) => Object.keys(shapeOf(schema)));
  return Object.keys(shapeOf(branch.schema)).filter((key) => !shapes.every((keys) => keys.includes(key)));
}

function shapeOf(schema: Schema | undefined): Readonly<Record<string, Schema>> {
  return schema?._zod.def.type === 'object' ? (schema as z.core.$ZodObject)._zod.def.shape : {};
}

/** The schema of a part of what a schema describes; undefined where it can't be told. */
function schemaOf(schema: Schema | undefined, key: PropertyKey): Schema | undefined {
  const plain = unwrap(schema);
  if (plain?._zod.def.type === 'array') return unwrap((plain as z.core.$ZodArray)._zod.def.element);
  return unwrap(shapeOf(plain)[String(key)]);
}

function unwrap(schema: Schema | undefined): Schema | undefined {
  const inner = (schema?._zod.def as { innerType?: Schema } | undefined)?.innerType;
  return inner ? unwrap(inner) : schema;
}

function partOf(value: unknown, key: PropertyKey): unknown {
  return isRecord(value) ? value[key as string] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function giveOneOf(names: readonly string[], value: unknown): string {
  const list = `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
  return isRecord(value) && !Array.isArray(value) ? `give one of ${list}` : `give an object with one of ${list}`;
}

function startSmall(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}
