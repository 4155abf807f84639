import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeSchema } from '../../schemas/code.ts';
import { requireCode } from './require-code.ts';

const codes = ['SSPR_0029', 'OnPremisesSuccessCloudFailure'].map((id) => ({
  code: codeSchema.parse({ id, says: 'S.', means: 'M.', cause: 'C.', actionNeeded: true }),
  title: id,
  path: `/codes/${id.toLowerCase()}/`,
}));

test('a code is found however its letters are cased', () => {
  assert.equal(requireCode('sspr_0029', codes, '/a/'), codes[0]);
});

for (const [id, expected] of [
  ['SSPR_0028', 'Did you mean "SSPR_0029"?'],
  ['33004', 'Expected the id of an entry there.'],
] as const) {
  test(`"${id}" is refused: ${expected}`, () => {
    assert.throws(() => requireCode(id, codes, '/a/'), {
      message: `/a/: <CodeRef> "${id}" is not a code of content/codes. ${expected}`,
    });
  });
}
