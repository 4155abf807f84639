import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AstroLoggerMessage } from 'astro';
import pageLog from './page-log.ts';

test('pages are counted, and everything else is said', (context) => {
  const said: string[] = [];
  context.mock.method(process.stdout, 'write', (text: string) => said.push(text));
  const log = pageLog();
  const say = (message: string, label: AstroLoggerMessage['label'] = null, newLine = true) =>
    log.write({ level: 'info', label, message, newLine });
  say('[build] begun', 'SKIP_FORMAT');
  for (let page = 0; page < 2500; page += 1) {
    say(`  \x1b[34m├─\x1b[39m \x1b[2m/t/${page}/index.html\x1b[22m`, null, false);
    say(` \x1b[2m(+${page}ms)\x1b[22m `, 'SKIP_FORMAT');
  }
  say(' (+1.20s) (file not created, response body was empty)', 'SKIP_FORMAT');
  say(' (+1.20s) ', 'SKIP_FORMAT');
  say('done', 'SKIP_FORMAT');
  context.mock.restoreAll();
  assert.deepEqual(
    said.map((line) => line.replace(/^\S*\d\d:\d\d:\d\d\S* /, '')),
    ['[build] begun\n', '  1000 pages\n', '  2000 pages\n', 'done\n'],
  );
});
