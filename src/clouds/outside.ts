import type { CloudFacts } from '../schemas/cloud.ts';
import { clouds as cloudNames, type OpenCloud } from '../schemas/clouds.ts';
import { site } from '../site.ts';

/** What a reader of one cloud has to know of a link that leaves the cloud. */
export interface Outside {
  /** Said in brackets after the words of the link. */
  note: string;
  /** Whether it is still a link: not from a cloud that has no way to the public internet. */
  linked: boolean;
}

/** The clouds of `content/clouds.yaml`. */
export type CloudTable = ReadonlyMap<string, Pick<CloudFacts, 'hosts' | 'isolated'>>;

/**
 * What has to be said of a link on a page for a cloud; nothing where it leads to a host of that cloud or of this site,
 * or where the page is for the public cloud, whose readers are on the public internet.
 *
 * @param address - of a page anywhere; anything but http and https is left alone
 */
export function outsideOf(address: string, cloud: OpenCloud, clouds: CloudTable): Outside | undefined {
  const row = clouds.get(cloud);
  if (!row || cloud === 'public' || !URL.canParse(address, site.url)) return undefined;
  const { protocol, hostname, origin } = new URL(address, site.url);
  if (!/^https?:$/.test(protocol) || origin === new URL(site.url).origin) return undefined;
  if (hostsOf(row).includes(hostname)) return undefined;
  if (row.isolated) {
    return { note: `public internet, not reachable from ${cloudNames[cloud].short}`, linked: false };
  }
  const [documentation, other] = globalNotes;
  return { note: hostname === GLOBAL_DOCS ? documentation : other, linked: true };
}

/** What is said of links that lead from another cloud to the public one. */
export const globalNotes = ['global documentation', 'global site'] as const;

/** Where the documentation of the public cloud stands. It is also what a link in Markdown leads to. */
export const GLOBAL_DOCS = 'learn.microsoft.com';

/** The hosts of a cloud, without the paths that some are given with. */
export function hostsOf({ hosts }: Pick<CloudFacts, 'hosts'>): string[] {
  return Object.values(hosts).flatMap((host) => (host ? [new URL(`https://${host}`).hostname] : []));
}
