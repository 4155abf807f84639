import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentsOf } from './contents.ts';

const heading = (depth: number, text: string) => ({ depth, slug: text.toLowerCase(), text });

test('headings of the second and third level, without components', () => {
  const headings = [heading(2, 'One'), heading(3, 'Two'), heading(4, 'Three')];
  assert.deepEqual(contentsOf(headings), headings.slice(0, 2));
  assert.deepEqual(contentsOf(headings, '## One\n\n### Two\n\n#### Three\n'), headings.slice(0, 2));
});

test('questions stand where they are asked', () => {
  const body = `## Reset

<FaqItem question="How long is a code valid?">

Not long.

</FaqItem>

#### Deep

<FaqItem question="Who?" id="who-can">

All.

</FaqItem>

## Change
`;
  const headings = [heading(2, 'Reset'), heading(4, 'Deep'), heading(2, 'Change')];
  assert.deepEqual(
    contentsOf(headings, body).map(({ depth, slug, text }) => `${depth} ${slug} ${text}`),
    [
      '2 reset Reset',
      '3 how-long-is-a-code-valid How long is a code valid?',
      '3 who-can Who?',
      '2 change Change',
    ],
  );
});

test('of very many questions only the groups stand in the contents', () => {
  const questions = Array.from(
    { length: 41 },
    (_, index) => `<FaqItem question="Q${index}?">\n\nA.\n\n</FaqItem>\n`,
  );
  const contents = contentsOf([heading(2, 'Reset')], `## Reset\n\n${questions.join('\n')}`);
  assert.deepEqual(contents, [heading(2, 'Reset')]);
});
