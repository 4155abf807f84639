import type { Redirect } from '../../schemas/redirect.ts';
import { staticWebAppConfig } from '../headers.ts';
import { type HostName, type HostProfile, hostProfiles } from '../host-profiles.ts';

/** Redirects that the host does, and those that a page of the site has to do. */
export interface FittedRedirects {
  byHost: Redirect[];
  byPage: Redirect[];
}

/**
 * Gives the host as many redirects as it takes, in the order of the table, and leaves the others to pages. A file that
 * is no page (`/old.pdf`) can only be redirected by the host, so that those come first.
 *
 * @throws when the host does not take all that no page can do
 */
export function fitRedirects(host: HostName, redirects: readonly Redirect[]): FittedRedirects {
  const ordered = [...redirects].sort((a, b) => Number(canBePage(a)) - Number(canBePage(b)));
  const taken = countTaken(host, ordered);
  const [byHost, byPage] = [ordered.slice(0, taken), ordered.slice(taken)];
  const stuck = byPage.filter((redirect) => !canBePage(redirect));
  const [first] = stuck;
  if (first) {
    throw new Error(
      `content/redirects.yaml: ${hostProfiles[host].name} takes no redirect of "${first.id}"` +
        `${stuck.length > 1 ? ` and ${stuck.length - 1} more` : ''}, and a page cannot stand for a file. ` +
        'Expected a path that ends in a slash or in .html.',
    );
  }
  return { byHost, byPage };
}

/** Whether a page at the old path can lead on: a folder, or a file that is a page. */
function canBePage({ id }: Redirect): boolean {
  return /(\/|\/[^/.]+|\.html?)$/.test(id);
}

function countTaken(host: HostName, redirects: readonly Redirect[]): number {
  const { configBytes, redirects: most }: HostProfile = hostProfiles[host];
  if (configBytes === undefined) return Math.min(most, redirects.length);
  const fits = (count: number) =>
    Buffer.byteLength(staticWebAppConfig(redirects.slice(0, count))) <= configBytes;
  let [low, high] = [0, redirects.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
