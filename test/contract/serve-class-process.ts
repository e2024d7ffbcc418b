import { openClassDoor } from '../../src-main/transports/class-socket.ts';
import { openTestService } from './example-library.ts';
import { roleAnswerer } from './class-transport.ts';

/** A library behind a class's door whose one seat may do everything, for the contract suite. Ends with its parent. */
const [dataDir = '', pageDir = '', port = '0'] = process.argv.slice(2);
const service = openTestService(dataDir, 1_000 + (process.pid % 100_000));
process.once('disconnect', () => {
  service.close();
  process.exit(0);
});
const answerer = roleAnswerer(service, 'owner');
const options = { host: '127.0.0.1', port: Number(port), certificate: null, title: 'Contract', answerer };
const door = await openClassDoor(pageDir)(options);
process.send?.(door.port);
