import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { listNetworks, networkView } from '../../src-main/transports/network-view.ts';

function address(of: string, internal = false): NetworkInterfaceInfo {
  const family = of.includes(':') ? 'IPv6' : 'IPv4';
  return { address: of, internal, family, netmask: '', mac: '00:00:00:00:00:01', cidr: null } as NetworkInterfaceInfo;
}
const LOOPBACK = [address('127.0.0.1', true), address('::1', true)];
const shown = (networks: ReturnType<typeof listNetworks>) =>
  networks.map(({ address: at, name, kind }) => `${at} ${name} ${kind}`);

test('on Linux the wireless network comes first, then cable, then bridges, and this computer last', () => {
  const networks = {
    lo: LOOPBACK,
    docker0: [address('172.17.0.1')],
    enp3s0: [address('10.0.4.7'), address('fe80::1')],
    wlp2s0: [address('192.168.1.20'), address('fd00::7')],
  };
  expect(shown(listNetworks(networks, 'linux'))).toEqual([
    '192.168.1.20 wlp2s0 wireless',
    '10.0.4.7 enp3s0 cable',
    '172.17.0.1 docker0 other',
    '127.0.0.1 lo this computer only',
  ]);
});

test('on a Mac en0 is wireless, tunnels come late, and an address nobody gave comes after them all', () => {
  const networks = {
    lo0: LOOPBACK,
    utun3: [address('10.8.0.2')],
    en5: [address('169.254.10.1')],
    en0: [address('192.168.178.30')],
  };
  expect(shown(listNetworks(networks, 'darwin'))).toEqual([
    '192.168.178.30 en0 wireless',
    '10.8.0.2 utun3 other',
    '169.254.10.1 en5 cable',
    '127.0.0.1 lo0 this computer only',
  ]);
});

test('on Windows names are told in several languages, and the hotspot it makes itself is wireless', () => {
  const networks = {
    'Loopback Pseudo-Interface 1': LOOPBACK,
    'vEthernet (WSL)': [address('172.20.0.1')],
    'VirtualBox Host-Only Network': [address('192.168.56.1')],
    Ethernet: [address('10.1.1.5')],
    'LAN-Verbindung* 10': [address('192.168.137.1')],
    WLAN: [address('10.1.2.5')],
  };
  expect(shown(listNetworks(networks, 'win32'))).toEqual([
    '192.168.137.1 LAN-Verbindung* 10 wireless',
    '10.1.2.5 WLAN wireless',
    '10.1.1.5 Ethernet cable',
    '172.20.0.1 vEthernet (WSL) other',
    '192.168.56.1 VirtualBox Host-Only Network other',
    '127.0.0.1 Loopback Pseudo-Interface 1 this computer only',
  ]);
});

test('a public address comes after private ones, and IPv6 is offered only where there is nothing else', () => {
  const networks = {
    lo: LOOPBACK,
    eth0: [address('203.0.113.9')],
    eth1: [address('fd00::9')],
    wlan0: [address('fe80::9')],
  };
  expect(shown(listNetworks(networks, 'linux')).map((line) => line.split(' ')[0])).toEqual([
    '203.0.113.9',
    'fd00::9',
    '127.0.0.1',
  ]);
});

test('this computer, whatever it is, can at least try a class alone', () => {
  expect(networkView().networks().at(-1)).toMatchObject({ address: '127.0.0.1', kind: 'this computer only' });
});
