import { site } from './site.ts';

const HOST = /^[a-z0-9.-]+(:\d+)?$/;

/**
 * The origins of the sister sites: `SIGNPOST_SISTERS` with commas between, else what `src/site.ts` says; the site's own
 * is left out, so that all parts of a split site can be given the same list.
 *
 * @throws when one is no origin: `https://` and a host; `http://localhost` is for trying it out
 */
export function sisterOrigins(given = process.env['SIGNPOST_SISTERS'], own: string = site.url): string[] {
  const written = given === undefined ? site.sisters : given.split(',');
  const origins = written
    .map((sister) => sister.trim().replace(/\/+$/, ''))
    .filter(Boolean)
    .map((sister) => {
      const url = URL.canParse(sister) ? new URL(sister) : undefined;
      const isSafe = url?.protocol === 'https:' || url?.hostname === 'localhost';
      if (url && isSafe && HOST.test(url.host) && url.origin === sister.toLowerCase()) return url.origin;
      throw new Error(
        `${given === undefined ? 'sisters in src/site.ts' : 'SIGNPOST_SISTERS'}: "${sister}" is not an origin. ` +
          `Expected https:// and a host, such as "${nearestOrigin(url)}".`,
      );
    });
  return [...new Set(origins)].filter((origin) => origin !== own);
}

function nearestOrigin(url: URL | undefined): string {
  return url && HOST.test(url.host) ? `https://${url.host}` : 'https://compute.example';
}
