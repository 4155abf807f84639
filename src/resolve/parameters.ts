import type { ResolveRequest } from '../client/types.ts';
import { didYouMean } from '../schemas/nearest.ts';

/** A value that cannot be what its parameter stands for. */
export interface Fault {
  /** The name of the parameter, in our spelling. */
  name: string;
  /** As it was given, cut when it is long. */
  value: string;
  /** Such as "7 to 9 digits or a GUID, such as 32045826". */
  expected: string;
}

/** What an address asks for. */
export interface Asked {
  request: ResolveRequest;
  faults: Fault[];
  /** Names that mean nothing here. */
  unread: string[];
  /** Whether the cloud is that of the portal which shows the page, and was not asked for by name. */
  cloudOfPortal: boolean;
}

type Name = 'supportTopicId' | 'productPesId' | 'cloud' | 'resourceType' | 'resourceTags' | 'selfHelpType';

/**
 * What each parameter is also called: in the portal's article headers, its support requests, and the Help API. Case and
 * what is not a letter do not count.
 */
const spellings: Readonly<Record<Name | 'resourceId' | 'trustedAuthority', readonly string[]>> = {
  supportTopicId: ['supporttopicid', 'supporttopicids', 'topicid', 'problemclassificationid'],
  productPesId: ['productpesid', 'productpesids', 'pesid', 'productid', 'serviceid'],
  cloud: ['cloud', 'cloudenvironment', 'cloudenvironments'],
  resourceType: ['resourcetype'],
  resourceTags: ['resourcetags', 'resourcetag'],
  selfHelpType: ['selfhelptype'],
  resourceId: ['resourceid'],
  trustedAuthority: ['trustedauthority'],
};

/** What a frame of the portal adds besides, which says nothing of what is asked. */
const known = ['l', 'pageversion'];

/** What each value must be. */
export const expectations: Readonly<Record<Name, string>> = {
  supportTopicId: 'one support topic: 7 to 9 digits or a GUID, such as 32045826',
  productPesId: 'one product: 4 to 7 digits or a service GUID, such as 16579',
  cloud: 'a cloud or the address of its portal',
  resourceType: 'a provider and a type, such as Microsoft.Compute/virtualMachines',
  resourceTags: 'at most 20 words with commas between them, such as windows, linux',
  selfHelpType: 'a self-help type',
};

const LONGEST = 200;
const MOST_TAGS = 20;

/**
 * Reads the query of an address. Topics, products and clouds are judged by whoever resolves them; here it is only seen
 * that each is named once and is not endless.
 *
 * @param search - with or without its question mark
 * @param types - the self-help types there are
 */
export function readParameters(search: string, types: readonly string[]): Asked {
  const given = new Map<string, Set<string>>();
  const unread: string[] = [];
  for (const [written, value] of new URLSearchParams(search)) {
    const folded = written.toLowerCase().replace(/[^a-z]/g, '');
    const name = Object.entries(spellings).find(([, others]) => others.includes(folded))?.[0];
    if (!name) {
      if (!known.includes(folded)) unread.push(shorten(written));
    } else if (value.trim() !== '') {
      given.set(name, (given.get(name) ?? new Set()).add(value.trim()));
    }
  }
  const faults: Fault[] = [];
  const refuse = (name: Name, value: string, more = '') =>
    faults.push({ name, value: shorten(value), expected: `${expectations[name]}${more}` });
  const one = (name: Name): string | undefined => {
    const [value, ...others] = given.get(name) ?? [];
    if (value === undefined) return undefined;
    if (others.length > 0) refuse(name, [value, ...others].join(', '), '; it is given more than once');
    else if (value.length > LONGEST) refuse(name, value);
    else return value;
    return undefined;
  };

  const resourceType = one('resourceType');
  if (resourceType !== undefined && !/^[\w.-]+(\/[\w.-]+)+$/.test(resourceType))
    refuse('resourceType', resourceType);
  const selfHelpType = one('selfHelpType');
  if (
    selfHelpType !== undefined &&
    !types.some((type) => type.toLowerCase() === selfHelpType.toLowerCase())
  ) {
    refuse('selfHelpType', selfHelpType, `: ${types.join(', ')}.${didYouMean(selfHelpType, types)}`);
  }
  const tags = [...(given.get('resourceTags') ?? [])]
    .flatMap((list) => list.split(','))
    .filter((tag) => tag.trim());
  if (tags.length > MOST_TAGS || tags.some((tag) => tag.length > LONGEST))
    refuse('resourceTags', tags.join(', '));
  const [resourceId] = given.get('resourceId') ?? [];
  const [authority] = given.get('trustedAuthority') ?? [];
  const cloud = one('cloud');
  const request: ResolveRequest = {
    supportTopicId: one('supportTopicId'),
    productPesId: one('productPesId'),
    cloud: cloud ?? (given.has('cloud') ? undefined : authority),
    resourceType: resourceType ?? typeOf(resourceId),
    selfHelpType,
    ...(tags.length > 0 ? { resourceTags: tags } : {}),
    ...(resourceId ? { hasResource: true } : {}),
  };
  return { request, faults, unread, cloudOfPortal: !given.has('cloud') && authority !== undefined };
}

/** `Microsoft.Compute/virtualMachines`, of `/subscriptions/…/providers/Microsoft.Compute/virtualMachines/name`. */
function typeOf(resourceId: string | undefined): string | undefined {
  const [, provider, rest = ''] = /\/providers\/([\w.-]+)\/([\w.\-/ ()]+)$/i.exec(resourceId ?? '') ?? [];
  const types = rest.split('/').filter((_, place) => place % 2 === 0);
  return provider && types[0] ? [provider, ...types].join('/') : undefined;
}

const MOST_SHOWN = 80;

const shorten = (value: string): string =>
  value.length > MOST_SHOWN ? `${value.slice(0, MOST_SHOWN - 1)}…` : value;
