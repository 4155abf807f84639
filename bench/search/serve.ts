import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import sirv from 'sirv';
import { headersFor } from '../../src/build/headers.ts';
import type { Collection } from './engine.ts';

/** A collection that is served until it is closed. */
export interface ServedCollection {
  origin: string;
  /** How long each answer waits, in milliseconds: so that what was asked for after what can be told. */
  delay: number;
  close(): void;
}

/** Serves a collection's pages with the site's headers, and the peers' beside them without. */
export async function serveCollection({
  site,
  beside,
}: Pick<Collection, 'site' | 'beside'>): Promise<ServedCollection> {
  const pages = sirv(site, {
    dev: true,
    setHeaders(response, path) {
      for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
    },
  });
  const peers = sirv(beside, { dev: true });
  const server = createServer(async (request, response) => {
    if (served.delay > 0) await wait(served.delay);
    const notFound = () => void response.writeHead(404).end();
    if (request.url?.startsWith('/peers/')) peers(request, response, notFound);
    else pages(request, response, notFound);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const served: ServedCollection = {
    origin: `http://127.0.0.1:${port}`,
    delay: 0,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
  return served;
}
