import { createServer as createDevWindow } from 'electron-vite';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';
import config from '../electron.vite.config.ts';
import { defaultDataDir, makeDataDir } from '../src-main/processes/folders.ts';
import { CHECKOUT } from './checkout.ts';
import { resolveRuntime, sandboxArguments } from './runtime/resolve-runtime.ts';
import { serveBrowser } from './serve-browser.ts';
import { hasDisplay } from './runtime/virtual-display.ts';

/** `npm run dev`: the page with live reload, in the window where there is one to be had, else in a browser. */
const { values } = parseArgs({ options: { data: { type: 'string' }, browser: { type: 'boolean', default: false } } });
const dataDir = values.data === undefined ? defaultDataDir() : resolve(values.data);
makeDataDir(dataDir);
const runtime = hasDisplay() && !values.browser ? (await resolveRuntime()).runtime : null;
if (runtime) await developInWindow(runtime.executable);
else await developInBrowser();

async function developInWindow(executable: string): Promise<void> {
  process.env['ELECTRON_EXEC_PATH'] = executable;
  process.env['ELECTRON_CLI_ARGS'] = JSON.stringify([...sandboxArguments().args, '--data', dataDir]);
  await createDevWindow({ root: CHECKOUT }, { rendererOnly: false });
}

/**
 * The dev server hands the page's socket on to the loopback server, which would refuse the dev server's own address.
 * So the check of where the page comes from is made here instead, and the key never leaves this process.
 */
async function developInBrowser(): Promise<void> {
  const study = await serveBrowser(dataDir);
  const target = new URL(study.address);
  const key = `parallax-${study.port}=${target.searchParams.get('token')}`;
  const host = '127.0.0.1';
  const server = await createServer({
    ...config.renderer,
    configFile: false,
    root: resolve(CHECKOUT, 'src-renderer'),
    server: {
      host,
      proxy: {
        '^/study$': {
          target: target.origin,
          ws: true,
          changeOrigin: true,
          configure(proxy) {
            proxy.on('proxyReqWs', (proxied, request, socket) => {
              const own = `http://${request.headers.host}`;
              if (request.headers.origin !== own || !own.startsWith(`http://${host}:`)) socket.destroy();
              proxied.setHeader('Origin', target.origin);
              proxied.setHeader('Cookie', key);
            });
          },
        },
      },
    },
  });
  await server.listen();
  server.printUrls();
  await new Promise((done) => process.once('SIGINT', done).once('SIGTERM', done));
  await server.close();
  await study.stop();
  process.exit(0);
}
