import { z } from 'zod';
import { articleSchema } from './article.ts';
import { askedSchema } from './asked.ts';
import { bladeSchema } from './blade.ts';
import { changeSchema } from './change.ts';
import { cloudSchema } from './cloud.ts';
import { codeFamilySchema } from './code.ts';
import { elsewhereSchema } from './elsewhere.ts';
import { limitSchema } from './limit.ts';
import { partSchema } from './part.ts';
import { plansSchema } from './plan.ts';
import { productSchema } from './product.ts';
import { redirectSchema } from './redirect.ts';
import { retiredSchema } from './retired.ts';
import { shortLinkSchema } from './short-link.ts';
import { synonymSchema } from './synonym.ts';
import { topicSchema } from './topic.ts';

/** The schemas by the name of their file: an article's frontmatter, a family of codes, and the tables as lists. */
const schemas = {
  article: articleSchema,
  codes: codeFamilySchema,
  topics: z.array(topicSchema),
  products: z.array(productSchema),
  clouds: z.array(cloudSchema),
  changes: z.array(changeSchema),
  limits: z.array(limitSchema),
  plans: plansSchema,
  retired: z.array(retiredSchema),
  redirects: z.array(redirectSchema),
  sites: z.array(partSchema),
  'short-links': z.array(shortLinkSchema),
  blades: z.array(bladeSchema),
  synonyms: z.array(synonymSchema),
  asked: z.array(askedSchema),
  elsewhere: z.array(elsewhereSchema),
} as const;

/** Every schema as JSON Schema 2020-12, of what an author writes rather than of what it becomes. */
export function jsonSchemas(): Record<keyof typeof schemas, z.core.JSONSchema.BaseSchema> {
  const entries = Object.entries(schemas).map(([name, schema]) => [
    name,
    z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }),
  ]);
  return Object.fromEntries(entries);
}
