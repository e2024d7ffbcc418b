import { parentPort, workerData } from 'node:worker_threads';
import { readAll } from './measure-speed.ts';

/** Reads its share of the pages once for each message, and says when it is done. */
const port = parentPort;
port?.on('message', () => {
  void readAll(workerData as Uint8Array[]).then(() => port.postMessage('done'));
});
