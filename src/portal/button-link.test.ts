import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isButtonLink, parseButtonLink } from './button-link.ts';

test('a button leads to its page', () => {
  assert.ok(isButtonLink('button-link:https://learn.microsoft.com/a?b=c'));
  assert.equal(
    String(parseButtonLink('button-link:https://learn.microsoft.com/a?b=c')),
    'https://learn.microsoft.com/a?b=c',
  );
});

for (const target of ['javascript:alert(1)', 'http://learn.microsoft.com', '/a', 'data:text/html,x', '']) {
  test(`refused: button-link:${target}`, () => {
    assert.equal(
      parseButtonLink(`button-link:${target}`),
      `"button-link:${target}" does not lead to a page. Expected button-link: and an address that starts with https://.`,
    );
  });
}
