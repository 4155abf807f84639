import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSatteriMarkdownProcessor } from '@astrojs/markdown-satteri';
import { slug } from './slug.ts';

const headings = [
  'Where do users register?',
  'Why does SSPR_0029 appear, and not SSPR_009?',
  "Can I reset another person's password?",
  'What is “writeback” – and who pays?',
  'Reset via aka.ms/sspr: how?',
  'Können Gäste (B2B) zurücksetzen?',
  '1 or 2 methods / gates?',
  'C# & F#',
];

test('anchors are those the renderer gives to headings', async () => {
  const renderer = await createSatteriMarkdownProcessor({ syntaxHighlight: false });
  for (const heading of headings) {
    const { code } = await renderer.render(`### ${heading}\n`);
    assert.equal(/<h3 id="([^"]*)"/.exec(code)?.[1], slug(heading), heading);
  }
});
