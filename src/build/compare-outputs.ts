/**
 * Compares the articles that went in with the files that came out.
 *
 * @param what - what each article must have become, in the singular: "page"
 * @throws Error naming each article that has none, and each output that no article stands behind.
 */
export function compareOutputs(articles: readonly string[], outputs: readonly string[], what: string): void {
  const [wanted, found] = [new Set(articles), new Set(outputs)];
  const lines = [
    ...articles.filter((id) => !found.has(id)).map((id) => `${id}: article without a ${what}`),
    ...outputs.filter((id) => !wanted.has(id)).map((id) => `${id}: ${what} without an article`),
  ];
  if (lines.length > 0) throw new Error(`Articles in and ${what}s out differ:\n${lines.join('\n')}`);
}
