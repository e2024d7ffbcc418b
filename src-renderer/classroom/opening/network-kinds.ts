import type { Network } from '../../../src-main/contract/classroom.ts';

/** What a network is for somebody who has to choose one. */
export const NETWORK_KINDS: Readonly<Record<Network['kind'], { name: string; says: string }>> = {
  wireless: { name: 'Wireless', says: 'for devices on the same Wi-Fi' },
  cable: { name: 'Cable', says: 'for devices in the same wired network, and mostly its Wi-Fi too' },
  other: { name: 'Another network', says: 'often a virtual one, which students seldom reach' },
  'this computer only': { name: 'This computer only', says: 'to try a class by yourself; nobody else can join' },
};
