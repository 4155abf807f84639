import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownToHtml } from 'satteri';
import { readArticleSource } from '../checks/article-source.ts';
import { levelOf } from './anomalies.ts';
import { findDanger, findHtmlDanger, findMdxDanger } from './test/find-danger.ts';
import { importText } from './test/import-text.ts';
import { mutate, randomNumbers } from './test/mutate.ts';
import { samples } from './test/samples.ts';

const COUNT = Number(process.env['MUTATIONS'] ?? 2000);
const names = Object.keys(samples) as (keyof typeof samples)[];

/** The Markdown of what was written: an article's body, or the fields of a form that are Markdown. */
function markdownOf({ path, text }: { path: string; text: string }): string[] {
  if (path.endsWith('.json')) {
    const found: string[] = [];
    JSON.parse(text, (key, value) => {
      if ((key === 'help' || key === 'content') && typeof value === 'string') found.push(value);
      return value;
    });
    return found;
  }
  const parts = readArticleSource(text);
  assert.notEqual(typeof parts, 'string', 'what is written has frontmatter');
  assert.deepEqual(typeof parts === 'string' ? [] : parts.frontmatter.problems, []);
  return typeof parts === 'string' ? [] : [parts.body];
}

test(`of ${COUNT} mutated articles every one is accounted for, and no script survives`, {
  timeout: 600_000,
}, () => {
  for (let seed = 1; seed <= COUNT; seed += 1) {
    const next = randomNumbers(seed);
    const name = names[Math.floor(next() * names.length)] as keyof typeof samples;
    const file = importText(mutate(samples[name], next));
    const of = `seed ${seed}, ${name}`;

    const levels = new Set(file.anomalies.map(({ code }) => levelOf(code)));
    const expected = levels.has('reject') ? 'rejected' : levels.has('repair') ? 'repaired' : 'imported';
    assert.equal(file.outcome, expected, of);
    assert.equal(file.content === undefined, file.outcome === 'rejected', of);
    assert.ok(
      file.anomalies.every(({ code, what }) => code !== 'unreadable' || !/is not|undefined|null/.test(what)),
      `${of}: ${JSON.stringify(file.anomalies.filter(({ code }) => code === 'unreadable'))}`,
    );
    if (!file.content) continue;
    for (const markdown of markdownOf(file.content)) {
      if (file.content.path.endsWith('.mdx')) {
        assert.deepEqual(findMdxDanger(markdown), [], `${of}\n${markdown}`);
        continue;
      }
      assert.deepEqual(findDanger(markdown), [], `${of}\n${markdown}`);
      assert.deepEqual(findHtmlDanger(markdownToHtml(markdown).html), [], `${of}, as rendered\n${markdown}`);
    }
  }
});
