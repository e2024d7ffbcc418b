import { utilityProcess } from 'electron';
import { join } from 'node:path';
import { pageDir } from '../processes/folders.ts';
import { serviceArguments } from '../processes/service-options.ts';
import type { ServiceOptions } from '../processes/service-options.ts';
import { forkService } from '../transports/fork-service.ts';
import type { Port } from '../transports/port.ts';
import type { ServiceProcess } from '../transports/supervise-service.ts';
import { chooseServiceHost } from './choose-service-host.ts';
import type { ServiceHost } from './choose-service-host.ts';
import type { Place } from './place.ts';

/** How this Electron will run the service; `utility-process` can only be started once the app is ready. */
export function serviceHost(place: Place): ServiceHost {
  return chooseServiceHost({
    napi: Number(process.versions.napi ?? 0),
    packaged: place.packaged,
    // Only Node 22.18 and later have it, and only where it was built in.
    stripsTypes: Boolean((process.features as { typescript?: unknown }).typescript),
  });
}

/**
 * Starts the study service in one of two ways behind one interface. In a checkout it runs straight from source; a
 * package carries it bundled, unpacked beside the archive, because plain Node can't read inside one.
 */
export function launchStudyService(place: Place, version: string, host: ServiceHost): ServiceProcess {
  const { dataDir, appRoot } = place;
  const kept = { pageDir: pageDir(appRoot), bundledCase: true, tour: place.tour, opensClasses: true };
  const options: ServiceOptions = { dataDir, appRoot, version, ...kept };
  const args = serviceArguments(options);
  const entry = place.packaged
    ? join(place.appRoot, 'out', 'service', `${host}.mjs`)
    : join(place.appRoot, 'src-main', 'processes', `${host}.ts`);
  if (host === 'utility-process') return forkUtilityProcess(entry, args);
  return forkService({ entry, args, execPath: nodeExecutable(place), env: environmentForNode(place) });
}

/** Node 24: in a checkout from the `node` package, in a package beside the archive. */
function nodeExecutable(place: Place): string {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return place.packaged
    ? join(process.resourcesPath, 'node', name)
    : join(place.appRoot, 'node_modules', 'node', 'bin', name);
}

/**
 * Options meant for Electron's own Node (a debugger, a preloaded module) are not the service's. What Node compiles is
 * kept in the profile, which halves the service's next start.
 */
function environmentForNode(place: Place): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { ...process.env, NODE_COMPILE_CACHE: join(place.profileDir, 'compiled') };
  delete environment['NODE_OPTIONS'];
  return environment;
}

function forkUtilityProcess(entry: string, args: string[]): ServiceProcess {
  const child = utilityProcess.fork(entry, args, { serviceName: 'Parallax study service', stdio: 'inherit' });
  let running = true;
  child.once('exit', () => (running = false));
  const port: Port = {
    send(value) {
      if (running) child.postMessage(value);
    },
    onMessage: (listener) => void child.on('message', listener),
    onClose: (listener) => void child.once('exit', listener),
  };
  return {
    port,
    onExit: (listener) => void child.once('exit', (code) => listener(`exit code ${code}`)),
    stop: () => void child.kill(),
  };
}
