import { z } from 'zod';
import { day, oneOf, text } from './fields.ts';

const word = (what: string, pattern: RegExp, example: string) =>
  text.regex(pattern, { error: `is not ${what}. Expected one such as "${example}".` });

/** The portals that blades open in. */
export const bladePortals = ['portal', 'entra'] as const;

/**
 * A page inside a portal ("blade"), one row of `content/blades.yaml`. Only a blade that is listed can be linked to, and
 * only one that is known to open today is linked to by its own address.
 */
export const bladeSchema = z.strictObject({
  id: word('a blade', /^[A-Za-z_]\w*\.\w+(?:\.ReactView)?$/, 'HubsExtension.BrowseResource').describe(
    'Extension and blade, as the portal spells them. Links to it may be cased in any way.',
  ),
  name: text.describe('What a reader would call it.'),
  live: z
    .boolean({ error: 'is not yes or no. Expected true or false.' })
    .default(false)
    .describe('Whether it is known to open today. If not, links lead to `browse` and say what to open.'),
  portals: z
    .array(oneOf('a portal', bladePortals))
    .min(1, { error: 'is empty. Expected at least one portal.' })
    .default(['portal'])
    .describe('The portals it opens in, the best first.'),
  menu: z
    .array(word('a menu item', /^\w+$/, 'Properties'))
    .default([])
    .describe('The items of a blade that is a menu.'),
  parameters: z
    .array(word('a parameter', /^\w+$/, 'resourceId'))
    .default([])
    .describe('What it can be told, as the portal spells it. Only read where it is live.'),
  browse: word('a resource type', /^[\w.]+(?:\/\w+)+$/, 'Microsoft.Compute/virtualMachines')
    .optional()
    .describe('The type of resource it is for: where no resource is known, all of that type are listed.'),
  open: text.describe('What to open by hand, from the start of the portal, with " > " between.'),
  reviewed: day.describe('The day on which the row was last checked.'),
});

export type Blade = z.output<typeof bladeSchema>;
