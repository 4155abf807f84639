import { z } from 'zod';
import { text } from './fields.ts';

/** An address that has moved, one row of `content/redirects.yaml`. */
export const redirectSchema = z.strictObject({
  id: text
    .regex(/^\/[^\s?#*"\\]+$/, {
      error: 'is not a path. Expected the old one, such as "/articles/old/name/".',
    })
    .describe('The old path, from the root of the site, with a slash at its end unless it names a file.'),
  to: text
    .regex(/^(\/(?!\/)|https:\/\/)[^\s"\\]*$/, {
      error:
        'is not an address. Expected a path such as "/articles/new/name/", or one that starts with https://.',
    })
    .describe('Where it leads today: a path of the site, or a whole address.'),
});

export type Redirect = z.output<typeof redirectSchema>;
