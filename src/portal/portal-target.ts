import type { CloudFacts } from '../schemas/cloud.ts';
import { portals } from '../schemas/portals.ts';
import type { BladeCall } from './blade-link.ts';
import { type BladeTable, type FoundBlade, findBlade } from './blade-table.ts';
import { resourceTemplate, viewAddress } from './deep-links.ts';

/** Where a link to a blade leads in one cloud. */
export interface PortalTarget {
  /** Whether the link is drawn as a button. */
  button?: boolean;
  /** Absent where the host is not known: the words of the link then stand as text. */
  href?: string;
  /** What the link becomes once the portal names the reader's resource; see `slots.ts`. */
  template?: string;
  /** What to open by hand, where `href` leads only near. */
  hint?: PortalHint;
}

/** `(<lead> <open>)`, after the words of the link. */
export interface PortalHint {
  /** Such as "in the Azure portal, open". */
  lead: string;
  /** Names in the portal, in order, with " > " between. */
  open: string;
  /** Whether it is needed even where the link could be filled. */
  lasting: boolean;
}

/** What a target depends on besides the blade. */
export interface PortalPlace {
  /** The hosts of the cloud the page is for. */
  hosts: CloudFacts['hosts'];
  blades: BladeTable;
}

const BROWSE = 'HubsExtension.BrowseResource';

/**
 * Where a blade that was found in the table is opened. A blade that is not known to open today, or that needs what
 * only the portal knows, is never linked to by its own address: the link leads to the list of what it is for, or to
 * the portal, and says what to open there.
 */
export function portalTarget({ blade, call }: FoundBlade, { hosts, blades }: PortalPlace): PortalTarget {
  const button = call.shape === 'button' ? { button: true } : {};
  const portal = blade.portals.find((name) => hosts[name] !== undefined) ?? blade.portals[0] ?? 'portal';
  const host = hosts[portal];
  const isComplete = call.parameters.every(({ value }) => 'text' in value);
  if (host && blade.live && isComplete && call.publicAddress?.form !== 'resource') {
    return { href: viewAddress(host, call), ...button };
  }
  const place = `in the ${portals[portal]}, open`;
  const hint: PortalHint = {
    lead: blade.live ? place : `the page may have moved: ${place}`,
    open: blade.open,
    lasting: !blade.live,
  };
  if (!host) return { hint };
  const template = templateOf(call, host, blade.live);
  return { href: nearest(host, blade.browse, blades), hint, ...(template ? { template } : {}), ...button };
}

/** The resource itself is opened by its path in any case; a blade only where it is known to open. */
function templateOf(call: BladeCall, host: string, live: boolean): string | undefined {
  if (call.publicAddress?.form === 'resource') return resourceTemplate(host, call.publicAddress.menu);
  return live ? viewAddress(host, call) : undefined;
}

/** The list of all resources of a type, where that list is known to open; else the start of the portal. */
function nearest(host: string, resourceType: string | undefined, blades: BladeTable): string {
  const browse = findBlade(blades, BROWSE);
  if (!browse?.live || resourceType === undefined) return `https://${host}/`;
  return viewAddress(host, {
    id: browse.id,
    parameters: [{ name: 'resourceType', value: { text: resourceType } }],
  });
}
