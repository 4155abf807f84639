import { z } from 'zod';
import { openCloudNames } from './clouds.ts';
import {
  day,
  listOf,
  oneOf,
  optionalText,
  productPesId,
  shown,
  source,
  supportTopicId,
  text,
} from './fields.ts';
import { kindNames } from './kinds.ts';
import { selfHelpTypeNames } from './self-help-types.ts';

const ARTICLE_ID = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/**
 * The frontmatter of an article: the Azure portal's own names first, so that an article's header can be read against
 * the portal's, then ours. Unknown keys are errors.
 */
export const articleSchema = z.strictObject({
  pageTitle: text.describe(
    'The title a reader sees, in the words of their problem. At most 80 characters, no full stop.',
  ),
  description: text.describe(
    'One sentence that says what the article is for. Shown in lists and search results.',
  ),
  articleId: text
    .refine((value) => ARTICLE_ID.test(value), {
      error: (issue) =>
        `${shown(issue.input)} is not an article id. Expected letters, digits, ".", "_" or "-".`,
    })
    .describe('The unique, lasting name of the article: a slug or a GUID. Never re-used.'),
  service: optionalText.describe('The resource provider, such as `microsoft.aad`.'),
  resource: optionalText.describe('The resource type within the service, or `provider/type` items.'),
  selfHelpType: oneOf('a self-help type', selfHelpTypeNames, { folded: true })
    .default('generic')
    .describe('The lane the portal shows the article in. `generic`, `resource` and `apollo` answer a topic.'),
  supportTopicIds: listOf(supportTopicId).describe(
    'The support topics the article answers: 7 to 9 digits, or a GUID.',
  ),
  productPesIds: listOf(productPesId).describe(
    'The products it answers them for: 4 to 7 digits, or a service GUID. None means every product.',
  ),
  resourceTags: listOf(text).describe('Flavours of the resource it is for, such as `windows`.'),
  cloudEnvironments: listOf(oneOf('a cloud', openCloudNames, { folded: true }))
    .transform((values) => (values.length === 0 ? (['public'] as const).slice() : values))
    .describe('The clouds it is written for. None means `public`.'),
  disableClouds: listOf(oneOf('a cloud', openCloudNames, { folded: true })).describe(
    'Clouds taken away from `cloudEnvironments` again, as imported headers do.',
  ),
  displayOrder: z
    .union([z.int(), z.literal(''), z.null()], {
      error: (issue) => `${shown(issue.input)} is not an order. Expected a whole number.`,
    })
    .transform((value) => (typeof value === 'number' ? value : undefined))
    .optional()
    .describe('Place among articles that answer the same request equally well. Lower comes first.'),
  authors: listOf(text).describe('Who wrote it. Kept, never published.'),
  ownershipId: optionalText.describe('The team that owns it. Kept, never published.'),
  infoBubbleText: optionalText.describe('A short hint that the portal shows beside the title.'),
  clientIds: listOf(text).describe(
    'Clients other than the portal that it is for, such as `partnercenter`. The site does not answer for them.',
  ),
  resourceRequired: z
    .boolean({ error: 'is not true or false.' })
    .optional()
    .describe('Whether it can only be shown with a resource.'),
  'ms.author': listOf(text).describe('Who answers for it. Kept, never published.'),
  diagnosticScenario: optionalText.describe('The diagnostic of the portal whose result it explains.'),
  symptomId: optionalText.describe('The symptom by which a diagnostic of the portal finds it.'),
  articleTags: listOf(text).describe('Marks by which other tools find it, such as `healthannotation_…`.'),
  category: optionalText.describe('The group it stands in within its service.'),

  kind: oneOf('a kind', kindNames).describe('What the article is for its reader.'),
  aliases: listOf(text).describe(
    'What people type instead: old product names, abbreviations, common misnomers.',
  ),
  codes: listOf(text).describe(
    'Identifiers this article owns: the one page that explains each. From `content/codes`.',
  ),
  related: listOf(text).describe('The `articleId` of articles to read next, best first.'),
  roles: listOf(text).describe('The least privileged roles that can do what the article says.'),
  reviewed: day.describe('The day on which a person last checked every statement, as YYYY-MM-DD.'),
  expires: day
    .optional()
    .describe('The day from which a dated change makes the article wrong, as YYYY-MM-DD.'),
  sources: z
    .array(source, { error: 'is not a list. Expected a YAML list of sources.' })
    .default([])
    .describe('Where the facts stand. Shown at the foot of the article.'),

  importedFrom: text.optional().describe('The path of the file it was imported from.'),
  anomalies: listOf(text).describe('What the import had to mend, by name: see `src/import/anomalies.ts`.'),
  placeholders: listOf(text).describe('Names in the text for which the portal fills in a value.'),
  otherAttributes: z
    .record(z.string(), z.string(), { error: 'is not a list of names and values.' })
    .optional()
    .describe('What an imported header holds besides. Kept, never published.'),
});

/** The keys of an article's frontmatter, in the order they are documented. */
export const articleKeys = Object.keys(articleSchema.shape);

export type ArticleFrontmatter = z.output<typeof articleSchema>;
