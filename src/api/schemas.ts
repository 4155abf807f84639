import { z } from 'zod';
import { matches } from '../catalog/match.ts';
import type { Reason } from '../catalog/resolve.ts';
import { cloudNames, openCloudNames } from '../schemas/clouds.ts';
import { kindNames } from '../schemas/kinds.ts';
import { selfHelpTypeNames } from '../schemas/self-help-types.ts';

/**
 * What the files of the machine interface hold. Names are those of Microsoft.Help 2024-03-01-preview and
 * Microsoft.Support; what is ours beside them stands under `match` and `x`.
 */

const url = z.url().describe('A whole address.');
const articleId = z.string().describe('The unique, lasting name of the article.');
const topicId = z.string().regex(/^(\d{7,9}|[0-9a-f-]{36})$/);
const pesId = z.string().regex(/^(\d{4,7}|[0-9a-f-]{36})$/);
const guid = z.string().regex(/^[0-9a-f-]{36}$/);
const cloud = z.enum(cloudNames);
const openCloud = z.enum(openCloudNames);
const cloudUrls = z
  .partialRecord(openCloud, url)
  .optional()
  .describe('Where it is read in the clouds for which its text differs.');
const selfHelpType = z.enum(selfHelpTypeNames);
const match = z.enum(Object.keys(matches) as (keyof typeof matches)[]);
const reasons: Record<Reason, true> = {
  'bad-topic': true,
  'bad-product': true,
  'bad-cloud': true,
  'retired-cloud': true,
  'unknown-topic': true,
  'not-for-product': true,
  'not-in-cloud': true,
  'nothing-asked': true,
};
const reason = z.enum(Object.keys(reasons) as Reason[]);

/** What a list says of an article beside Microsoft.Help's own names. */
const listed = z.strictObject({
  url,
  title: z.string(),
  productPesIds: z.array(pesId).describe('The products it is for. None means every product.'),
  clouds: z.array(openCloud).describe('The clouds it is for.'),
  cloudUrls,
  selfHelpType,
  resourceTags: z.array(z.string()),
  rank: z.int().min(1).describe('Its place when no resource is named: 1 comes first.'),
});

const answer = z.strictObject({
  clouds: z.array(cloud).min(1),
  productPesIds: z
    .array(z.union([pesId, z.literal('*')]))
    .min(1)
    .optional()
    .describe('Absent: no product was named. "*": any product that no other entry names in the cloud.'),
  match,
  reasons: z.array(reason).describe('Every way in which the answer is not what was asked.'),
  solutionIds: z.array(articleId).describe('The answer, best first.'),
});

const solution = z.strictObject({
  solutionId: articleId,
  solutionType: z.enum(['SelfHelp', 'Diagnostics']),
  description: z.string(),
  requiredInputs: z.array(z.string()),
  x: listed,
});

const discoverySolutions = z.strictObject({
  value: z.array(
    z.strictObject({
      id: z.string(),
      name: topicId,
      type: z.literal('Signpost.Help/discoverySolutions'),
      properties: z.strictObject({
        solutions: z.array(solution).describe('Every article of the topic, in any cloud, for any product.'),
        match: match.describe('How well the topic is answered in the public cloud when no product is named.'),
        x: z.strictObject({
          topicId: topicId.describe('The topic; another than `name` when that is an alias.'),
          title: z.string().optional(),
          answers: z.array(answer).describe('The answer for every cloud and product.'),
          questions: z
            .array(z.strictObject({ solutionId: articleId, x: listed }))
            .describe('Questions to answer before asking for help.'),
        }),
      }),
    }),
  ),
});

const selfHelp = z.strictObject({
  id: z.string(),
  name: articleId,
  type: z.literal('Signpost.Help/selfHelp'),
  properties: z.strictObject({
    solutionId: articleId,
    title: z.string(),
    content: z.string().describe('The article as HTML: no script, style, id or class; every link is whole.'),
    replacementMaps: z.strictObject({
      webResults: z.array(z.never()),
      videos: z.array(z.never()),
      videoGroups: z.array(z.never()),
    }),
    sections: z.array(z.never()),
    x: z.strictObject({
      url,
      markdown: url.describe('The article as Markdown; on a large site in one file with others.'),
      description: z.string(),
      kind: z.enum(kindNames),
      selfHelpType,
      supportTopicIds: z.array(topicId),
      productPesIds: z.array(pesId).describe('None means every product.'),
      clouds: z.array(openCloud),
      cloudUrls,
      resourceTags: z.array(z.string()),
      reviewed: z.iso.date(),
      expires: z.iso.date().optional().describe('The day from which a dated change makes the article wrong.'),
      sources: z.array(
        z.strictObject({
          title: z.string(),
          url,
          unreachable: z
            .literal(true)
            .optional()
            .describe('The site is for a cloud from which the address cannot be reached.'),
        }),
      ),
    }),
  }),
});

