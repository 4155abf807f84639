import { z } from 'zod';
import { openCloudNames } from './clouds.ts';
import { drawingNames } from './drawings.ts';
import { listOf, oneOf, text } from './fields.ts';
import { didYouMean } from './nearest.ts';
import { portalNames } from './portals.ts';

/**
 * The components an article can use without importing them: what each is for, and what can be given to it. How it
 * looks stands in `src/components/article/<name>.astro`, how it reads as Markdown in
 * `src/markdown/components-as-markdown.ts`.
 */
export const components = {
  Note: z.strictObject({}).describe('Something worth knowing that is not a step.'),
  Warning: z.strictObject({}).describe('What goes wrong, or cannot be undone, unless the reader takes care.'),
  Steps: z
    .strictObject({ title: text.optional().describe('What the steps achieve, in a few words.') })
    .describe('A numbered list to work through. One action each.'),
  Code: z
    .strictObject({
      label: text.describe('The file the code stands in, or what it is for.'),
      lang: text.optional().describe('The language, as a reader would call it: "PowerShell".'),
    })
    .describe('A code block that says what it is and can be copied. Put one fenced block inside.'),
  LicenseRequirement: z
    .strictObject({
      plans: listOf(text).describe('The plans that each are enough on their own, smallest first.'),
    })
    .describe('Which plan the reader needs. Text inside says more, such as for whom.'),
  LeastRole: z
    .strictObject({ role: text.describe('The role, by its current name.') })
    .describe('The least privileged role that can do what follows.'),
  PortalLink: z
    .strictObject({
      to: oneOf('a portal', portalNames)
        .optional()
        .describe('Which portal: a host of `content/clouds.yaml`. Either this or `blade` is required.'),
      path: text
        .optional()
        .describe('With `to`: the page in the portal, which is what follows the host in the address.'),
      blade: text
        .optional()
        .describe('A page inside the Azure portal or the admin center: a row of `content/blades.yaml`.'),
      menu: text.optional().describe('With `blade`: which item of its menu to open.'),
      button: z.boolean().optional().describe('Whether it is drawn as a button: the one thing to do next.'),
      parameters: text
        .optional()
        .describe(
          'With `blade`: what it is told, such as "resourceId=$resourceId"; "&" stands between several. `$resourceId` and `$subscriptionId` are the reader’s own, which only the portal knows.',
        ),
    })
    .superRefine(({ to, path, blade, menu, parameters }, context) => {
      const needs = (key: string, message: string) =>
        context.addIssue({ code: 'custom', path: [key], message });
      if (to === undefined && blade === undefined) needs('to', 'is missing.');
      if (to !== undefined && blade !== undefined)
        needs('blade', 'stands beside to. Expected only one of the two.');
      if (path !== undefined && to === undefined)
        needs('path', 'stands without to. Expected it with to only.');
      if (menu !== undefined && blade === undefined)
        needs('menu', 'stands without blade. Expected it with blade only.');
      if (parameters !== undefined && blade === undefined)
        needs('parameters', 'stands without blade. Expected it with blade only.');
    })
    .describe(
      'A link to a portal, or to a page inside one, of the reader’s cloud. Where the cloud’s host is not known, the words stand alone. Where a page cannot be opened from here, the link leads near it and says what to open.',
    ),
  CloudOnly: z
    .strictObject({
      clouds: listOf(oneOf('a cloud', openCloudNames, { folded: true }))
        .unwrap()
        .refine((values) => values.length > 0, { error: 'is empty. Expected at least one cloud.' })
        .describe('The clouds it holds for.'),
    })
    .describe('What holds in some clouds only. It says so itself.'),
  CodeRef: z
    .strictObject({ id: text.describe('An identifier of `content/codes`.') })
    .describe('A code with a link to its page. The build fails where there is no such code.'),
  Limit: z
    .strictObject({ id: text.describe('A row of `content/limits.yaml`.') })
    .describe('A number that stands once, in the table of limits: a lifetime, a range, a version.'),
  LimitTable: z
    .strictObject({
      group: text.optional().describe('One group of `content/limits.yaml`; all where absent.'),
    })
    .describe('The limits of a group, as a table.'),
  PlanTable: z.strictObject({}).describe('Which plan covers what, from `content/plans.yaml`.'),
  HostTable: z
    .strictObject({})
    .describe('Where each portal stands in each cloud, from `content/clouds.yaml`.'),
  ChangeTable: z.strictObject({}).describe('Dated changes, from `content/changes.yaml`.'),
  FaqItem: z
    .strictObject({
      question: text.describe('The question, as a reader would ask it.'),
      id: text
        .optional()
        .describe('The anchor, where it should outlast the wording. Made from the question if absent.'),
    })
    .describe('A question with its answer, which opens when the question is chosen or linked to.'),
  Drawing: z
    .strictObject({ name: oneOf('a drawing', drawingNames).describe('Which drawing.') })
    .describe('One of the site’s own drawings, with its title and its words.'),
  Figure: z
    .strictObject({
      title: text.describe('What the figure shows, in a few words.'),
      description: text.describe('All that the figure says, in words, for those who do not see it.'),
    })
    .describe('A diagram, as an SVG or an image, with its description.'),
} as const satisfies Record<string, z.ZodObject>;

export type ComponentName = keyof typeof components;

/** What an author may write. */
export type ComponentInput<Name extends ComponentName> = z.input<(typeof components)[Name]>;

/** What it comes out as. */
export type ComponentProps<Name extends ComponentName> = z.output<(typeof components)[Name]>;

export const componentNames = Object.keys(components) as ComponentName[];

export const isComponentName = (name: string): name is ComponentName => Object.hasOwn(components, name);

/**
 * What was given to a component, read and proved.
 *
 * @param page - the address of the page, for the message
 * @throws with every fault, each with what was expected.
 */
export function readProps<Name extends ComponentName>(
  name: Name,
  given: object,
  page?: string,
): ComponentProps<Name> {
  const schema: z.ZodObject = components[name];
  const result = schema.safeParse(given);
  if (result.success) return result.data as ComponentProps<Name>;
  const faults = result.error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      const known = Object.keys(schema.shape);
      const expected = known.length > 0 ? ` Expected one of: ${known.join(', ')}.` : ' Expected none.';
      return issue.keys.map((key) => `${key} is not a property.${didYouMean(key, known) || expected}`);
    }
    const key = String(issue.path[0]);
    return key in given
      ? `${key}: ${issue.message}`
      : `${key} is missing. Expected: ${schema.shape[key]?.meta()?.description ?? 'a value.'}`;
  });
  throw new Error(faults.map((fault) => `${page ? `${page}: ` : ''}<${name}> ${fault}`).join('\n'));
}
