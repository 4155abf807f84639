import { shown } from '../schemas/fields.ts';

/** What only the portal knows: the reader's resource, or their subscription. */
export type Slot = 'resourceId' | 'subscriptionId';

/** A value that is written out, or one that the portal has to give. */
export type ParameterValue = { text: string } | { slot: Slot };

/** One thing a blade is told. */
export interface BladeParameter {
  name: string;
  value: ParameterValue;
}

/** The public address that may follow a blade: the portal itself, the same blade, or a menu item of the resource. */
export type PublicAddress = { form: 'home' } | { form: 'blade' } | { form: 'resource'; menu?: string };

/** A blade that is asked for: by a Markdown link, or by a component. */
export interface BladeCall {
  /** `<extension>.<blade>`, as it was written. */
  id: string;
  /** The item of a blade that is a menu. */
  menu?: string;
  parameters: readonly BladeParameter[];
  publicAddress?: PublicAddress;
  /** Whether it is drawn as a button. */
  shape?: 'link' | 'button';
}

/** A Markdown link to a blade. The portal drew buttons and side panes of some; a public address cannot. */
export interface BladeLink extends BladeCall {
  shape: 'link' | 'button';
  opens: 'blade' | 'context';
}

const SCHEME = /^\s*(?:button-)?data-?(?:blade|context):/i;
const GRAMMAR =
  /^(button-)?data-?(blade|context):([A-Za-z_]\w*)\.(\w+)(?:\.(\w+)\.([^;]+))?(?:;data-blade-uri:(.+))?$/i;
const EXPECTED = 'Expected data-blade:Extension.Blade or data-blade:Extension.Blade.name.value.';
const SLOTS: readonly Slot[] = ['resourceId', 'subscriptionId'];

/** The most characters of a link that are read; longer addresses are cut by some browsers and proxies. */
const LONGEST = 2000;

/** Whether the address of a link is one of the portal's own `data-blade:` forms. */
export function isBladeLink(address: string): boolean {
  return SCHEME.test(address);
}

/**
 * Reads the address of a link such as `data-blade:Extension.Blade.name.value;data-blade-uri:{$domain}/#…`.
 *
 * @param address - as written, or percent-encoded as Markdown writes it into a page: it is decoded once
 * @returns what it asks for, or the sentence that says what was found and what was expected
 */
export function parseBladeLink(address: string): BladeLink | string {
  const link = decoded(address.trim());
  if (link === undefined) return `${shown(address)} holds characters no address can hold. ${EXPECTED}`;
  if (link.length > LONGEST) {
    return `${shown(address)} has ${link.length} characters. Expected at most ${LONGEST}.`;
  }
  const match = GRAMMAR.exec(link);
  if (!match) return `${shown(address)} ${faultOf(link)} ${EXPECTED}`;
  const [, button, opens = '', extension, blade, name, value, uri] = match;
  const parameter = name === undefined || value === undefined ? undefined : readValue(value.trim());
  if (typeof parameter === 'string') return `${shown(address)} asks for ${parameter}`;
  const publicAddress = uri === undefined ? undefined : readPublicAddress(uri.trim());
  if (typeof publicAddress === 'string') return `${shown(address)} ends in ${publicAddress}`;
  return {
    id: `${extension}.${blade}`,
    parameters: name && parameter ? [{ name, value: parameter }] : [],
    ...(publicAddress ? { publicAddress } : {}),
    shape: button ? 'button' : 'link',
    opens: opens.toLowerCase() === 'context' ? 'context' : 'blade',
  };
}

/** A value of a parameter; where it names something only the portal could know and never tells, the words for that. */
export function readValue(written: string): ParameterValue | string {
  if (!written.startsWith('$')) return { text: written };
  const slot = SLOTS.find((name) => name.toLowerCase() === written.slice(1).toLowerCase());
  return slot ? { slot } : `${shown(written)}. Expected $resourceId, $subscriptionId or a value.`;
}

/**
 * The address is for every reader: a directory that it names (in the corpus always Microsoft's own) is left out.
 */
function readPublicAddress(uri: string): PublicAddress | string {
  const [, rest = ''] = /^\{\$domain\}\/?(#.*)?$/i.exec(uri) ?? [undefined, uri];
  const place = rest.replace(/^#@[^/]*\/?/, '#');
  if (place === '' || place === '#') return { form: 'home' };
  const resource = /^#resource\/?\{\$resourceIdDecoded\}(?:\/(\w+))?\/?$/i.exec(place);
  if (resource) return { form: 'resource', ...(resource[1] ? { menu: resource[1] } : {}) };
  if (/^#(?:blade|view)\/\w+\/\w+(?:\/\w+\/\{?\$(?:resourceId|subscriptionId)\}?)?\/?$/i.test(place)) {
    return { form: 'blade' };
  }
  return `${shown(uri)}. Expected {$domain}, {$domain}/#resource/{$resourceIdDecoded}/menu or {$domain}/#blade/Extension/Blade.`;
}

/** Percent-encoding undone once; nothing where it is broken, or where characters are left that do not show. */
function decoded(address: string): string | undefined {
  try {
    const text = decodeURIComponent(address);
    return /[\p{Cc}\p{Cs}]/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Why a link does not fit the grammar. */
function faultOf(link: string): string {
  const [spec = '', ...suffixes] = link.replace(SCHEME, '').split(';');
  if (suffixes.length > 0 && !/;data-blade-uri:./i.test(link)) {
    return `goes on with ${shown(suffixes.join(';'))}, which is not ;data-blade-uri: and an address.`;
  }
  const names = spec.split('.');
  if (names.length < 2) return 'names no blade.';
  if (names.length === 3) return `gives ${shown(names[2])} no value.`;
  return 'is not a link to a blade.';
}
