import type { ArticleFrontmatter } from '../../schemas/article.ts';

/**
 * Which pages what an article's header says is seen on: `own`, only pages that show the article and lists that
 * describe it; `others`, any page, since by it articles are chosen, ordered, named and linked.
 */
export const fieldUses: Readonly<Record<keyof ArticleFrontmatter, 'own' | 'others'>> = {
  pageTitle: 'others',
  description: 'own',
  articleId: 'others',
  service: 'others',
  resource: 'others',
  selfHelpType: 'others',
  supportTopicIds: 'others',
  productPesIds: 'others',
  resourceTags: 'others',
  cloudEnvironments: 'others',
  disableClouds: 'others',
  displayOrder: 'others',
  authors: 'own',
  ownershipId: 'own',
  infoBubbleText: 'own',
  clientIds: 'others',
  resourceRequired: 'others',
  'ms.author': 'own',
  diagnosticScenario: 'others',
  symptomId: 'others',
  articleTags: 'own',
  category: 'others',
  kind: 'others',
  aliases: 'own',
  codes: 'others',
  related: 'others',
  roles: 'own',
  reviewed: 'own',
  expires: 'own',
  sources: 'own',
  importedFrom: 'own',
  anomalies: 'own',
  placeholders: 'own',
  otherAttributes: 'own',
};
