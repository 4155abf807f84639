import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { formatFinding } from '../finding.ts';
import {
  checkExternalLinks,
  type ExternalLink,
  type ExternalOptions,
  type ExternalSummary,
} from './check-external-links.ts';
import { formatSummary } from './summary.ts';
import { broken, byMethod, later, silent, testServer, to } from './test-server.ts';

/** Links from one file, one a line. */
function linksTo(...urls: string[]): ExternalLink[] {
  return urls.map((url, index) => ({ url, file: 'a.mdx', line: index + 1, column: 5, endColumn: 9 }));
}

async function cacheFor(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'signpost-'));
  t.after(() => rm(folder, { recursive: true }));
  return join(folder, 'cache', 'links.json');
}

/** Waits until a condition holds; a condition that throws does not. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition().catch(() => false))) await sleep(2);
}

/** Runs the check without long waits and with a cache of its own. */
async function run(t: TestContext, links: ExternalLink[], options: ExternalOptions = {}) {
  const summaries: ExternalSummary[] = [];
  const findings = await checkExternalLinks(links, {
    cacheFile: options.cacheFile ?? (await cacheFor(t)),
    pause: 1,
    timeout: 2000,
    allowLoopback: true,
    onSummary: (summary) => summaries.push(summary),
    ...options,
  });
  const [summary] = summaries;
  assert.ok(summary && summaries.length === 1);
  return { findings, lines: findings.map(formatFinding), summary };
}

test('a page that answers, or says it is not for us, is no finding', async (t) => {
  const { origin, requests, userAgents } = await testServer(t, {
    '/ok': 200,
    '/signed-in': 401,
    '/forbidden': 403,
    '/no-head': byMethod(405, 200),
    '/head-unknown': byMethod(404, 200),
    '/head-fails': byMethod(500, 200),
    '/no-method': 405,
    '/strange': 999,
  });
  const paths = [
    'ok',
    'signed-in',
    'forbidden',
    'no-head',
    'head-unknown',
    'head-fails',
    'no-method',
    'strange',
  ];
  const { findings, summary } = await run(t, linksTo(...paths.map((path) => `${origin}/${path}`)));
  assert.deepEqual(findings, []);
  assert.deepEqual(requests, [
    'HEAD /ok',
    'HEAD /signed-in',
    'HEAD /forbidden',
    ...['HEAD /no-head', 'GET /no-head'],
    ...['HEAD /head-unknown', 'GET /head-unknown'],
    ...['HEAD /head-fails', 'GET /head-fails'],
    ...['HEAD /no-method', 'GET /no-method'],
    'HEAD /strange',
  ]);
  assert.deepEqual(summary, {
    ...{ addresses: 8, cached: 0, answered: 8, moved: 0, dead: 0 },
    ...{ undecided: [], refused: [], notReached: 0, problems: [] },
  });
  assert.match([...userAgents].join(), /^Signpost \(link check; \+https:\S+\)$/);
});

test('a page that is gone, fails or does not answer is dead', async (t) => {
  const { origin, requests } = await testServer(t, {
    '/gone': 410,
    '/fails': 500,
    '/recovers': [500, 503, 200],
    '/broken': broken,
    '/to-missing': to(301, '/missing'),
    '/nowhere': (response) => response.writeHead(302).end(),
  });
  const encrypted = origin.replace('http:', 'https:');
  const paths = ['missing', 'gone', 'fails', 'recovers', 'broken', 'to-missing', 'nowhere'];
  const { lines, summary } = await run(
    t,
    linksTo(...paths.map((path) => `${origin}/${path}`), `${encrypted}/`, 'https://[/'),
  );
  const dead = (line: number, message: string) =>
    `a.mdx:${line}:5 warning link-dead  ${message} Expected a page.`;
  assert.deepEqual(
    lines.map((line) => line.replace(/\(ERR_SSL_\w+\)/, '(ERR_SSL)')),
    [
      dead(1, `"${origin}/missing" answers 404 Not Found.`),
      dead(2, `"${origin}/gone" answers 410 Gone.`),
      dead(3, `"${origin}/fails" answers 500 Internal Server Error, asked 3 times.`),
      dead(5, `"${origin}/broken" gives no answer: its host closed the connection, asked 3 times.`),
      dead(6, `"${origin}/to-missing" leads to "${origin}/missing", which answers 404 Not Found.`),
      dead(7, `"${origin}/nowhere" answers 302 Found and does not say where to.`),
      dead(
        8,
        `"${encrypted}/" gives no answer: its host does not agree on an encrypted connection (ERR_SSL).`,
      ),
      dead(9, '"https://[/" is not a valid address.'),
    ],
  );
  assert.deepEqual([summary.answered, summary.dead], [1, 8]);
  assert.deepEqual(
    requests.filter((request) => request.endsWith(' /missing')),
    ['HEAD /missing', 'GET /missing'],
    'an address that is linked and redirected to is asked once',
  );
  assert.deepEqual(
    requests.filter((request) => request.endsWith(' /fails')),
    ['HEAD /fails', 'GET /fails', 'GET /fails'],
  );
});

