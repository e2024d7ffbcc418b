// Runs before the first paint, which may not wait for the page's own script: the theme of the last start, or the system's.
(() => {
  let theme = 'system';
  try {
    theme = JSON.parse(localStorage.getItem('settings') ?? '{}').theme ?? theme;
  } catch {
    // Unreadable or locked away: the service tells the theme in a moment (study.svelte.ts)
  }
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme = theme === 'system' ? (dark ? 'dark' : 'light') : theme;
})();
