/**
 * Pagefind only logs that a chunk of its index could not be had, and answers from the rest. Here such an answer is a
 * failure: what was not asked may not be said to be absent.
 *
 * @returns a function that runs something, and throws when a file of Pagefind's failed meanwhile
 */
export function watchFetch(scope: { fetch: typeof fetch }): <T>(run: () => Promise<T>) => Promise<T> {
  const plain = scope.fetch.bind(scope);
  let failures = 0;
  scope.fetch = async (input, init) => {
    const isPagefinds = String(input).includes('/pagefind/');
    try {
      const response = await plain(input, init);
      if (!response.ok && isPagefinds) failures += 1;
      return response;
    } catch (error) {
      if (isPagefinds) failures += 1;
      throw error;
    }
  };
  return async (run) => {
    const before = failures;
    const result = await run();
    if (failures > before) throw new Error('A part of the index could not be loaded.');
    return result;
  };
}
