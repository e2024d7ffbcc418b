import { app } from 'electron';
import type { Session } from 'electron';
import { mayBeKept } from './kept-files.ts';
import { isOwnAddress, mayRequest } from './page-origin.ts';
import type { PageOrigin } from './page-origin.ts';

/** Chromium's own errands to the network. Must run before the app is ready. */
export function stopBackgroundErrands(dev: boolean): void {
  for (const errand of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
  ]) {
    app.commandLine.appendSwitch(errand);
  }
  if (!dev) app.commandLine.appendSwitch('host-resolver-rules', NO_NAMES);
}

/**
 * No name can be looked up, whatever part of Chromium asks; links open in the person's own browser, outside. Only numbers lead
 * anywhere, for a class on another computer: a host whose last part is a number is an IPv4 address or no address at all (WHATWG URL,
 * ends-in-a-number checker), so none of these lets a name through.
 */
const NO_NAMES = ['MAP * ~NOTFOUND', ...Array.from({ length: 256 }, (_, part) => `EXCLUDE *.${part}`)].join(', ');

/**
 * The page gets its own files and nothing from anywhere else: no permission, no device, no request. The one download is a
 * text that the page itself has made, when a person has just pressed something; the window then asks where to put it.
 */
export function denyRequests(session: Session, origin: PageOrigin): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false); // its dictionaries would be fetched
  session.on('will-download', (event, item) => {
    const isOwn = item.getURL().startsWith('blob:') && isOwnAddress(origin, item.getURL().slice('blob:'.length));
    if (!isOwn || !item.hasUserGesture() || !mayBeKept(item.getFilename())) event.preventDefault();
  });
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayRequest(origin, details.url) }));
}
