import { networkInterfaces } from 'node:os';
import type { NetworkInterfaceInfo } from 'node:os';
import type { NetworkView } from '../contract/class-door.ts';
import { findClasses } from './class/find-classes.ts';
import { isLinkLocal, isPrivateAddress } from './private-address.ts';

type Networks = ReturnType<NetworkView['networks']>;
type Kind = Networks[number]['kind'];

/** What this computer's own networks look like, and which classes others announce on them. */
export function networkView(): NetworkView {
  return { networks: () => listNetworks(networkInterfaces()), nearby: () => findClasses() };
}

/** Between programs on this computer, mostly, and not between devices in a room. */
const VIRTUAL =
  /^(?:docker|br-|veth|virbr|vmnet|vboxnet|lxc|lxd|cni|flannel|utun|tun|tap|wg|tailscale|zt|ppp|awdl|llw|bridge|anpi|ap\d|ifb|dummy|vEthernet|VirtualBox|VMware|Hyper-V|Bluetooth|isatap|Teredo|Loopback)|VirtualBox|VMware|vEthernet|Hyper-V|WSL|Tailscale|WireGuard|OpenVPN|TAP-|VPN/iu;
/** Windows names the hotspot that a computer makes itself with a star. */
const WIRELESS =
  /^(?:wl|wifi|wlan|ath|ra\d)|Wi-?Fi|WLAN|Wireless|Drahtlos|Connection\* |Verbindung\* |sans fil|inal[aá]mbric/iu;
const CABLE = /^(?:en[opsx]|em\d|eth|lan)|Ethernet|LAN-Verbindung|Local Area Connection/iu;

/**
 * The networks where a class can be opened, the likeliest first: private IPv4 addresses, wireless before cable (students' devices
 * have no cable), then others, IPv6 where a network has nothing else, those of virtual machines, which may also be the hotspot that this
 * computer makes, and 127.0.0.1 last. The kind is guessed by the name that the system gives the interface.
 */
export function listNetworks(interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>, platform = process.platform): Networks {
  const offered = Object.entries(interfaces).flatMap(([name, all = []]) => {
    const usable = all.filter(
      ({ internal, address, family }) => !internal && !(family === 'IPv6' && isLinkLocal(address)),
    );
    const fourth = usable.filter(({ family }) => family === 'IPv4');
    return (fourth.length > 0 ? fourth : usable.slice(0, 1)).map(({ address, family }) => {
      const network = { address, name, kind: kindOf(name, platform) };
      return { network, rank: rankOf(network, family) };
    });
  });
  return [
    ...offered.sort((a, b) => a.rank - b.rank).map(({ network }) => network),
    { address: '127.0.0.1', name: loopbackName(interfaces), kind: 'this computer only' },
  ];
}

const KINDS: readonly Kind[] = ['wireless', 'cable', 'other'];

function rankOf({ address, name, kind }: Networks[number], family: string): number {
  const drawbacks = [!isPrivateAddress(address), family !== 'IPv4', VIRTUAL.test(name), isLinkLocal(address)];
  return drawbacks.reduce((rank, has, at) => rank + (has ? 10 * 2 ** at : 0), KINDS.indexOf(kind));
}

function kindOf(name: string, platform: NodeJS.Platform): Kind {
  if (VIRTUAL.test(name)) return 'other';
  if (WIRELESS.test(name)) return 'wireless';
  // On a Mac en0 is the wireless one on every machine that has only one, which is every notebook since 2012.
  if (/^en\d+$/u.test(name)) return platform === 'darwin' && name === 'en0' ? 'wireless' : 'cable';
  return CABLE.test(name) ? 'cable' : 'other';
}

function loopbackName(interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>): string {
  const own = Object.entries(interfaces).find(([, all]) => all?.some(({ address }) => address === '127.0.0.1'));
  return own?.[0] ?? 'lo';
}
