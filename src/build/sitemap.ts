/**
 * Whether a page belongs in the sitemap: it has content of its own. Topic, alias and product pages show articles that
 * have an address already; the search page and the error page have none to show, and how to write and to publish is for those who do.
 */
export function isListed(address: string): boolean {
  return !/^\/(t|g|p|search|resolve|404|coverage|write|deploy)(\/|$)/.test(new URL(address).pathname);
}
