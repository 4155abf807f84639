import { setFlagsFromString } from 'node:v8';

/** A heap grows by so much, in a hundred, before V8 looks for what can be freed. Its own answer is up to 300. */
const GROWTH = 40;

/**
 * Makes the heaps of this process, those of its threads too, grow slowly. A build of thousands of articles has three of
 * them beside Pagefind's process, and each would keep as much that could be freed as it needs: a fifth of all memory, for
 * no time that can be measured.
 *
 * @see https://nodejs.org/api/v8.html#v8setflagsfromstringflags
 */
export function growHeapsSlowly(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}
