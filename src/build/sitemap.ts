import { readPageAddress } from '../portal/page-address.ts';

/**
 * Whether a page belongs in the sitemap: it has content of its own. Topic, alias and product pages show articles that
 * have an address already, and so has what an article says in one cloud; the search page and the error page have none to
 * show, and how to write and to publish is for those who do.
 */
export function isListed(address: string): boolean {
  const { pathname } = new URL(address);
  return (
    !/^\/(t|g|p|search|resolve|404|coverage|write|deploy)(\/|$)/.test(pathname) && !isCloudPage(pathname)
  );
}

const isCloudPage = (pathname: string): boolean => {
  const { articleId, cloud } = readPageAddress(pathname);
  return articleId !== undefined && cloud !== undefined;
};
