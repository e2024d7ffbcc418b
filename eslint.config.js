import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import typescript from 'typescript-eslint';
import { bareWords } from './scripts/bare-words.ts';
import { ownLines } from './scripts/own-lines.ts';

/** Prettier formats, dependency-cruiser holds the import table (.dependency-cruiser.js); this looks for mistakes. */
export default typescript.config(
  { ignores: ['out/', 'dist/', 'node_modules/', 'test-results/'] },
  ...typescript.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      // noUncheckedIndexedAccess makes `!` after a bounds check the honest spelling in loops
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // TypeScript resolves names; the rule does not know its global types
      'no-undef': 'off',
      eqeqeq: ['error', 'always'],
      'max-lines': ['error', { max: 400 }],
    },
  },
  {
    // Electron's stand-in is started with CommonJS files, before any build of ours
    files: ['**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['src-*/**', 'scripts/**'],
    plugins: { house: { rules: { 'own-lines': ownLines } } },
    rules: { 'house/own-lines': 'error' },
  },
  {
    // What its caller has to hand in, so that the same input gives the same result
    files: ['src-main/study-service/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The clock is an argument.' },
        {
          selector: 'MemberExpression[object.name="Date"][property.name="now"]',
          message: 'The clock is an argument.',
        },
        {
          selector: 'MemberExpression[object.name="Math"][property.name="random"]',
          message: 'Randomness is an argument.',
        },
      ],
    },
  },
  {
    files: ['src-main/**'],
    ignores: ['src-main/study-service/database/**', 'src-main/study-service/**/*-store.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { property: 'prepare', message: 'SQL stands in a *-store.ts or in database/.' },
        { property: 'pragma', message: 'SQL stands in a *-store.ts or in database/.' },
      ],
    },
  },
  {
    files: ['src-renderer/**', 'src-handout/**'],
    plugins: { words: { rules: { 'no-bare': bareWords } } },
    rules: { 'words/no-bare': 'error' },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: typescript.parser, extraFileExtensions: ['.svelte'] } },
    rules: {
      // The address is the hash alone and goes through place.svelte.ts; there is no SvelteKit router to resolve it
      'svelte/no-navigation-without-resolve': 'off',
      // It takes the reason written behind a svelte-ignore for more rule names; svelte-check finds the unused ones
      'svelte/no-unused-svelte-ignore': 'off',
    },
  },
);
