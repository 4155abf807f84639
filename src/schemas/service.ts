import { z } from 'zod';
import { portalHeader } from './portal-header.ts';

/** A support topic as its service names it. */
export const serviceTopicSchema = z.strictObject({
  id: z.string().describe('The topic, a GUID.'),
  title: z.string().describe('Its name in a list.'),
  description: z.string().optional().describe('What it is about.'),
  category: z.string().optional().describe('The group it stands in.'),
  aliases: z.array(z.string()).default([]).describe('What people search for.'),
  useInDiagnoseAndSolve: z.boolean().default(false).describe('Whether the resource’s own page offers it.'),
  other: z.record(z.string(), z.unknown()).optional().describe('What is said of it besides.'),
});

/** A file of `content/services`: the names of a product and of its topics. */
export const serviceSchema = portalHeader.extend({
  shortDescription: z.string().optional().describe('What the product is, in a line.'),
  longDescription: z.string().optional().describe('What the product is.'),
  links: z
    .array(z.strictObject({ title: z.string(), url: z.string() }))
    .default([])
    .describe('Pages about the product.'),
  topics: z.array(serviceTopicSchema).default([]).describe('Its topics, in the order of the file.'),
  other: z.record(z.string(), z.unknown()).optional().describe('What is said of it besides.'),
});

export type Service = z.output<typeof serviceSchema>;
