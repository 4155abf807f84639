import { z } from 'zod';
import { text } from './fields.ts';

/** A product name or a command that is no longer used, one row of `content/retired.yaml`. */
export const retiredSchema = z.strictObject({
  id: text.describe('The old name or command as it was written. A command may hold * for any letters.'),
  kind: z
    .enum(['name', 'command'], { error: 'is not a kind. Expected name or command.' })
    .describe('Whether it is looked for in text or in code.'),
  now: text.describe('What it is called, or what is used, today.'),
  except: z.array(text).default([]).describe('Longer names that hold the old one and are still right.'),
});

export type Retired = z.output<typeof retiredSchema>;
