import type { z } from 'zod';
import { camePacks } from './came-packs.ts';
import { classroom } from './classroom.ts';
import { comparison } from './comparison.ts';
import { corpus } from './corpus.ts';
import { framing } from './framing.ts';
import { intake } from './intake.ts';
import { materials } from './materials.ts';
import { names } from './names.ts';
import { origin } from './origin.ts';
import { quiz } from './quiz.ts';
import { search } from './search.ts';
import { packs } from './packs.ts';
import { proposals } from './proposals.ts';
import { settings } from './settings.ts';
import { shelf } from './shelf.ts';
import { study } from './study.ts';
import { upkeep } from './upkeep.ts';
import { versions } from './versions.ts';

/** Every call there is, defined once. Handlers, client and transports are mapped types over this object. */
export const contract = {
  ...intake,
  ...corpus,
  ...shelf,
  ...versions,
  ...origin,
  ...names,
  ...comparison,
  ...framing,
  ...quiz,
  ...classroom,
  ...materials,
  ...packs,
  ...camePacks,
  ...proposals,
  ...search,
  ...settings,
  ...study,
  ...upkeep,
} as const;

export type MethodName = keyof typeof contract;
/** What a caller writes (before defaults). */
export type InputOf<M extends MethodName> = z.input<(typeof contract)[M]['input']>;
/** What a handler receives (after defaults). */
export type ParsedInputOf<M extends MethodName> = z.output<(typeof contract)[M]['input']>;
/** What a caller gets back. */
export type OutputOf<M extends MethodName> = z.output<(typeof contract)[M]['output']>;

export function isMethodName(name: string): name is MethodName {
  return Object.hasOwn(contract, name);
}
