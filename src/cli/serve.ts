import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { headersFor } from '../build/headers.ts';

/**
 * `npm run preview`: serves the built site as a real host would, with the same headers, compression and 404 page, and
 * prints its address. The port is `PORT`, else the first free one from 4321.
 */
const folder = resolve(process.env['SIGNPOST_DIST'] || 'dist');
const FIRST_PORT = 4321;
const PORTS_TRIED = 100;

if (!existsSync(join(folder, 'index.html'))) {
  console.error(`There is no built site in ${folder}. Run npm run build first.`);
  process.exit(1);
}

const types: Readonly<Record<string, string>> = {
  '.jsonl': 'application/jsonl; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.pagefind': 'application/wasm',
};
const redirects = await redirectsOf(folder);
const notFound = await readFile(join(folder, '404.html'));
const compress = compression();
const files = sirv(folder, {
  etag: true,
  brotli: true,
  setHeaders(response, path) {
    for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
    const type = types[/\.\w+$/.exec(path)?.[0] ?? ''];
    if (type) response.setHeader('Content-Type', type);
  },
});

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const moved = redirects.get(url.pathname);
  if (moved !== undefined) {
    response.writeHead(301, { Location: moved }).end();
    return;
  }
  if (needsSlash(url.pathname)) {
    response.writeHead(308, { Location: `${url.pathname}/${url.search}` }).end();
    return;
  }
  // @types/compression is written for Express; the middleware itself needs only node's own request and response.
  compress(request as Parameters<typeof compress>[0], response as Parameters<typeof compress>[1], () => {
    files(request, response, () => {
      response.writeHead(404, { ...headersFor(url.pathname), 'Content-Type': 'text/html; charset=utf-8' });
      response.end(notFound);
    });
  });
});

/** The redirects of the site's configuration for Azure Static Web Apps, by the old path. */
async function redirectsOf(folder: string): Promise<Map<string, string>> {
  const text = await readFile(join(folder, 'staticwebapp.config.json'), 'utf8').catch(() => '{}');
  const { routes = [] }: { routes?: { route: string; redirect?: string }[] } = JSON.parse(text);
  return new Map(routes.flatMap(({ route, redirect }) => (redirect ? [[route, redirect]] : [])));
}

/** A page asked for without its slash: a path that does not climb and is a folder of the site. */
function needsSlash(path: string): boolean {
  return !path.endsWith('/') && !path.includes('..') && existsSync(join(folder, decode(path), 'index.html'));
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function listen(port: number, tries: number) {
  server.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE' && tries > 0) listen(port + 1, tries - 1);
    else {
      console.error(`Cannot serve at port ${port}: ${error.message}.`);
      process.exit(1);
    }
  });
  server.listen(port, () => console.log(`Signpost is at http://localhost:${port}/  (Ctrl+C ends it)`));
}

const given = Number(process.env['PORT']);
if (given) listen(given, 0);
else listen(FIRST_PORT, PORTS_TRIED);