const topicAlias = z.strictObject({ topicId, productPesId: pesId.optional() });

const aliases = z
  .record(guid, z.union([topicAlias, z.strictObject({ productPesId: pesId })]))
  .describe('GUIDs that stand for a topic, or for a product alone.');

const indexedArticle = z.strictObject({
  articleId,
  title: z.string(),
  path: z.string().regex(/^\/.*\/$/),
  clouds: z.array(openCloud).optional().describe('Absent: every open cloud.'),
  cloudPages: z
    .array(openCloud)
    .min(1)
    .optional()
    .describe('Clouds that have a page of their own, at `path`, the name of the cloud and a slash.'),
  productPesIds: z.array(pesId).min(1).optional().describe('Absent: every product.'),
  selfHelpType: selfHelpType.optional().describe('Absent: generic.'),
  resourceTags: z.array(z.string()).min(1).optional(),
  resourceTypes: z.array(z.string()).min(1).optional().describe('As provider/type, in lower case.'),
  stem: z.string().optional().describe('The name shared with versions for single clouds; absent: its own.'),
  clientIds: z
    .array(z.string())
    .min(1)
    .optional()
    .describe('Only for these clients; absent: for the portal.'),
  resourceRequired: z.literal(true).optional(),
});

const indexedQuestions = indexedArticle.omit({ articleId: true, title: true, path: true, cloudPages: true });

const index = z.strictObject({
  openClouds: z
    .array(openCloud)
    .min(1)
    .describe('The clouds the site is for; the first is meant where a request names none.'),
  clouds: z.record(z.string(), cloud).describe('What a cloud is called, and the hosts of its portals.'),
  selfHelpTypes: z
    .record(z.string(), z.string())
    .describe('The lane of each type. Articles of different lanes never compete.'),
  products: z.record(pesId, z.string()).describe('Products that have a page, and their names.'),
  productAliases: z.record(guid, pesId),
  topicAliases: z.record(guid, topicAlias),
  topics: z
    .record(topicId, z.strictObject({ title: z.string().optional(), articles: z.array(z.int().min(0)) }))
    .describe(
      'The articles of each topic, as places in `articles`, best first. Places after its end are those of `questions`.',
    ),
  articles: z.array(indexedArticle).describe('Every article, in the order in which they answer.'),
  questions: z
    .array(indexedQuestions)
    .optional()
    .describe(
      'Forms of questions that support asks, on the pages of their topics; absent where there are none.',
    ),
});

const services = z.strictObject({
  value: z.array(
    z.strictObject({
      id: z.string(),
      name: pesId,
      type: z.literal('Signpost.Support/services'),
      properties: z.strictObject({
        displayName: z.string(),
        resourceTypes: z.array(z.string()),
        x: z.strictObject({ serviceId: guid.optional(), url }),
      }),
    }),
  ),
});

const problemClassifications = z.strictObject({
  value: z.array(
    z.strictObject({
      id: z.string(),
      name: topicId,
      type: z.literal('Signpost.Support/problemClassifications'),
      properties: z.strictObject({ displayName: z.string(), x: z.strictObject({ url }) }),
    }),
  ),
});

const bundleParts = z
  .array(z.tuple([z.string(), z.string().regex(/^\/.*\.jsonl$/)]))
  .optional()
  .describe(
    'Absent: each has a file of its own. Else files of JSON Lines, in the order of what they hold, each with the ' +
      'name of its first; names in lower case.',
  );

const bundles = z.strictObject({
  selfHelp: bundleParts,
  discoverySolutions: bundleParts,
  problemClassifications: bundleParts,
  markdown: z
    .array(z.strictObject({ service: z.string(), articles: z.int().min(1), path: z.string() }))
    .optional()
    .describe(
      'Absent: each article has a file of its own. Else where the Markdown of the articles of each service is; services may share a file.',
    ),
});

/** The schema of each kind of file. */
export const apiSchemas = {
  discoverySolutions,
  selfHelp,
  aliases,
  index,
  services,
  problemClassifications,
  bundles,
} as const;

export type ApiSchemaName = keyof typeof apiSchemas;
export type DiscoverySolutions = z.output<typeof discoverySolutions>;
export type SelfHelp = z.output<typeof selfHelp>;
export type Aliases = z.output<typeof aliases>;
export type ApiIndex = z.output<typeof index>;
export type Services = z.output<typeof services>;
export type ProblemClassifications = z.output<typeof problemClassifications>;
export type Bundles = z.output<typeof bundles>;
/** The first name in a file of a bundle, and the path of the file. */
export type BundlePart = [first: string, path: string];
