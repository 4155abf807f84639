import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

type Reply = (response: ServerResponse, request: IncomingMessage) => unknown;

/** What a path does: a status, or the replies in turn, of which the last is repeated. */
type Route = number | Reply | readonly (number | Reply)[];

/** A server on this machine, and what it was asked. */
export interface TestServer {
  /** `http://127.0.0.1:<port>` */
  origin: string;
  /** Every request in order, such as `HEAD /page`. */
  requests: string[];
  /** When each of them came, in milliseconds of one clock. */
  times: number[];
  userAgents: Set<string | undefined>;
  /** How many requests were open at once at most: all, and by the host they were sent to. */
  atOnce: { all: number; byHost: Map<string, number> };
}

/** Starts a server that answers by path, each after `delay` milliseconds, and ends with the test. */
export async function testServer(
  t: TestContext,
  routes: Readonly<Record<string, Route>>,
  delay = 0,
): Promise<TestServer> {
  const requests: string[] = [];
  const times: number[] = [];
  const userAgents = new Set<string | undefined>();
  const atOnce: TestServer['atOnce'] = { all: 0, byHost: new Map() };
  const seen = new Map<string, number>();
  const open: string[] = [];

  const server = createServer((request, response) => {
    const { method, url: path = '/', headers } = request;
    const host = headers.host ?? '';
    requests.push(`${method} ${path}`);
    times.push(performance.now());
    userAgents.add(headers['user-agent']);
    open.push(host);
    atOnce.all = Math.max(atOnce.all, open.length);
    atOnce.byHost.set(
      host,
      Math.max(atOnce.byHost.get(host) ?? 0, open.filter((other) => other === host).length),
    );
    response.on('close', () => open.splice(open.indexOf(host), 1));

    const route = routes[path] ?? 404;
    const turns = Array.isArray(route) ? route : [route];
    const turn = seen.get(path) ?? 0;
    seen.set(path, turn + 1);
    const reply: number | Reply = turns[Math.min(turn, turns.length - 1)];
    setTimeout(() => {
      if (typeof reply === 'number') response.writeHead(reply).end();
      else reply(response, request);
    }, delay);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, requests, times, userAgents, atOnce };
}

/** A reply that redirects. */
export function to(status: number, location: string): Reply {
  return (response) => response.writeHead(status, { location }).end();
}

/** A reply that asks for patience. */
export function later(status: number, retryAfter: string): Reply {
  return (response) => response.writeHead(status, { 'retry-after': retryAfter }).end();
}

/** A reply with one status to HEAD and another to GET. */
export function byMethod(head: number, get: number): Reply {
  return (response, { method }) => response.writeHead(method === 'HEAD' ? head : get).end();
}

/** A reply that breaks off before it starts. */
export const broken: Reply = (response) => response.destroy();

/** A reply that never comes. */
export const silent: Reply = () => undefined;
