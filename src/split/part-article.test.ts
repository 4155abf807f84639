import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partArticle } from './part-article.ts';

const others = {
  siteOf: (service: string) => (service === 'sql' ? 'https://sql.example' : undefined),
  has: (id: string) => id.startsWith('vm-'),
};

const text = `---
pageTitle: A title # with a remark
related: [vm-start, sql-lock]
---

See [/articles/sql/lock/](/articles/sql/lock/#why), [here](/articles/vm/start/) and [there][1].
Never \`[x](/articles/sql/lock/)\`, é [é](/articles/sql/é/).

\`\`\`md
[x](/articles/sql/lock/)
\`\`\`

[1]: /articles/sql/other/ "Other"
`;

test('links to another part are whole, code is left as it is, and absent related articles go', () => {
  assert.equal(
    partArticle(text, 'a.md', others),
    text
      .replace(' [vm-start, sql-lock]', '\n  - vm-start')
      .replace('](/articles/sql/lock/#why)', '](https://sql.example/articles/sql/lock/#why)')
      .replace('[é](/articles', '[é](https://sql.example/articles')
      .replace('[1]: /', '[1]: https://sql.example/'),
  );
});

test('an article that needs no change has none; a list of none is left out', () => {
  const plain = '---\r\npageTitle: A\r\nrelated: vm-a, vm-b\r\n---\r\nText.\r\n';
  assert.equal(partArticle(plain, 'a.mdx', others), plain);
  const alone = '---\npageTitle: A\nrelated: sql-a, sql-b\n---\nText.\n';
  assert.equal(partArticle(alone, 'a.md', others), '---\npageTitle: A\n---\nText.\n');
});
