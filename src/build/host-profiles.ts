/** What a host takes, and what a built site brings. Bytes are counted as files lie on the disk. */
export interface HostProfile {
  name: string;
  /** The most files; none where there is no limit. */
  files?: number;
  /** The most bytes in all. */
  bytes?: number;
  /** The most bytes of its configuration file. */
  configBytes?: number;
}

/**
 * Limits of the hosts a site is likely to stand on. Sources:
 * https://learn.microsoft.com/azure/static-web-apps/quotas (standard plan),
 * https://developers.cloudflare.com/pages/platform/limits/
 */
export const hostProfiles = {
  'azure-static-web-apps': {
    name: 'Azure Static Web Apps',
    files: 15_000,
    bytes: 500_000_000,
    configBytes: 20_000,
  },
  cloudflare: { name: 'Cloudflare Pages', files: 20_000 },
  storage: { name: 'Azure Storage' },
} as const satisfies Record<string, HostProfile>;

/** The size of a built site. */
export interface SiteSize {
  files: number;
  bytes: number;
  configBytes: number;
}

/** One limit of one host, and how much of it is used. */
export interface HostBudget {
  host: string;
  what: string;
  used: number;
  limit: number | undefined;
  fits: boolean;
}

/** Every limit of every host against a built site; a host without limits has one row, which always fits. */
export function hostBudgets(size: SiteSize): HostBudget[] {
  const labels = { files: 'files', bytes: 'bytes', configBytes: 'bytes of configuration' } as const;
  return Object.values<HostProfile>(hostProfiles).flatMap((profile): HostBudget[] => {
    const limited = (Object.keys(labels) as (keyof SiteSize)[]).filter((key) => profile[key] !== undefined);
    const keys = limited.length > 0 ? limited : (['files'] as const);
    return keys.map((key) => ({
      host: profile.name,
      what: labels[key],
      used: size[key],
      limit: profile[key],
      fits: size[key] <= (profile[key] ?? Number.POSITIVE_INFINITY),
    }));
  });
}