test('a page that takes too long is dead, and the message says how long', async (t) => {
  const { origin, requests } = await testServer(t, { '/silent': silent });
  const { lines } = await run(t, linksTo(`${origin}/silent`), { timeout: 100 });
  assert.deepEqual(lines, [
    `a.mdx:1:5 warning link-dead  "${origin}/silent" gives no answer within 0.1 s, asked 3 times. Expected a page.`,
  ]);
  assert.deepEqual(requests, ['HEAD /silent', 'GET /silent', 'GET /silent']);
});

test('a permanent redirect is a move to where it ends; a temporary one is none', async (t) => {
  const { origin, requests } = await testServer(t, {
    '/new': 200,
    '/old': to(301, '/new'),
    '/older': to(308, '/old'),
    '/for-now': to(302, '/new'),
    '/see-other': to(303, '/new'),
    '/for-now-too': to(307, '/new'),
    '/old-for-now': to(301, '/for-now'),
    '/for-now-old': to(302, '/old'),
    '/docs/a': to(301, '/en-us/docs/a/?view=latest'),
    '/en-us/docs/a/?view=latest': 200,
    '/docs/b': to(301, '/en-us/docs/b'),
    '/en-us/docs/b': to(301, '/en-us/docs/c'),
    '/en-us/docs/c': 200,
    '/private': to(301, '/sign-in'),
    '/sign-in': 403,
    '/part': to(301, '/new#part'),
  });
  const paths = [
    ...['old', 'older', 'for-now', 'see-other', 'for-now-too', 'old-for-now', 'for-now-old'],
    ...['docs/a', 'docs/b', 'private', 'old#steps', 'part#steps'],
  ];
  const { lines, summary } = await run(t, linksTo(...paths.map((path) => `${origin}/${path}`)));
  const moved = (line: number, from: string, now: string) =>
    `a.mdx:${line}:5 suggestion link-moved  "${origin}${from}" has moved for good. Expected "${origin}${now}".`;
  assert.deepEqual(lines, [
    moved(1, '/old', '/new'),
    moved(2, '/older', '/new'),
    moved(6, '/old-for-now', '/for-now'),
    moved(9, '/docs/b', '/docs/c'),
    moved(10, '/private', '/sign-in'),
    moved(11, '/old#steps', '/new#steps'),
    moved(12, '/part#steps', '/new#part'),
  ]);
  assert.deepEqual([summary.addresses, summary.answered, summary.moved], [11, 11, 6]);
  assert.equal(new Set(requests).size, requests.length, 'no request is sent twice');
});

test('redirects end: a circle and a long chain are dead', async (t) => {
  const chain = Object.fromEntries(
    Array.from({ length: 12 }, (_, step) => [`/step${step}`, to(302, `/step${step + 1}`)]),
  );
  const { origin } = await testServer(t, {
    ...chain,
    '/step12': 200,
    '/ring': to(302, '/round'),
    '/round': to(301, '/ring'),
  });
  const { lines } = await run(t, linksTo(`${origin}/step2`, `${origin}/step1`, `${origin}/ring`));
  assert.deepEqual(lines, [
    `a.mdx:2:5 warning link-dead  "${origin}/step1" leads to "${origin}/step11", which redirects further after 10 redirects. Expected a page.`,
    `a.mdx:3:5 warning link-dead  "${origin}/ring" leads to "${origin}/round", which redirects in a circle, to "${origin}/ring" again. Expected a page.`,
  ]);
});

