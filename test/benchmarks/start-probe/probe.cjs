/*
 * A second preload that the start benchmark puts beside the window's own, in Parallax and in the empty window alike.
 * It tells when the page was first painted and when what was waited for was on the screen, in milliseconds since
 * 1970, so that the times of two processes can be subtracted.
 */
const { ipcRenderer } = require('electron');

const wanted = '[data-ready="library"]';
const seen = {};

function report(name, at) {
  if (seen[name]) return;
  seen[name] = at;
  ipcRenderer.send('probe', { name, at });
}

new PerformanceObserver((list) => {
  for (const { name, startTime } of list.getEntries()) report(name, performance.timeOrigin + startTime);
}).observe({ type: 'paint', buffered: true });

function look() {
  if (!document.querySelector(wanted)) return;
  observer.disconnect();
  // The frame after the next one is the first that is sure to show it.
  requestAnimationFrame(() => requestAnimationFrame(() => report('usable', Date.now())));
}

report('navigation', performance.timeOrigin);

const observer = new MutationObserver(look);
observer.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-ready'] });
