import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createSecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import sirv from 'sirv';
import { headersFor } from '../../src/build/headers.ts';
import type { Certificate } from './certificate.ts';
import type { Collection } from './engine.ts';

/** A file that came over the network: what a browser takes from its cache is not among them. */
export interface Asked {
  path: string;
  /** How many had to be answered first, each after the other, and this one: 1 for the page itself. */
  depth: number;
  /** When all of it was sent, in milliseconds since 1970; until then `undefined`. */
  sent?: number;
  /** Whether every page of a site has it: the document, its styles, images and fonts. */
  isPagePart: boolean;
}

/** What a browser says that it asks for. */
const PAGE_PARTS = new Set(['document', 'style', 'image', 'font']);

/** A collection that is served until it is closed. */
export interface ServedCollection {
  /** For programs: plain HTTP. */
  origin: string;
  /** For a browser: HTTP/2, as hosts speak it, so that files do not wait for each other. */
  secureOrigin: string;
  /** What was asked for since this was last emptied; while there is no list, nothing is written down. */
  asked: Asked[] | undefined;
  /** How long each answer waits, in milliseconds: so that what was asked for after what can be told. */
  delay: number;
  close(): void;
}

function note(request: IncomingMessage, asked: Asked[]): Asked {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const use = String(request.headers['sec-fetch-dest']);
  // An icon that happens to be answered is nothing that a search waited for.
  const before = asked.filter(({ sent, depth, isPagePart }) => sent && (depth === 1 || !isPagePart));
  const depth = Math.max(0, ...before.map((other) => other.depth)) + 1;
  const item: Asked = { path: pathname, depth, isPagePart: PAGE_PARTS.has(use) };
  asked.push(item);
  return item;
}

/** A busy machine may be slow to ask again; the default of five seconds then closes the connection under the request. */
const KEEP_ALIVE_MS = 120_000;

/** Serves a collection's pages with the site's headers, and the peers' beside them without. */
export async function serveCollection(
  { site, beside }: Pick<Collection, 'site' | 'beside'>,
  { cert, key }: Certificate,
): Promise<ServedCollection> {
  const pages = sirv(site, {
    dev: true,
    setHeaders(response, path) {
      for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
    },
  });
  const peers = sirv(beside, { dev: true });
  async function handle(request: IncomingMessage, response: ServerResponse) {
    const item = served.asked && note(request, served.asked);
    if (served.delay > 0) await wait(served.delay);
    response.once('finish', () => {
      if (item) item.sent = Date.now();
    });
    const notFound = () => void response.writeHead(404).end();
    if (request.url?.startsWith('/peers/')) peers(request, response, notFound);
    else pages(request, response, notFound);
  }
  const plain = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, handle).listen(0, '127.0.0.1');
  // Node's HTTP/2 answers have the interface of its HTTP/1 answers, but not their type.
  const secure = createSecureServer({ cert, key }, (request, response) =>
    handle(request as unknown as IncomingMessage, response as unknown as ServerResponse),
  ).listen(0, '127.0.0.1');
  const open = new Set<{ destroy(): void }>();
  secure.on('session', (session) => open.add(session));
  await Promise.all([once(plain, 'listening'), once(secure, 'listening')]);
  const portOf = (server: { address(): string | AddressInfo | null }) =>
    (server.address() as AddressInfo).port;
  const served: ServedCollection = {
    origin: `http://127.0.0.1:${portOf(plain)}`,
    secureOrigin: `https://127.0.0.1:${portOf(secure)}`,
    asked: undefined,
    delay: 0,
    close() {
      plain.close();
      plain.closeAllConnections();
      secure.close();
      for (const session of open) session.destroy();
    },
  };
  return served;
}
