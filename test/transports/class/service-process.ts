import { waysOut } from './report-ways-out.ts';

/** The whole study service as the app starts it, in a process whose ways out are written down. Calls come by IPC; `null` asks for the list. */
const { openService } = await import('../../../src-main/processes/open-service.ts');
const { serviceOptionsSchema } = await import('../../../src-main/processes/service-options.ts');
const service = openService(serviceOptionsSchema.parse(JSON.parse(process.argv[2] ?? 'null')), () => process.exit(1));
process.on('message', (asked: { method: string; input: unknown } | null) => {
  if (asked === null) {
    service.close();
    process.send?.(waysOut);
    process.disconnect();
    return;
  }
  void service.dispatch(asked.method, asked.input, 'owner').then((reply) => process.send?.(reply));
});
process.send?.('ready');
