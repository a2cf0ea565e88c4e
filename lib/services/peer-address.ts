import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/** Set on every request, over anything a client sends under this name: the address at the other end of the socket. */
export const PEER_HEADER = 'x-headroom-peer';

type RequestStart = { request: IncomingMessage };

/** Node tells of each request before anybody handles it: the one place where the socket is at hand. */
export function notePeers(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = asRequestStart(message);
    request.headers[PEER_HEADER] = request.socket.remoteAddress ?? '';
  });
}

/** The shape that Node's documentation gives for this channel. */
const asRequestStart = (message: unknown) => message as RequestStart;
