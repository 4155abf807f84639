import type { Catalog } from '../../catalog/catalog.ts';
import type { Candidate, ResolveRequest } from '../../catalog/resolve.ts';
import { cloudNames, openCloudNames } from '../../schemas/clouds.ts';
import { catalogOf } from './catalogs.ts';

/** Numbers that look random and are the same at every run. */
function numbers(seed: number) {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const topicIds = ['32000001', '32000002', '32000003'];
const guid = '92c2396d-0000-4000-8000-000000000001';
const products = ['14785', '16579', '16666'];
const tags = ['windows', 'linux', 'ubuntu', 'WindowsSQL', 'optional', 'sspr_passwordreset'];
const types = ['generic', 'generic', 'resource', 'apollo', 'problemScopingQuestions', 'diagnostics'] as const;

/** A small catalog in which ids, clouds, tags and orders often meet, and requests to it. The same seed gives the same. */
export function randomCatalog(seed: number): { catalog: Catalog<unknown>; requests: ResolveRequest[] } {
  const next = numbers(seed);
  const one = <T>(list: readonly T[]): T => list[next(list.length)] as T;
  const some = <T>(list: readonly T[], chance: number) => list.filter(() => next(100) < chance);
  const candidate = (index: number): Candidate => {
    const maybe = <T extends object>(chance: number, value: T) => (next(100) < chance ? value : {});
    return {
      articleId: `${one(['a', 'b'])}${next(2)}${one(['', `.${index}`, '-mooncake', '_ff'])}`,
      selfHelpType: one(types),
      supportTopicIds: some(topicIds, 60),
      productPesIds: some(products, 40),
      cloudEnvironments: next(3) === 0 ? openCloudNames : some(openCloudNames, 50),
      resourceTags: next(2) === 0 ? [] : some(tags, 30),
      ...maybe(30, { disableClouds: some(openCloudNames, 30) }),
      ...maybe(60, {
        service: 'Microsoft.AAD',
        resource: one(['users', 'Microsoft.X/y, microsoft.aad/Users']),
      }),
      ...maybe(50, { displayOrder: next(3) }),
      ...maybe(15, { clientIds: ['PartnerCenter'] }),
      ...maybe(30, { resourceRequired: true }),
      ...maybe(10, { stem: 'a0' }),
    };
  };
  const candidates = Array.from({ length: 2 + next(9) }, (_, index) => candidate(index));
  const byId = new Map(candidates.map((candidate) => [candidate.articleId.toLowerCase(), candidate]));
  // Half of the catalogs have forms of questions, as imported ones do.
  const questions = Array.from({ length: next(2) * next(4) }, (_, index) => {
    const { stem: _stem, ...form } = candidate(index);
    return { ...form, articleId: `q${index}`, selfHelpType: 'problemScopingQuestions' as const };
  });
  const catalog = catalogOf([...byId.values()], {
    questions,
    products: [
      { id: '14785', name: 'One' },
      { id: '16579', name: 'Two', guid: '516fe906-3a1a-2878-02fd-8dd37ea207de' },
    ],
    topics: [{ id: '32000001', title: 'A topic', guids: [{ guid, product: '16579' }] }],
  });
  const requests = Array.from({ length: 40 }, (): ResolveRequest => {
    const maybe = <T extends object>(chance: number, value: T) => (next(100) < chance ? value : {});
    return {
      ...maybe(85, { supportTopicId: one([...topicIds, guid, '32999999']) }),
      ...maybe(60, { productPesId: one([...products, '19999', '516fe906-3a1a-2878-02fd-8dd37ea207de']) }),
      ...maybe(70, { cloud: one(cloudNames) }),
      ...maybe(40, { resourceType: one(['microsoft.aad/users', 'Microsoft.X/Y', 'none/such']) }),
      ...maybe(40, { resourceTags: some(tags, 40) }),
      ...maybe(40, { selfHelpType: one([...types, 'PROBLEMSCOPINGQUESTIONS', 'diagnostics']) }),
      ...maybe(15, { clientId: 'partnercenter' }),
      ...maybe(20, { hasResource: next(2) === 0 }),
    };
  });
  return { catalog, requests };
}
