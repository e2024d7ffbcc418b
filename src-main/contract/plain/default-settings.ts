import type { Settings } from '../settings.ts';

/** How Parallax reads before anybody has said otherwise. Plain values, so that the page starts without the parser. */
export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  textSize: 100,
  lineWidth: 66,
  face: 'serif',
  scrollTogether: false,
  columns: 3,
  columnShares: [],
  maskedCases: [],
  fetchAddresses: false,
  noteAuthor: '',
  advancedCategories: false,
  showCues: false,
  tourCaseId: '',
};
