import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';

/** A file of the stand-in portal, as its server sends it. */
export interface PortalFile {
  type: string;
  text: string;
}

const folder = new URL('./', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const SCRIPT = 'text/javascript; charset=utf-8';

/** The files of the stand-in portal by path. It is not built: its modules are sent without their types. */
export function portalFiles(site: string): ReadonlyMap<string, PortalFile> {
  const script = (name: string): PortalFile => ({ type: SCRIPT, text: stripTypeScriptTypes(read(name)) });
  return new Map<string, PortalFile>([
    [
      '/',
      {
        type: 'text/html; charset=utf-8',
        text: read('index.html').replace('<html ', `<html data-site="${site}" `),
      },
    ],
    ['/portal.css', { type: 'text/css; charset=utf-8', text: read('portal.css') }],
    ['/portal.js', script('portal.ts')],
    ['/messages.ts', script('messages.ts')],
  ]);
}

/** Its own policy: only the site may be framed and read. */
export function portalPolicy(site: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    'img-src data:',
    `connect-src ${site}`,
    `frame-src ${site}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
