/** Parameters that say how a reader came to a page, not which page it is. `utm_*` and `mtm_*` are matched by their beginning. */
const TRACKING =
  /^(?:utm_|mtm_|pk_|hsa_|_hs)|^(?:fbclid|gclid|gclsrc|dclid|wbraid|gbraid|msclkid|yclid|twclid|igshid|igsh|mc_cid|mc_eid|ref|ref_src|ref_url|referrer|cmpid|cmp|ocid|icid|ncid|spm|smid|sr_share|xtor|at_medium|at_campaign|s_cid|share|amp|outputtype|__twitter_impression|__source|fb_action_ids|fb_source)$/iu;

/**
 * An address as addresses are compared: two that lead to the same page have the same key. Taken off is what changes
 * though the page does not: http or https, `www.`, `m.` and `amp.`, the default port, letter case of the host, a slash
 * or index file at the end, the fragment, tracking parameters, the order of the others. For recognition alone; what is shown
 * is the address as found. Null for what is no address of the web.
 */
export function addressKey(address: string | null | undefined): string | null {
  if (!address) return null;
  let url: URL;
  try {
    url = new URL(address.trim());
  } catch {
    return null;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  return `${siteOf(url)}${pathOf(url)}${queryOf(url)}`;
}

/** The site an address belongs to, as sites are compared; null for what is no address of the web. */
export function siteKey(address: string | null | undefined): string | null {
  const key = addressKey(address);
  return key === null ? null : (key.split('/')[0] ?? null);
}

/** The front page of a site shows other articles every day: the same address there does not make the same article. */
export function isFrontPage(key: string): boolean {
  return key.indexOf('/') === key.length - 1;
}

function siteOf(url: URL): string {
  const host = url.hostname.toLowerCase().replace(/\.$/u, '');
  // "m.example" without a third part is a host of its own
  const bare = host.replace(/^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)/u, '');
  // URL drops the default port of the address's own scheme only
  return url.port === '' || url.port === '80' || url.port === '443' ? bare : `${bare}:${url.port}`;
}

function pathOf(url: URL): string {
  const path = decodeSafely(url.pathname)
    .replace(/\/{2,}/gu, '/')
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/iu, '/')
    .replace(/(?<=.)\/(?:amp\/?)?$/u, '');
  return path === '' ? '/' : path;
}

function decodeSafely(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path;
  }
}

function queryOf(url: URL): string {
  const kept = [...url.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .map(([name, value]) => `${name}=${value}`);
  return kept.length === 0 ? '' : `?${kept.sort().join('&')}`;
}
