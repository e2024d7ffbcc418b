/** Which system a browser says it runs on. Chromebooks and what is unknown count as Linux: their advice is the most general. */
export function systemOf(userAgent: string): 'windows' | 'mac' | 'linux' {
  if (/Windows/u.test(userAgent)) return 'windows';
  return /Mac OS X|Macintosh/u.test(userAgent) ? 'mac' : 'linux';
}
