/**
 * Makes the `onProgress` that prints: nothing at first, since short work needs no word, then at most one line in the
 * same time again.
 *
 * @param print - gets `12 of 70  https://…`
 * @param every - milliseconds
 */
export function progressLines(
  print: (line: string) => void,
  every = 1000,
): (done: number, total: number, url: string) => void {
  let last = performance.now();
  return (done, total, url) => {
    if (performance.now() - last < every) return;
    last = performance.now();
    print(`${done} of ${total}  ${url}`);
  };
}
