import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PACK_ENDING } from '../contract/plain/pack-words.ts';

/**
 * The pack that a start was given, as a desktop gives it when somebody opens the file: a path or a `file:` address among
 * the arguments, relative to `folder`. The last, where several were given. Null where none was; whether it is there
 * and what is in it the service says.
 */
export function packArgument(args: readonly string[], folder: string): string | null {
  const named = args.filter((arg, at) => {
    // The name of a switch or its value is no file to open.
    if (arg.startsWith('-') || args[at - 1] === '--data') return false;
    return arg.toLowerCase().endsWith(PACK_ENDING);
  });
  const last = named.at(-1);
  if (last === undefined) return null;
  return last.startsWith('file:') ? pathOf(last) : resolve(folder, last);
}

function pathOf(address: string): string | null {
  try {
    return fileURLToPath(address);
  } catch {
    return null; // a file of another computer
  }
}