test('a host that asks for patience gets it, and its pages are not called dead', async (t) => {
  const { origin, requests, times } = await testServer(t, {
    '/busy': [later(429, '60'), 200],
    '/date': [later(429, new Date(Date.now() + 60_000).toUTCString()), 200],
    '/down': [later(503, '60'), later(503, '0'), 200],
    '/always': later(429, '0'),
    '/to-always': to(302, '/always'),
  });
  const paths = ['busy', 'date', 'down', 'always', 'to-always'];
  const { findings, summary } = await run(t, linksTo(...paths.map((path) => `${origin}/${path}`)), {
    retryAfterCap: 60,
  });
  assert.deepEqual(findings, []);
  assert.deepEqual(summary.undecided, [
    { url: `${origin}/always`, reason: 'answers 429 Too Many Requests, asked 3 times' },
    {
      url: `${origin}/to-always`,
      reason: `leads to "${origin}/always", which answers 429 Too Many Requests, asked 3 times`,
    },
  ]);
  assert.deepEqual(requests, [
    ...['HEAD /busy', 'HEAD /busy', 'HEAD /date', 'HEAD /date', 'HEAD /down', 'GET /down', 'GET /down'],
    ...['HEAD /always', 'HEAD /always', 'HEAD /always', 'HEAD /to-always'],
  ]);
  for (const path of ['/busy', '/date', '/down']) {
    const first = requests.indexOf(`HEAD ${path}`);
    const wait = (times[first + 1] ?? 0) - (times[first] ?? 0);
    assert.ok(wait >= 58, `${path} was asked again after ${wait} ms`);
  }
});

test('a wait that a host asked for holds for every request to it', async (t) => {
  const { origin, requests, times } = await testServer(
    t,
    { '/busy': [later(429, '60'), 200], '/ok': 200 },
    30,
  );
  const elsewhere = await testServer(t, { '/in': to(302, `${origin}/ok`) });
  const named = elsewhere.origin.replace('127.0.0.1', 'localhost');
  const links = linksTo(`${origin}/busy`, `${named}/in`);
  await run(t, links, { retryAfterCap: 60 });
  assert.equal(requests[0], 'HEAD /busy');
  assert.deepEqual(requests.toSorted(), ['HEAD /busy', 'HEAD /busy', 'HEAD /ok']);
  const wait = (times[1] ?? 0) - (times[0] ?? 0);
  assert.ok(wait >= 88, `the host was asked again after ${wait} ms`);
});

test('a host that decides nothing twice running is left alone until the next run', async (t) => {
  const { origin, requests } = await testServer(t, {
    '/1': later(429, '0'),
    '/2': later(429, '0'),
    '/3': 200,
  });
  const cacheFile = await cacheFor(t);
  const links = linksTo(`${origin}/1`, `${origin}/2`, `${origin}/3`);
  const { summary } = await run(t, links, { cacheFile, retries: 0 });
  assert.deepEqual(requests, ['HEAD /1', 'HEAD /2']);
  assert.equal(
    formatSummary(summary),
    [
      '3 addresses outside the site: 0 answer, 0 dead, 3 not decided, 0 not checked.',
      `not decided: "${origin}/1" answers 429 Too Many Requests.`,
      `not decided: "${origin}/2" answers 429 Too Many Requests.`,
      `not decided: "${origin}/3" was left out, as "127.0.0.1" decided nothing before it.`,
    ].join('\n'),
  );
  await run(t, links.slice(2), { cacheFile });
  assert.deepEqual(requests.slice(2), ['HEAD /3'], 'what is not decided is not kept');
});

test('an address is asked once, and every place that links to it is found', async (t) => {
  const { origin, requests } = await testServer(t, {});
  const at = (file: string, line: number, anchor: string) => ({
    ...{ url: `${origin}/missing${anchor}`, file, line, column: 3, endColumn: 8 },
  });
  const links = [at('b.mdx', 4, '#one'), at('a.mdx', 9, ''), at('a.mdx', 2, '#two'), at('a.mdx', 2, '#two')];
  const { findings } = await run(t, links);
  assert.deepEqual(
    findings,
    [links[2], links[3], links[1], links[0]].map((link) => {
      const { url, ...place } = link ?? at('', 0, '');
      return { rule: 'link-dead', ...place, message: `"${url}" answers 404 Not Found. Expected a page.` };
    }),
  );
  assert.deepEqual(requests, ['HEAD /missing', 'GET /missing']);
});

