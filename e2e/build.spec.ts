import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';

/** Builds another content folder into a folder of its own, inside the project as Astro wants it. */
function build(content: string) {
  const dist = mkdtempSync(join(process.cwd(), 'dist-test-'));
  rmSync(dist, { recursive: true });
  const { status, stdout, stderr } = spawnSync('npx', ['astro', 'build'], {
    encoding: 'utf8',
    env: { ...process.env, SIGNPOST_CONTENT: content, SIGNPOST_DIST: dist, NO_COLOR: '1' },
  });
  return { dist, status, output: `${stdout}${stderr}` };
}

test.describe.configure({ mode: 'serial' });
// A build waits for those of other tests.
test.setTimeout(600_000);

test('bad content: no build, every problem in one report, nothing written', () => {
  const { dist, status, output } = build('src/checks/fixtures/bad');
  expect(status).toBe(1);
  const expected = readFileSync('src/checks/fixtures/bad-expected.txt', 'utf8').trimEnd().split('\n');
  const report = output.replaceAll('src/checks/fixtures/bad/', '');
  for (const line of expected) {
    const [where, level, rule, ...message] = line.split(' ');
    expect(report).toContain(`${where}  ${level}  ${rule}\n`);
    expect(report).toContain(`  ${message.join(' ').trim()}\n`);
  }
  expect(output).toContain(`${expected.length} errors in `);
  expect(output).toContain('Nothing was built.');
  expect(existsSync(dist)).toBe(false);
});

test('another content folder: GitHub’s Markdown in .md and .mdx alike, expired articles warn, authors stay out', () => {
  const { dist, status, output } = build('src/build/fixtures/small');
  try {
    expect(output).toContain('2 articles in, 2 pages and 2 twins out');
    expect(status).toBe(0);
    const plain = readFileSync(join(dist, 'articles/area/plain/index.html'), 'utf8');
    const mdx = readFileSync(join(dist, 'articles/area/mdx/index.html'), 'utf8');
    for (const html of [plain, mdx]) {
      expect(html).toMatch(
        /<td[^>]*data-label="Right"[^>]*data-align="right"|<td[^>]*data-align="right"[^>]*data-label="Right"/,
      );
      expect(html.match(/<input type="checkbox"[^>]*aria-label="(to do|done)"/g)).toHaveLength(2);
      expect(html).toContain('<del>Struck</del>');
      expect(html).toMatch(/<a [^>]*href="https?:\/\/www\.example\.com\/?"/);
      expect(html).toContain('data-footnote-ref');
      expect(html).not.toMatch(/style="|<style|<script>/);
    }
    expect(plain).toContain('<code>&lt;placeholder&gt;</code>');
    expect(plain).toContain('{ braces }');
    expect(mdx).toMatch(/data-expires="2026-01-01">/);
    expect(plain).not.toMatch(/secret-(author|owner)/);
    expect(readFileSync(join(dist, 'articles/area/plain/index.md'), 'utf8')).not.toMatch(
      /secret-(author|owner)/,
    );
  } finally {
    rmSync(dist, { recursive: true, force: true });
  }
});

test('a folder with no article at all still makes a site', () => {
  const empty = mkdtempSync(join(tmpdir(), 'signpost-empty-'));
  const { dist, status, output } = build(empty);
  try {
    expect(output).toContain('0 articles in, 0 pages and 0 twins out');
    expect(status).toBe(0);
    expect(readFileSync(join(dist, 'faq/index.html'), 'utf8')).toContain(
      'There is no article of this kind yet.',
    );
  } finally {
    for (const folder of [dist, empty]) rmSync(folder, { recursive: true, force: true });
  }
});
