import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import { folders } from './folders.ts';

/** A site that answers on this machine until it is closed. */
export interface Served {
  /** The address, without a trailing slash. */
  origin: string;
  close(): void;
}

/**
 * Serves the built site by the project's own server, so that its headers, its policy above all, are in force. It runs
 * in a thread of this process, so that no server outlives a bench that was broken off.
 */
export async function serveSignpost(): Promise<Served> {
  const port = await findFreePort();
  const server = new Worker(join(folders.root, 'src/cli/serve.ts'), {
    env: { ...process.env, SIGNPOST_DIST: folders.signpost, PORT: String(port) },
    stdout: true,
  });
  const ended = once(server, 'exit').then(([code]) => {
    throw new Error(`src/cli/serve.ts ended with ${code} before it served a page.`);
  });
  await Promise.race([once(createInterface(server.stdout), 'line'), ended]);
  ended.catch(() => {});
  return { origin: `http://localhost:${port}`, close: () => void server.terminate() };
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
