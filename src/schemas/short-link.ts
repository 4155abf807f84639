import { z } from 'zod';
import { httpsUrl, text } from './fields.ts';

/** A short address whose target is known, one row of `content/short-links.yaml`. */
export const shortLinkSchema = z.strictObject({
  id: text.describe('The short address without its scheme, such as `aka.ms/sspr`.'),
  target: httpsUrl.describe('Where it leads.'),
});

export type ShortLink = z.output<typeof shortLinkSchema>;
