import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lightenScript } from './lighten-script.ts';

const script = `
const kept = (name) => { console.warn('Nobody reads this.'); return typeof window === 'undefined' ? name : ''; };
const lost = () => 'a window is needed';
const createInstance = (name) => ({ name: kept(name) });
export { createInstance, lost as search };
`;

test('only what our search uses is left, as it works in a worker', async () => {
  const code = await lightenScript(script);
  const { createInstance, ...others } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  assert.deepEqual(createInstance('pagefind'), { name: 'pagefind' });
  assert.deepEqual(others, {});
  assert.doesNotMatch(code, /Nobody reads this|a window is needed|typeof window/);
});

test('a script that cannot be read, or lacks the function, is refused', async () => {
  await assert.rejects(lightenScript('const ='));
  await assert.rejects(lightenScript('export const other = 1;'));
});
