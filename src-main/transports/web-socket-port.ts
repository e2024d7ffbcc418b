import type { WebSocket } from 'ws';
import type { Port } from './port.ts';

/** A WebSocket as a port. Text frames of JSON; a frame that is not JSON closes the connection. */
export function webSocketPort(webSocket: WebSocket): Port {
  webSocket.on('error', () => webSocket.terminate());
  return {
    send: (value) => webSocket.send(JSON.stringify(value)),
    onMessage: (listener) => onFrame(webSocket, (value) => listener(value)),
    onClose: (listener) => webSocket.once('close', listener),
  };
}

/** Each frame as its value and its size in bytes. */
export function onFrame(webSocket: WebSocket, listener: (value: unknown, bytes: number) => void): void {
  webSocket.on('message', (data, isBinary) => {
    if (webSocket.readyState !== webSocket.OPEN) return;
    if (isBinary) return webSocket.close(1003, 'text frames only');
    const text = String(data);
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return webSocket.close(1007, 'not JSON');
    }
    listener(value, text.length);
  });
}
