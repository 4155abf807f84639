/**
 * What the header's attributes are called here, by their names in lower case: the portal's own names, then the
 * misspellings seen in the corpus and its history. `undefined` in `misspelt` means the name is right but cased freely.
 */
export const headerKeys = [
  'pageTitle',
  'description',
  'articleId',
  'service',
  'resource',
  'selfHelpType',
  'supportTopicIds',
  'productPesIds',
  'resourceTags',
  'cloudEnvironments',
  'disableClouds',
  'displayOrder',
  'authors',
  'ms.author',
  'ownershipId',
  'infoBubbleText',
  'clientIds',
  'diagnosticScenario',
  'symptomId',
  'resourceRequired',
  'articleTags',
  'category',
  'searchTags',
] as const;

export type HeaderKey = (typeof headerKeys)[number];

const byFolded = new Map<string, HeaderKey>(headerKeys.map((key) => [key.toLowerCase(), key]));

/** Misspelt or other names → ours. */
const aliases: Readonly<Record<string, HeaderKey>> = {
  title: 'pageTitle',
  pagetile: 'pageTitle',
  infobubbletest: 'infoBubbleText',
  supporttoicids: 'supportTopicIds',
  suporttopicids: 'supportTopicIds',
  supporttopic: 'supportTopicIds',
  supporttopics: 'supportTopicIds',
  supporttopicid: 'supportTopicIds',
  producepesids: 'productPesIds',
  productpesid: 'productPesIds',
  resourcetag: 'resourceTags',
  loudenvironments: 'cloudEnvironments',
  ccloudenvironments: 'cloudEnvironments',
  cloudenvironment: 'cloudEnvironments',
  oownershipid: 'ownershipId',
  owndershipid: 'ownershipId',
  services: 'service',
  resources: 'resource',
  author: 'authors',
  msauthor: 'ms.author',
  'm.author': 'ms.author',
  clientid: 'clientIds',
  disablecloud: 'disableClouds',
  articletag: 'articleTags',
};

/** How a name was recognised: as it is, in another case, by an alias, or not at all. */
export interface RecognisedName {
  key?: HeaderKey;
  how: 'exact' | 'case' | 'alias' | 'unknown';
}

/** The key an attribute name stands for. A colon after the name does not count. */
export function recogniseName(written: string): RecognisedName {
  const name = written.replace(/:+$/, '');
  const folded = name.toLowerCase();
  const key = byFolded.get(folded);
  // The generating tools write every name in lower case, which is a habit and no slip.
  if (key) return { key, how: name === key || name === folded ? 'exact' : 'case' };
  const alias = Object.hasOwn(aliases, folded) ? aliases[folded] : undefined;
  return alias ? { key: alias, how: 'alias' } : { how: 'unknown' };
}
