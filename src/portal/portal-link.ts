import { portalAddress } from '../article-links.ts';
import { GLOBAL_DOCS } from '../clouds/outside.ts';
import type { ComponentProps } from '../schemas/components.ts';
import { portals } from '../schemas/portals.ts';
import { type BladeCall, parseBladeLink, readValue } from './blade-link.ts';
import { findBlade, lookUpBlade } from './blade-table.ts';
import { type PortalPlace, type PortalTarget, portalTarget } from './portal-target.ts';

type Props = ComponentProps<'PortalLink'>;

/**
 * Where a Markdown link to a blade leads.
 *
 * @throws with what is wrong with the link, or with what it asks for.
 */
export function targetOfLink(address: string, place: PortalPlace): PortalTarget {
  return targetOfCall(parseBladeLink(address), place);
}

/**
 * Where a Markdown link to a blade leads; nowhere, so that its words stay, where it is faulty. The checks say so before a
 * build, and a build that goes on has a baseline that knows it.
 */
export function targetOrWords(address: string, place: PortalPlace): PortalTarget {
  try {
    return targetOfLink(address, place);
  } catch {
    return {};
  }
}

/**
 * Where a `<PortalLink>` leads, and what it is called where no words are written in it.
 *
 * @throws with what is wrong with what is given to it.
 */
export function targetOfProps(props: Props, place: PortalPlace): { target: PortalTarget; name: string } {
  const { to, path, blade, button = false } = props;
  const drawn = button ? { button } : {};
  if (to === undefined) {
    const target = targetOfCall(bladeCall(props), place);
    return { target, name: findBlade(place.blades, blade ?? '')?.name ?? '' };
  }
  const host = place.hosts[to];
  // No rule leads from a page of the global documentation to its like elsewhere: the page itself is what there is.
  const there = to === 'docs' && host && path ? GLOBAL_DOCS : host;
  return { target: there ? { href: portalAddress(there, path), ...drawn } : {}, name: portals[to] };
}

/** The blade that a `<PortalLink>` asks for, or the sentence that says why it cannot be read. */
export function bladeCall({ blade = '', menu, parameters, button }: Props): BladeCall | string {
  const read: BladeCall['parameters'][number][] = [];
  for (const [name, written] of new URLSearchParams(parameters)) {
    const value = readValue(written);
    if (typeof value === 'string') return `parameters asks for ${value}`;
    if (written === '') return `parameters gives ${name} no value. Expected "${name}=value".`;
    read.push({ name, value });
  }
  return {
    id: blade,
    parameters: read,
    ...(menu === undefined ? {} : { menu }),
    ...(button ? { shape: 'button' as const } : {}),
  };
}

function targetOfCall(call: BladeCall | string, place: PortalPlace): PortalTarget {
  if (typeof call === 'string') throw new Error(call);
  // Without a table no blade is known to open: the words of the link stand alone.
  if (place.blades.size === 0) return {};
  const found = lookUpBlade(call, place.blades);
  if ('message' in found) throw new Error(found.message);
  return portalTarget(found, place);
}
