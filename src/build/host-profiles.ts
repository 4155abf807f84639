import { didYouMean } from '../schemas/nearest.ts';
import { site } from '../site.ts';

/** What a host takes, and what a built site brings. Bytes are counted as files lie on the disk. */
export interface HostProfile {
  name: string;
  /** The most files; none where there is no limit. */
  files?: number;
  /** The most bytes in all. */
  bytes?: number;
  /** The most bytes of one file. */
  fileBytes?: number;
  /** The most bytes of its configuration file. */
  configBytes?: number;
  /** Whether it sends a file with `.br` in the place of the plain one beside it, to those who take brotli. */
  takesBrotliFiles?: true;
  /** The most redirects that the host itself can do; none where only pages can redirect. */
  redirects: number;
}

/**
 * Limits of the hosts a site is likely to stand on.
 *
 * - Azure Static Web Apps, standard plan: 15,000 files and 500 MB a deployment, 20 KB of configuration, in which each
 *   redirect is a route. MB and KB are read as powers of ten, the stricter way.
 *   https://learn.microsoft.com/azure/static-web-apps/quotas,
 *   https://learn.microsoft.com/azure/static-web-apps/configuration#restrictions. It compresses few types, WebAssembly not
 *   among them, and takes compressed files beside the plain ones:
 *   https://learn.microsoft.com/azure/static-web-apps/faq, https://github.com/Azure/static-web-apps/issues/720
 * - Cloudflare Pages, free plan: 20,000 files (a paid plan takes 100,000), 25 MiB a file, 2,000 fixed redirects.
 *   https://developers.cloudflare.com/pages/platform/limits/
 * - Azure Storage: a block blob holds far more than any page, and neither number nor sum of blobs is limited. It sends
 *   neither headers of its own nor redirects: Front Door before it does.
 *   https://learn.microsoft.com/azure/storage/blobs/storage-blob-static-website
 * - Offline: a folder, opened from the disk or by any plain server.
 */
export const hostProfiles = {
  'azure-static-web-apps': {
    name: 'Azure Static Web Apps',
    files: 15_000,
    bytes: 500_000_000,
    configBytes: 20_000,
    takesBrotliFiles: true,
    redirects: Number.POSITIVE_INFINITY,
  },
  cloudflare: { name: 'Cloudflare Pages', files: 20_000, fileBytes: 25 * 1024 * 1024, redirects: 2000 },
  storage: { name: 'Azure Storage', redirects: 0 },
  offline: { name: 'Offline', redirects: 0 },
} as const satisfies Record<string, HostProfile>;

export type HostName = keyof typeof hostProfiles;

export const hostNames = Object.keys(hostProfiles) as HostName[];

/**
 * The host that is built for: `SIGNPOST_HOST`, else what `src/site.ts` says.
 *
 * @throws when there is no such host
 */
export function chosenHost(given = process.env['SIGNPOST_HOST'] || undefined): HostName {
  const [wanted, where] = given === undefined ? [site.host, 'host in src/site.ts'] : [given, 'SIGNPOST_HOST'];
  const host = hostNames.find((name) => name === wanted);
  if (host) return host;
  throw new Error(
    `${where}: "${wanted}" is not a host. Expected ${hostNames.join(', ')}.${didYouMean(wanted, hostNames)}`,
  );
}

/** The size of a built site. */
export interface SiteSize {
  files: number;
  bytes: number;
  /** Bytes of the largest file. */
  fileBytes: number;
  configBytes: number;
}

/** One limit of one host, and how much of it is used. */
export interface HostBudget {
  id: HostName;
  host: string;
  what: string;
  used: number;
  limit: number | undefined;
  fits: boolean;
}

const labels = {
  files: 'files',
  bytes: 'bytes',
  fileBytes: 'bytes of the largest file',
  configBytes: 'bytes of configuration',
} as const satisfies Record<keyof SiteSize, string>;

/** Every limit of every host against a built site; a host without limits has one row, which always fits. */
export function hostBudgets(size: SiteSize): HostBudget[] {
  return hostNames.flatMap((id): HostBudget[] => {
    const profile: HostProfile = hostProfiles[id];
    const limited = (Object.keys(labels) as (keyof SiteSize)[]).filter((key) => profile[key] !== undefined);
    const keys = limited.length > 0 ? limited : (['files'] as const);
    return keys.map((key) => ({
      id,
      host: profile.name,
      what: labels[key],
      used: size[key],
      limit: profile[key],
      fits: size[key] <= (profile[key] ?? Number.POSITIVE_INFINITY),
    }));
  });
}

/** What a host would refuse, as one message with the numbers; nothing when the site fits. */
export function refusalOf(host: HostName, size: SiteSize, largest: string): string | undefined {
  const over = hostBudgets(size).filter(({ id, fits }) => id === host && !fits);
  if (over.length === 0) return undefined;
  const number = (value: number) => value.toLocaleString('en-US');
  const lines = over.map(
    ({ what, used, limit = 0 }) =>
      `  ${number(used)} ${what}, ${number(used - limit)} more than the ${number(limit)} it takes`,
  );
  return [
    `The site does not fit ${hostProfiles[host].name}:`,
    ...lines,
    `  The largest file is ${largest}.`,
    'Choose another host (SIGNPOST_HOST), or split the site by service: npm run split.',
  ].join('\n');
}
