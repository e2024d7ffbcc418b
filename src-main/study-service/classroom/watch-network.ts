import type { ClassWork, Room } from './class-work.ts';

/**
 * Looks whether this computer still is at the address where the class is: a laptop that slept, or changed its wireless network, often is
 * not, and nothing else would say so. The door stays where it is, so that the class goes on by itself when the address comes back; where
 * there is no door yet (the network was gone at the start) it is opened then. To be called every few seconds. IPv6 is left out, since
 * the list of networks names no IPv6 address beside an IPv4 one.
 */
export function watchNetwork(work: ClassWork, openAgain: (room: Room) => void): () => void {
  let last: { readonly room: Room; readonly network: string; readonly there: boolean } | null = null;
  return () => {
    const { room, networkView } = work;
    if (!room || !networkView || room.fields.network.includes(':')) return;
    const { network, id } = room.fields;
    const there = networkView.networks().some(({ address }) => address === network);
    const was = last?.room === room && last.network === network ? last.there : room.door !== null;
    last = { room, network, there };
    if (there === was) return;
    if (there && !room.door) return openAgain(room);
    room.trouble = there ? null : lostNetwork(network);
    work.changed(id);
  };
}

function lostNetwork(network: string): string {
  return `This computer is not at the address ${network} any more: it was asleep, or it is in another network now. Connect it again and the class goes on by itself, or open the class in another network. What students write meanwhile waits on their devices.`;
}
