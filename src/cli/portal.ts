import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createServer as createListener } from 'node:net';
import { portalFiles, portalPolicy } from '../portal-stand-in/files.ts';

/**
 * `npm run portal`: a stand-in for the portal, to try the site in its help pane. It builds the site into a folder of
 * its own, `dist-portal`, where the stand-in is one more origin that may frame it, serves both, and prints where. The
 * port is `PORT`, else the first free one from 4400; the site is at the next free one.
 */
const FIRST_PORT = 4400;
const PORTS_TRIED = 100;

const port = Number(process.env['PORT']) || (await freePort(FIRST_PORT));
const sitePort = await freePort(port + 1);
const portal = `http://localhost:${port}`;
const site = `http://localhost:${sitePort}`;
const env = {
  ...process.env,
  SIGNPOST_DIST: process.env['SIGNPOST_DIST'] || 'dist-portal',
  SIGNPOST_PORTAL_ORIGINS: portal,
  PORT: String(sitePort),
};

const [status] = await once(run('npx', 'astro', 'build'), 'exit');
if (status !== 0) process.exit(typeof status === 'number' ? status : 1);

const served = run(process.execPath, 'src/cli/serve.ts');
served.once('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => served.kill());

const files = portalFiles(site);
createServer((request, response) => {
  const file = files.get(new URL(request.url ?? '/', portal).pathname);
  response.writeHead(file ? 200 : 404, {
    'Content-Type': file?.type ?? 'text/plain; charset=utf-8',
    'Content-Security-Policy': portalPolicy(site),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(file?.text ?? 'There is nothing here.');
}).listen(port, () => console.log(`The stand-in portal is at ${portal}/  (Ctrl+C ends it)`));

function run(command: string, ...parameters: string[]): ChildProcess {
  return spawn(command, parameters, { env, stdio: 'inherit' });
}

/** The first port from a given one that nobody listens at. */
async function freePort(from: number): Promise<number> {
  for (let port = from; port < from + PORTS_TRIED; port += 1) {
    const listener = createListener();
    const isFree = await new Promise<boolean>((done) => {
      listener.once('error', () => done(false)).listen(port, () => done(true));
    });
    if (!isFree) continue;
    await new Promise((done) => listener.close(done));
    return port;
  }
  throw new Error(`No port from ${from} to ${from + PORTS_TRIED - 1} is free.`);
}
