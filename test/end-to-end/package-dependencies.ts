import type { ThrowawayRoot } from './throwaway-root.ts';

/**
 * The libraries that an installed program is linked to and whose Debian package it doesn't depend on, directly or through
 * others: what a machine with nothing else on it would lack. "file: package", sorted.
 */
export function missingDependencies(root: ThrowawayRoot, folder: string): string[] {
  const files = root
    .run(['find', folder, '-type', 'f', '(', '-perm', '/111', '-o', '-name', '*.so*', '-o', '-name', '*.node', ')'])
    .split('\n')
    .filter((file) => file !== '' && !/musl|\.so\.\d+\.json$/.test(file));
  const linked = root.run(['bash', '-c', 'for file; do ldd "$file" 2>/dev/null || true; done', 'bash', ...files]);
  const missing = [...linked.matchAll(/^\s*(\S+) => not found$/gm)].map(([, name]) => `${name}: not on this machine`);
  const libraries = new Set([...linked.matchAll(/ => (\/\S+) \(/g)].map(([, path]) => path!));
  const foreign = [...libraries].filter((path) => !path.startsWith(folder)).map((path) => path.split('/').at(-1)!);
  const owners = root.run(['dpkg', '--search', ...foreign.map((name) => `*/${name}`)]);
  const reached = packagesReached(root, 'parallax');
  for (const line of owners.split('\n')) {
    const [packages = '', path = ''] = line.split(': ');
    if (!path.includes('/lib/')) continue;
    const names = packages.split(', ').map((name) => name.replace(/:.*$/, ''));
    if (names[0] !== '' && !names.some((name) => reached.has(name))) missing.push(`${path}: ${names.join(', ')}`);
  }
  return missing.sort();
}

/** A package and all that it depends on, as they are installed. */
function packagesReached(root: ThrowawayRoot, from: string): Set<string> {
  const format = '${Package}\\t${Provides}\\t${Depends}, ${Pre-Depends}\\n';
  const needs = new Map<string, string[]>();
  for (const line of root.run(['dpkg-query', '-W', `-f=${format}`]).split('\n')) {
    const [name = '', provides = '', depends = ''] = line.split('\t');
    const wanted = namesIn(depends);
    needs.set(name, wanted);
    // Something that only stands for it leads to it
    for (const other of namesIn(provides)) needs.set(other, [...(needs.get(other) ?? []), name]);
  }
  const reached = new Set<string>();
  const open = [from];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    open.push(...(needs.get(name) ?? []));
  }
  return reached;
}

/** The names in "a (>= 1) | b:any, c". */
function namesIn(relation: string): string[] {
  return relation
    .split(/[,|]/)
    .map((part) => part.trim().replace(/[\s:(].*$/, ''))
    .filter((name) => name !== '');
}
