import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { compileWords } from './scripts/compile-words.ts';

// What is tested says words, and they are made of resources/words
await compileWords();

export default defineConfig({
  // The state of a view (`.svelte.ts`) is tested without a page, as the server would run it: values and what follows from them.
  plugins: [svelte({ configFile: false })],
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Two cores: vitest would leave one of them to itself, which then has little to do.
    maxWorkers: 2,
    // A worker keeps its modules from file to file: most of the time went into loading them anew. What a test changes in
    // its process it puts back; what needs a process of its own starts one.
    isolate: false,
  },
});
