import dgram from 'node:dgram';
import dns from 'node:dns';
import { isIP, Socket } from 'node:net';

/** Every way out of this process that Node has, written down on its way: where to. Loaded before anything else. */
export const waysOut: string[] = [];

const connect = Socket.prototype.connect as (...args: unknown[]) => Socket;
Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
  waysOut.push(`connect ${JSON.stringify(args[0])}`);
  return connect.apply(this, args);
} as typeof Socket.prototype.connect;

const send = dgram.Socket.prototype.send as (...args: unknown[]) => void;
dgram.Socket.prototype.send = function (this: dgram.Socket, ...args: unknown[]) {
  const to = args.slice(1).filter((arg) => typeof arg === 'number' || typeof arg === 'string');
  waysOut.push(`send ${to.slice(-2).join(' ')}`);
  return send.apply(this, args);
} as typeof dgram.Socket.prototype.send;

const lookup = dns.lookup as (...args: unknown[]) => void;
(dns as { lookup: unknown }).lookup = (...args: unknown[]) => {
  // A number needs no asking.
  if (isIP(String(args[0])) === 0) waysOut.push(`lookup ${String(args[0])}`);
  return lookup(...args);
};
