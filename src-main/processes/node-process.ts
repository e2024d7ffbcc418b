import { processPort } from '../transports/fork-service.ts';
import { serveParent } from './serve-parent.ts';
import { readServiceArguments } from './service-options.ts';

/** The study service as a plain Node child, for runtimes that can't load SQLite and for the command line. */
serveParent(processPort(process), readServiceArguments(process.argv.slice(2)));
