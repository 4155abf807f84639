import { type Cloud, cloudNames } from '../schemas/clouds.ts';
import { type SelfHelpType, selfHelpTypeNames } from '../schemas/self-help-types.ts';

/**
 * What a portal, a person or an old link may send, in one form. These are lenient on purpose: a request comes from
 * outside and cannot be sent back to its author. Articles go through the strict schemas instead.
 */

const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00A0]/g;
const TOPIC = /^(\d{7,9}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const PRODUCT = /^(\d{4,7}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Misspellings of clouds found in real headers and links, and the names of portals' own hosts. */
export const cloudAliases: Readonly<Record<string, Cloud>> = {
  global: 'public',
  azurecloud: 'public',
  oublic: 'public',
  publicm: 'public',
  usgov: 'fairfax',
  usgovernment: 'fairfax',
  azureusgovernment: 'fairfax',
  farifax: 'fairfax',
  firfax: 'fairfax',
  fairfaix: 'fairfax',
  '21vianet': 'mooncake',
  china: 'mooncake',
  azurechinacloud: 'mooncake',
  monncake: 'mooncake',
  moocake: 'mooncake',
  moooncake: 'mooncake',
  usse: 'ussec',
  germany: 'blackforest',
  azuregermancloud: 'blackforest',
  backforest: 'blackforest',
};

/** Portal hosts by cloud; a host belongs to the cloud when it is the host or ends with a dot and the host. */
export const portalHosts: readonly (readonly [string, Cloud])[] = [
  ['portal.azure.com', 'public'],
  ['entra.microsoft.com', 'public'],
  ['portal.azure.us', 'fairfax'],
  ['entra.microsoft.us', 'fairfax'],
  ['portal.azure.cn', 'mooncake'],
  ['entra.microsoftonline.cn', 'mooncake'],
  ['portal.azure.eaglex.ic.gov', 'usnat'],
  ['portal.azure.microsoft.scloud', 'ussec'],
  ['portal.microsoftazure.de', 'blackforest'],
];

function clean(value: string): string {
  return value
    .replace(INVISIBLE, '')
    .trim()
    .replace(/^\{(.*)\}$/, '$1')
    .trim()
    .toLowerCase();
}

/** A support topic id in its one form, or `undefined` when it is neither 7 to 9 digits nor a GUID. */
export function normaliseTopicId(value: string): string | undefined {
  const id = clean(value);
  return TOPIC.test(id) ? id : undefined;
}

/** A product id in its one form, or `undefined` when it is neither 4 to 7 digits nor a GUID. */
export function normaliseProductId(value: string): string | undefined {
  const id = clean(value);
  return PRODUCT.test(id) ? id : undefined;
}

/** The cloud a name, a known misspelling of one, or a portal's host or address stands for. */
export function normaliseCloud(value: string): Cloud | undefined {
  const name = clean(value).replace(/\s+/g, '');
  const known = cloudNames.find((cloud) => cloud === name);
  if (known) return known;
  // What an object inherits, such as "constructor", is no name of a cloud.
  if (Object.hasOwn(cloudAliases, name)) return cloudAliases[name];
  const host = name.replace(/^https?:\/\//, '').replace(/[/:?#].*$/, '');
  return portalHosts.find(([portal]) => host === portal || host.endsWith(`.${portal}`))?.[1];
}

/** The self-help type a name stands for; case does not matter. */
export function normaliseSelfHelpType(value: string): SelfHelpType | undefined {
  const name = clean(value);
  return selfHelpTypeNames.find((type) => type.toLowerCase() === name);
}

/**
 * Resource tags in lower case, with what they imply: SQL on Windows is also Windows, a Linux distribution is also
 * Linux. `optional`, which headers carry as a note, is no tag.
 */
export function normaliseTags(tags: readonly string[]): Set<string> {
  const result = new Set<string>();
  for (const tag of tags.map(clean)) {
    if (tag === '' || tag === 'optional') continue;
    result.add(tag);
    if (tag === 'windowssql') result.add('windows');
    if (tag === 'redhat' || tag === 'ubuntu' || tag === 'suse') result.add('linux');
  }
  return result;
}

/**
 * The resource types an article is written for, as `provider/type` in lower case. A `resource` with a slash holds
 * whole types, separated by commas; without one it is a type of the `service`.
 */
export function resourceTypesOf(service: string | undefined, resource: string | undefined): string[] {
  if (!resource) return [];
  if (resource.includes('/')) {
    return resource
      .split(',')
      .map(clean)
      .filter((type) => type !== '');
  }
  return service ? [`${clean(service)}/${clean(resource)}`] : [];
}
