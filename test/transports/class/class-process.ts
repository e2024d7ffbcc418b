import { waysOut } from './report-ways-out.ts';

/** A class in a process of its own whose ways out are written down. Opens at the address and page it is told; any message asks for the list. */
const { openClassDoor } = await import('../../../src-main/transports/class-socket.ts');
const { networkView } = await import('../../../src-main/transports/network-view.ts');
const [host = '', pageDir = ''] = process.argv.slice(2);
const answerer = {
  seatOf: () => 'seat-1',
  answer: () => Promise.resolve({ ok: true as const, value: 'answered' }),
  subscribe: () => () => undefined,
  arrived: () => undefined,
  left: () => undefined,
};
const door = await openClassDoor(pageDir)({ host, port: 0, certificate: null, title: 'Year 9', answerer });
process.on('message', () => {
  const finish = async () => {
    await networkView().nearby();
    await door.close();
    process.send?.(waysOut);
    process.disconnect();
  };
  void finish();
});
process.send?.(door.port);
