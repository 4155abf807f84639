import { z } from 'zod';
import { portalHeader } from './portal-header.ts';

/** A page of the portal by its names. */
const bladeLink = z.strictObject({
  extensionName: z.string(),
  bladeName: z.string(),
  parameters: z.array(z.strictObject({ name: z.string(), value: z.string() })).default([]),
});

const item = z.strictObject({
  id: z.string().default('').describe('Its name.'),
  title: z.string().describe('What a person sees.'),
  description: z.string().optional().describe('The problem in a sentence.'),
  category: z.string().optional().describe('The group it stands in.'),
  aliases: z.array(z.string()).default([]).describe('What people search for.'),
  supportTopicId: z.string().optional().describe('The topic it stands for.'),
  articleId: z.string().optional().describe('The article that answers it, by the portal’s name.'),
  symptomId: z.string().optional().describe('The diagnostic that the portal would run.'),
  type: z.string().optional().describe('What kind of tool it is.'),
  bladeLink: bladeLink.optional().describe('The page of the portal that it opens.'),
  other: z.record(z.string(), z.unknown()).optional().describe('What is said of it besides.'),
});

/** A file of `content/landings`: the common problems of a kind of resource, with what answers each. */
export const landingSchema = portalHeader.extend({
  problems: z
    .array(item.extend({ problems: z.array(item).default([]).describe('Problems within it.') }))
    .default([])
    .describe('The problems, in the order of the file.'),
  tools: z.array(item).default([]).describe('Tools of the portal.'),
  other: z.record(z.string(), z.unknown()).optional().describe('What is said besides.'),
});

export type Landing = z.output<typeof landingSchema>;
