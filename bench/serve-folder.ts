import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import type { Served } from './serve-signpost.ts';

/** Serves a folder plainly: Signpost's headers would block the inline scripts that Starlight's pages carry. */
export async function serveFolder(folder: string): Promise<Served> {
  const server = createServer(sirv(folder)).listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { origin: `http://localhost:${port}`, close: () => server.close() };
}
