import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRedirects } from './check-redirects.ts';

const files = new Set(['/index.html', '/faq/index.html', '/articles/a/b/index.html', '/llms.txt']);
const check = (...rows: [id: string, to: string][]) =>
  checkRedirects(
    rows.map(([id, to]) => ({ id, to })),
    files,
    ({ id }) => `redirects.yaml ${id}`,
  );

test('a target that is there, a file, a place on a page, another site', () => {
  assert.deepEqual(
    check(
      ['/a/', '/faq/'],
      ['/b', '/llms.txt'],
      ['/c/', '/articles/a/b/#why'],
      ['/d/', 'https://other.example/'],
    ),
    [],
  );
});

test('an old path that is a page, a target that is none, and one that is redirected itself', () => {
  assert.deepEqual(check(['/faq/', '/'], ['/llms.txt', '/'], ['/a/', '/fak/'], ['/b/', '/a/']), [
    'redirects.yaml /faq/  "/faq/" is a page of the site. Expected a path that nothing has today.',
    'redirects.yaml /llms.txt  "/llms.txt" is a page of the site. Expected a path that nothing has today.',
    'redirects.yaml /a/  "/fak/" is not a page of the site. Did you mean "/faq/"?',
    'redirects.yaml /b/  "/a/" is redirected itself. Expected where it leads in the end.',
  ]);
});
