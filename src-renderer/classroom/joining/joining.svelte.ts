import { m } from '#words';
import { CLASS_WINDOW } from '../../../src-main/contract/plain/class-words.ts';
import type { OutputOf } from '../../../src-main/contract/contract.ts';
import { StudyFailure } from '../../study-client/study-client.ts';
import type { Study } from '../../study.svelte.ts';
import { readClassAddress } from './read-class-address.ts';

type Nearby = OutputOf<'classroom.nearby'>['classes'];

/** Which classes are heard in the network, and the address somebody types where none is. */
export class Joining {
  readonly study: Study;
  /** Null before anything was listened for. */
  nearby = $state.raw<Nearby | null>(null);
  listening = $state(false);
  failure = $state<string | null>(null);
  typed = $state('');
  wrong = $state<string | null>(null);

  constructor(study: Study) {
    this.study = study;
  }

  async listen(): Promise<void> {
    if (this.listening) return;
    [this.listening, this.failure] = [true, null];
    try {
      this.nearby = (await this.study.client.call('classroom.nearby', {})).classes;
      if (this.nearby.length > 0) this.study.announce(m.classroom_classes_found({ nearby: this.nearby.length }));
    } catch (error) {
      this.failure = error instanceof StudyFailure ? error.message : m.classroom_listening_for_classes_did_not_work();
    } finally {
      this.listening = false;
    }
  }

  /** Answers whether the address leads to a class's window. */
  go(): boolean {
    const read = readClassAddress(this.typed);
    this.wrong = 'wrong' in read ? read.wrong : null;
    if ('wrong' in read) return false;
    window.open(read.address, CLASS_WINDOW);
    return true;
  }
}
