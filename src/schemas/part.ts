import { z } from 'zod';
import { text } from './fields.ts';

/** A site of several that together hold the content, one row of `content/sites.yaml`. */
export const partSchema = z.strictObject({
  id: text
    .regex(/^https?:\/\/[^/\s]+$/, {
      error: 'is not an origin. Expected https:// and a host, such as "https://compute.example".',
    })
    .describe('Where the site is published, without a trailing slash.'),
  services: z
    .array(text)
    .describe('The folders below `articles/`, `questions/` and `landings/` that it holds.'),
});

export type Part = z.output<typeof partSchema>;