test('a host gets one request at a time and rests between two, also when others redirect to it', async (t) => {
  const routes = Object.fromEntries(Array.from({ length: 5 }, (_, page) => [`/${page}`, 200]));
  const other = await testServer(t, { ...routes }, 10);
  const { port } = new URL(other.origin);
  const redirects = Object.fromEntries(
    Array.from({ length: 5 }, (_, page) => [`/r${page}`, to(302, `http://localhost:${port}/${page}?r`)]),
  );
  const { origin, requests, times, atOnce } = await testServer(t, { ...routes, ...redirects }, 10);
  const urls = [0, 1, 2, 3, 4].flatMap((page) => [
    `${origin}/${page}`,
    `${origin}/r${page}`,
    `http://localhost:${port}/${page}`,
  ]);
  await run(t, linksTo(...urls), { pause: 15 });
  assert.equal(requests.length, 10);
  assert.equal(atOnce.all, 1);
  assert.equal(other.atOnce.all, 1);
  for (const list of [times, other.times]) {
    // Ten milliseconds until the answer and fifteen of rest; timers may be early by one.
    list.forEach((time, index) => {
      const before = list[index - 1] ?? Number.NEGATIVE_INFINITY;
      assert.ok(time - before >= 22, `${time - before} ms after the one before`);
    });
  }
});

test('several hosts are asked at once, and no more than are allowed', async (t) => {
  const { origin, atOnce } = await testServer(t, { '/a': 200, '/b': 200, '/c': 200 }, 30);
  const named = origin.replace('127.0.0.1', 'localhost');
  const links = linksTo(...['/a', '/b', '/c'].flatMap((path) => [origin + path, named + path]));
  await run(t, links, { hosts: 1 });
  assert.equal(atOnce.all, 1);
  await run(t, links, { hosts: 8 });
  assert.equal(atOnce.all, 2);
  assert.deepEqual([...atOnce.byHost.values()], [1, 1]);
  await assert.rejects(run(t, links, { hosts: 0 }), new RangeError('hosts is 0. Expected at least 1.'));
});

test('a long body is not read to its end', async (t) => {
  const size = 10 * 1024 * 1024;
  let sent = 0;
  const { origin } = await testServer(t, {
    '/long': (response, { method }) => {
      if (method === 'HEAD') return response.writeHead(405).end();
      response.writeHead(200, { 'content-length': size });
      const part = Buffer.alloc(64 * 1024);
      const send = () => {
        if (sent >= size || response.destroyed) return;
        sent += part.length;
        response.write(part, send);
      };
      return send();
    },
    '/next': 200,
  });
  const { findings } = await run(t, linksTo(`${origin}/long`, `${origin}/next`));
  assert.deepEqual(findings, []);
  assert.ok(sent < size, `${sent} bytes were sent`);
});

test('what is known is not asked again until it is old', async (t) => {
  const { origin, requests } = await testServer(t, { '/ok': 200, '/old': to(301, '/ok') });
  const cacheFile = await cacheFor(t);
  const links = linksTo(`${origin}/ok`, `${origin}/old`, `${origin}/missing`);
  const first = await run(t, links, { cacheFile });
  const asked = requests.splice(0);
  assert.deepEqual(asked, ['HEAD /ok', 'HEAD /old', 'HEAD /missing', 'GET /missing']);

  const again = await run(t, links, { cacheFile });
  assert.deepEqual(requests, []);
  assert.deepEqual(again.findings, first.findings);
  assert.equal(again.summary.cached, 3);

  const age = async (hours: number) => {
    const text = await readFile(cacheFile, 'utf8');
    const checkedAt = new Date(Date.now() - hours * 3_600_000).toISOString();
    await writeFile(cacheFile, text.replace(/(?<="checkedAt": ")[^"]+/g, checkedAt));
  };
  await age(25);
  await run(t, links, { cacheFile });
  assert.deepEqual(requests.splice(0), ['HEAD /missing', 'GET /missing'], 'a failure is believed for a day');
  await age(7 * 24 + 1);
  await run(t, links, { cacheFile });
  assert.deepEqual(requests.splice(0), asked, 'an answer is believed for a week');
  await age(-2);
  await run(t, links, { cacheFile });
  assert.deepEqual(requests, asked, 'nothing is believed that was found in the future');
});

