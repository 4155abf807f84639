import { didYouMean } from '../../schemas/nearest.ts';
import type { Redirect } from '../../schemas/redirect.ts';
import { redirectFile } from './redirect-page.ts';

/**
 * Proves redirects against a built site: no old path is a page of today, every target is one, and none leads to
 * another redirect.
 *
 * @param files - every file of the site, with a slash at its start
 * @returns a line for each that is wrong
 */
export function checkRedirects(
  redirects: readonly Redirect[],
  files: ReadonlySet<string>,
  nameOf: (redirect: Redirect) => string,
): string[] {
  const moved = new Set(redirects.map(redirectFile));
  const pages = [...files].filter((file) => file.endsWith('/index.html')).map((file) => file.slice(0, -10));
  return redirects.flatMap((redirect) => {
    const { id, to } = redirect;
    const fault = (says: string) => [`${nameOf(redirect)}  ${says}`];
    if (files.has(redirectFile(redirect)) || files.has(id)) {
      return fault(`"${id}" is a page of the site. Expected a path that nothing has today.`);
    }
    if (!to.startsWith('/')) return [];
    const path = to.replace(/[?#].*$/, '');
    if (files.has(path.endsWith('/') ? `${path}index.html` : path)) return [];
    if (moved.has(redirectFile({ id: path, to }))) {
      return fault(`"${to}" is redirected itself. Expected where it leads in the end.`);
    }
    return fault(`"${to}" is not a page of the site.${didYouMean(path, pages)}`);
  });
}
