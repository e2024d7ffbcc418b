import type { StudyEvent } from './events.ts';
import type { Reply } from './failures.ts';

/**
 * What a class and the socket that other devices reach it by know of each other. The class knows no sockets and the socket no domain:
 * whoever runs the service hands the one to the other (`openClassDoor` in the service's options). Types only.
 */
export interface ClassAnswerer {
  /** The seat that a token stands for at this moment; null for none, a revoked one, or one of a class that is closed. */
  seatOf(token: string): string | null;
  /** Answers one call of a seat, or of a visitor where `seatId` is null. `address` is where it came from, for counting wrong codes. */
  answer(
    method: string,
    input: unknown,
    from: { readonly seatId: string | null; readonly address: string },
  ): Promise<Reply>;
  /** Events meant for this seat. Returns the function that ends it. */
  subscribe(seatId: string | null, listener: (event: StudyEvent) => void): () => void;
  /** A device with this seat's token is connected; a seat may have several. */
  arrived(seatId: string): void;
  left(seatId: string): void;
}

export interface ClassDoorOptions {
  /** The address of the network interface to bind to, and no other. */
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** PEM texts; null for plain HTTP. */
  readonly certificate: { readonly certificate: string; readonly key: string } | null;
  /** Announced on the local network (mDNS) under this name. */
  readonly title: string;
  readonly answerer: ClassAnswerer;
}

export interface ClassDoor {
  readonly port: number;
  /** What a student types or scans: `http://192.168.1.20:4300/`. */
  readonly address: string;
  /** Null where announcing is not possible. */
  readonly announcedAs: string | null;
  /** Cuts every connection of a seat: its token is no longer good. */
  dismiss(seatId: string): void;
  close(): Promise<void>;
}

/** Rejects with an ExpectedFailure `class-unreachable` where the address or port can't be had. */
export type OpenClassDoor = (options: ClassDoorOptions) => Promise<ClassDoor>;

/** What the machine's networks look like, and who else announces a class: not the domain's to find out. */
export interface NetworkView {
  networks(): { address: string; name: string; kind: 'wireless' | 'cable' | 'this computer only' | 'other' }[];
  nearby(): Promise<{ name: string; address: string }[]>;
}