test('the cache says status, final address and time, and is written while the run goes on', async (t) => {
  const cacheFile = await cacheFor(t);
  const seen: string[][] = [];
  const { origin } = await testServer(t, {
    '/a': to(301, '/b#part'),
    '/b': 200,
    '/late': async (response) => {
      // Writing takes its time, but does not wait for this answer.
      await until(async () => (await readFile(cacheFile, 'utf8')).includes('/missing'));
      const { entries } = JSON.parse(await readFile(cacheFile, 'utf8'));
      seen.push(Object.keys(entries), await readdir(dirname(cacheFile)));
      response.end();
    },
  });
  const links = linksTo(`${origin}/a`, `${origin}/missing`, `${origin}/late`);
  await run(t, links, { cacheFile, cacheInterval: 0 });
  assert.deepEqual(seen, [[`${origin}/a`, `${origin}/missing`], ['links.json']]);
  const text = await readFile(cacheFile, 'utf8');
  assert.match(text, /"checkedAt": "\d{4}-\d\d-\d\dT[\d:.]+Z"/);
  const checkedAt = 'now';
  const missing = `${origin}/missing`;
  assert.deepEqual(JSON.parse(text.replace(/(?<="checkedAt": ")[^"]+/g, checkedAt)), {
    version: 1,
    entries: {
      [`${origin}/a`]: {
        ...{ state: 'answered', status: 200, address: `${origin}/b`, movedTo: `${origin}/b#part`, checkedAt },
      },
      [`${origin}/late`]: { state: 'answered', status: 200, address: `${origin}/late`, checkedAt },
      [missing]: {
        ...{ state: 'dead', status: 404, address: missing, reason: 'answers 404 Not Found', checkedAt },
      },
    },
  });
});

test('a run that was ended goes on where it stopped', async (t) => {
  const pages = ['/1', '/2', '/3', '/4', '/5', '/6'];
  const { origin, requests } = await testServer(t, { '/1': 200, '/2': 404, '/3': 200, '/4': 200, '/5': 200 });
  const links = linksTo(...pages.map((page) => origin + page));
  const cacheFile = await cacheFor(t);
  const stop = new AbortController();
  const progress: [number, number, string][] = [];
  const first = await run(t, links, {
    cacheFile,
    signal: stop.signal,
    onProgress: (...step) => {
      progress.push(step);
      if (progress.length === 3) stop.abort();
    },
  });
  const warning = `a.mdx:2:5 warning link-dead  "${origin}/2" answers 404 Not Found. Expected a page.`;
  assert.deepEqual(first.lines, [warning]);
  assert.match(formatSummary(first.summary), /\nStopped before 3 more\. Run the check again to go on\.$/);
  assert.deepEqual(progress, [
    [1, 6, `${origin}/1`],
    [2, 6, `${origin}/2`],
    [3, 6, `${origin}/3`],
  ]);

  const second = await run(t, links, { cacheFile, onProgress: (...step) => progress.push(step) });
  assert.deepEqual(progress.slice(3), [
    [1, 3, `${origin}/4`],
    [2, 3, `${origin}/5`],
    [3, 3, `${origin}/6`],
  ]);
  assert.deepEqual(second.lines, [
    warning,
    `a.mdx:6:5 warning link-dead  "${origin}/6" answers 404 Not Found. Expected a page.`,
  ]);
  assert.deepEqual(requests, [
    ...['HEAD /1', 'HEAD /2', 'GET /2', 'HEAD /3', 'HEAD /4', 'HEAD /5', 'HEAD /6', 'GET /6'],
  ]);
});

test('a run that is ended does not wait for answers, rests or its own start', async (t) => {
  const stop = new AbortController();
  const { origin, requests } = await testServer(t, {
    '/silent': async () => {
      await until(async () => requests.includes('HEAD /busy'));
      setTimeout(() => stop.abort(), 20);
    },
    '/busy': later(429, '60'),
  });
  const named = origin.replace('127.0.0.1', 'localhost');
  const started = performance.now();
  const options = { signal: stop.signal, timeout: 60_000, retryAfterCap: 60_000 };
  const { findings, summary } = await run(t, linksTo(`${named}/busy`, `${origin}/silent`), options);
  assert.ok(performance.now() - started < 5000);
  assert.deepEqual(findings, []);
  assert.equal(summary.notReached, 2);
  assert.deepEqual(requests.toSorted(), ['HEAD /busy', 'HEAD /silent']);

  await run(t, linksTo(`${origin}/silent`), options);
  assert.equal(requests.length, 2);
});

