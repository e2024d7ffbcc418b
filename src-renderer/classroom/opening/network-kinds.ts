import { m } from '#words';
import type { Network } from '../../../src-main/contract/classroom.ts';

/** What a network is for somebody who has to choose one. */
export const NETWORK_KINDS: Readonly<Record<Network['kind'], { name: string; says: string }>> = {
  wireless: { name: m.classroom_wireless(), says: m.classroom_for_devices_on_the_same_wi() },
  cable: { name: m.classroom_cable(), says: m.classroom_for_devices_in_the_same_wired() },
  other: { name: m.classroom_another_network(), says: m.classroom_often_a_virtual_one_which_students() },
  'this computer only': { name: m.classroom_this_computer_only(), says: m.classroom_to_try_a_class_by_yourself() },
};
