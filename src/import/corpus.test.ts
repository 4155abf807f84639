import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Nodes } from 'mdast';
import { parseMarkdown } from '../markdown/parse.ts';
import { readMarkdown } from './body/read-markdown.ts';
import { checkFidelity } from './fidelity/check-fidelity.ts';
import { runImport } from './run-import.ts';
import { listFiles } from './source/list-files.ts';

const corpus = process.env['CORPUS_DIR'];
const skip = corpus ? false : 'CORPUS_DIR is not set: no corpus to import';

test('a whole corpus is imported, and nothing is lost without a reason', {
  skip,
  timeout: 1_200_000,
}, async () => {
  const from = corpus ?? '';
  const to = await mkdtemp(join(tmpdir(), 'signpost-corpus-'));
  try {
    const { files, outcomes } = await runImport({ from, to, reviewed: '2021-04-09' });
    assert.equal(outcomes.imported + outcomes.repaired + outcomes.rejected + outcomes['left-out'], files);
    assert.ok(outcomes.rejected <= 10, `${outcomes.rejected} files were rejected`);
    const { unexplained, missing } = await checkFidelity({ from, to });
    assert.deepEqual([unexplained, missing], [0, []]);
    assert.deepEqual((await runImport({ from, to })).written, { unchanged: files - outcomes.rejected });
  } finally {
    await rm(to, { recursive: true });
  }
});

/** The kinds of nodes with what they hold, which two parsers have to agree on. */
function outline(node: Nodes): string[] {
  const own = `${node.type} ${'value' in node ? node.value.trim() : 'url' in node ? node.url : ''}`;
  return [own, ...('children' in node ? node.children.flatMap(outline) : [])];
}

test('the fast parser reads a corpus as remark with remark-gfm does', {
  skip,
  timeout: 1_200_000,
}, async () => {
  const from = corpus ?? '';
  const paths = (await listFiles(from)).filter((_, index) => index % 40 === 0);
  const differ: string[] = [];
  for (const path of paths) {
    const text = (await readFile(join(from, path), 'utf8')).replace(/\r\n?/g, '\n').replace(/^\uFEFF/, '');
    // JSON between its lines of hyphens is no Markdown.
    if (/^---[ \t]*\n\s*\{/m.test(text)) continue;
    const [fast, slow] = [outline(readMarkdown(text)), outline(parseMarkdown(text))];
    if (fast.join('\n') !== slow.join('\n')) differ.push(path);
  }
  assert.deepEqual(differ, []);
});
