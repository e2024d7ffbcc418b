import { z } from 'zod';
import { BLOCK_ROLES, CREDIT_ROLES, GENRES, ROLES, SOURCE_TYPES, WHOLENESS } from './plain/vocabulary.ts';

/** The words of the field as the contract parses them. */
export const roleSchema = z.enum(ROLES);
export const sourceTypeSchema = z.enum(SOURCE_TYPES);
export const genreSchema = z.enum(GENRES);
export const blockRoleSchema = z.enum(BLOCK_ROLES);
export const wholenessSchema = z.enum(WHOLENESS);
export const creditRoleSchema = z.enum(CREDIT_ROLES);
