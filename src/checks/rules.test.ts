import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parse } from 'yaml';
import { checkContent } from './check-content.ts';
import { checkBuiltSite } from './check-site.ts';
import { collectLinks } from './collect-links.ts';
import { checkExternalLinks } from './external/check-external-links.ts';
import { formatFinding, sortFindings } from './finding.ts';
import { type RuleCode, rules } from './rules.ts';

const TODAY = '2026-11-22';
const folder = join(import.meta.dirname, 'fixtures/rules');

/** The files of a content folder by path; `latin1` stands for bytes that are not UTF-8; `site` is a built site. */
type Files = Record<string, string | { latin1: string } | Record<string, string>>;

/** A fixture: content that breaks its rule, content that nearly does, and the first, mended by its rule's fix. */
interface Fixture {
  breaks: Files;
  nearly: Files;
  mended?: Files;
  /** Whether links to `{server}`, a server of the test, are asked. */
  external?: boolean;
}

async function write(root: string, files: Files, server: string) {
  for (const [name, text] of Object.entries(files)) {
    if (name === 'site') await write(join(root, 'site'), text as Files, server);
    else {
      const bytes =
        typeof text === 'string'
          ? Buffer.from(text.replaceAll('{server}', server))
          : Buffer.from((text as { latin1: string }).latin1, 'latin1');
      await mkdir(dirname(join(root, name)), { recursive: true });
      await writeFile(join(root, name), bytes);
    }
  }
}

/** Every finding about the files, as lines. */
async function findingsOf(files: Files, { external = false }: Fixture, server: string): Promise<string[]> {
  const root = await mkdtemp(join(tmpdir(), 'signpost-rule-'));
  try {
    await write(root, files, server);
    const { findings, content } = await checkContent(root, { root, today: TODAY });
    if (files['site']) await checkBuiltSite(join(root, 'site'), content, findings);
    if (external) {
      const links = collectLinks(content).filter(({ url }) => url.startsWith(server));
      const cacheFile = join(root, 'cache.json');
      findings.push(
        ...(await checkExternalLinks(links, { allowLoopback: true, pause: 0, retries: 0, cacheFile })),
      );
    }
    const lines = sortFindings(findings).map((finding) =>
      formatFinding(finding).replaceAll(server, '{server}'),
    );
    // The server of the test is on http, which is a finding of its own and beside the point.
    return external ? lines.filter((line) => !line.includes(' link-insecure ')) : lines;
  } finally {
    await rm(root, { recursive: true });
  }
}

let server = '';
const http = createServer(({ url }, response) => {
  const status = Number(url?.slice(1)) || 200;
  response.writeHead(status, status === 301 || status === 302 ? { Location: '/200' } : {}).end();
});
before(async () => {
  await new Promise<void>((done) => void http.listen(0, '127.0.0.1', done));
  server = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});
after(() => void http.close());

const expectedFile = join(folder, 'expected.json');
const expected: Record<string, string[]> = JSON.parse(await readFile(expectedFile, 'utf8').catch(() => '{}'));

test('every rule has a fixture, and every fixture a rule', async () => {
  const fixtures = (await readdir(folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -5));
  assert.deepEqual(fixtures.sort(), Object.keys(rules).sort());
});

for (const code of Object.keys(rules) as RuleCode[]) {
  describe(code, async () => {
    const fixture: Fixture = parse(await readFile(join(folder, `${code}.yaml`), 'utf8'));

    test('what breaks it is found, with line and column, and nothing else is', async () => {
      const found = await findingsOf(fixture.breaks, fixture, server);
      if (process.env['UPDATE_FIXTURES']) {
        expected[code] = found;
        const sorted = Object.fromEntries(
          Object.keys(rules).flatMap((key) => (expected[key] ? [[key, expected[key]]] : [])),
        );
        await writeFile(expectedFile, `${JSON.stringify(sorted, null, 2)}\n`);
      }
      assert.deepEqual(found, expected[code]);
      assert.ok(found.some((line) => line.includes(` ${code}  `)));
    });

    test('what nearly breaks it is left alone', async () => {
      assert.deepEqual(await findingsOf(fixture.nearly, fixture, server), []);
    });

    test('what breaks it, mended as its fix says, is clean', async () => {
      assert.ok(fixture.mended, 'there is no mended version');
      assert.deepEqual(await findingsOf(fixture.mended, fixture, server), []);
    });
  });
}