test('a fault of the caller ends the run and still writes the cache', async (t) => {
  const { origin, requests } = await testServer(t, { '/1': 200, '/2': 200 });
  const cacheFile = await cacheFor(t);
  const onProgress = () => {
    throw new Error('no paper');
  };
  const links = linksTo(`${origin}/1`, `${origin}/2`);
  await assert.rejects(run(t, links, { cacheFile, onProgress }), new Error('no paper'));
  assert.deepEqual(requests, ['HEAD /1']);
  assert.equal((await run(t, links, { cacheFile })).summary.cached, 1);
});

test('a cache that cannot be understood is set aside', async (t) => {
  const { origin, requests } = await testServer(t, { '/ok': 200 });
  const wrong = [
    '{"version": 1, "entr',
    '[]',
    '{"version": 1, "entries": {"https://a.example/": {"state": "fine"}}}',
  ];
  for (const text of wrong) {
    const cacheFile = await cacheFor(t);
    await mkdir(dirname(cacheFile));
    await writeFile(cacheFile, text);
    const { findings, summary } = await run(t, linksTo(`${origin}/ok`), { cacheFile });
    assert.deepEqual(findings, []);
    assert.deepEqual(summary.problems, [
      `${cacheFile} is not a cache of answers. Expected the JSON that this check writes. It is now ${cacheFile}.corrupt, and every address is asked again.`,
    ]);
    assert.equal(await readFile(`${cacheFile}.corrupt`, 'utf8'), text);
    assert.deepEqual(Object.keys(JSON.parse(await readFile(cacheFile, 'utf8')).entries), [`${origin}/ok`]);
  }
  assert.equal(requests.length, wrong.length);
});

test('a cache that can be neither read nor written costs nothing but requests', async (t) => {
  const { origin } = await testServer(t, {});
  const cacheFile = await cacheFor(t);
  await mkdir(cacheFile, { recursive: true });
  const { lines, summary } = await run(t, linksTo(`${origin}/missing`), { cacheFile });
  assert.deepEqual(lines, [
    `a.mdx:1:5 warning link-dead  "${origin}/missing" answers 404 Not Found. Expected a page.`,
  ]);
  assert.deepEqual(
    summary.problems.map((problem) => problem.replace(/: E.*(?=\. )/, '')),
    [
      `${cacheFile} cannot be read. Every address is asked again.`,
      `${cacheFile} cannot be written. The next run asks everything again.`,
    ],
  );
  assert.deepEqual(await readdir(dirname(cacheFile)), ['links.json'], 'no temporary file is left');
});

test('this machine, private networks and other protocols are not asked, directly or by a redirect', async (t) => {
  const { origin, requests } = await testServer(t, {
    '/inward': to(302, 'http://10.0.0.1/'),
    '/app': to(302, 'ms-settings:network'),
    '/login': to(302, 'http://me:secret@127.0.0.1/'),
  });
  const { port } = new URL(origin);
  const own = [`${origin}/`, `http://localhost:${port}/`, `http://[::1]:${port}/`, `http://0x7f.1:${port}/`];
  const near = [
    'http://192.168.1.1/',
    'http://[fe80::1]/',
    'http://[::ffff:10.1.2.3]/',
    'http://169.254.169.254/',
  ];
  const direct = await run(t, linksTo(...own, ...near, 'mailto:a@b.example', '/articles/a/'), {
    allowLoopback: false,
  });
  assert.deepEqual(direct.findings, []);
  assert.deepEqual(requests, []);
  const refused = direct.summary.refused.map(({ reason }) => reason.replace(/is \S+, which/, 'is …, which'));
  assert.deepEqual(refused.toSorted(), [
    '"127.0.0.1" is this machine',
    '"169.254.169.254" is in a private network',
    '"192.168.1.1" is in a private network',
    '"::1" is this machine',
    '"::ffff:a01:203" is in a private network',
    '"fe80::1" is in a private network',
    '"localhost" is …, which is this machine',
    'it is neither http: nor https:',
    'it is not an address outside the site',
  ]);

  const paths = ['/inward', '/app', '/login'];
  const byRedirect = await run(t, linksTo(...paths.map((path) => origin + path)));
  assert.deepEqual(byRedirect.findings, []);
  assert.deepEqual(byRedirect.summary.refused, [
    { url: `${origin}/inward`, reason: '"10.0.0.1" is in a private network' },
    { url: `${origin}/app`, reason: '"ms-settings:" is neither http: nor https:' },
    { url: `${origin}/login`, reason: 'the address holds a user name or password' },
  ]);
});
