import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Facts } from '../catalog/facts.ts';
import { bladeTable } from '../portal/blade-table.ts';
import { articleSchema } from '../schemas/article.ts';
import { bladeSchema } from '../schemas/blade.ts';
import { changeSchema } from '../schemas/change.ts';
import { cloudSchema } from '../schemas/cloud.ts';
import { componentNames } from '../schemas/components.ts';
import { drawings } from '../schemas/drawings.ts';
import { limitSchema } from '../schemas/limit.ts';
import { plansSchema } from '../schemas/plan.ts';
import { markdownTwin } from './twin.ts';

const article = {
  path: '/articles/area/name/',
  data: articleSchema.parse({
    pageTitle: 'A title',
    description: 'What it is for.',
    articleId: 'a',
    kind: 'faq',
    reviewed: '2026-11-22',
    sources: [{ title: 'A page', url: 'https://learn.microsoft.com/x' }],
  }),
};

const sources = ['https://learn.microsoft.com/a'];
const facts: Facts = {
  limits: new Map([
    [
      'session',
      limitSchema.parse({ id: 'session', group: 'Reset', name: 'Session', value: '15 minutes', sources }),
    ],
  ]),
  plans: plansSchema.parse({
    plans: [{ id: 'p1', name: 'P1' }],
    capabilities: [{ id: 'reset', name: 'Reset', plans: { p1: 'yes' }, sources }],
  }),
  clouds: new Map([
    ['public', cloudSchema.parse({ id: 'public', name: 'Global', status: 'open', reviewed: '2026-11-22' })],
  ]),
  changes: [
    changeSchema.parse({
      id: 'a',
      date: '2027-02-01',
      title: 'Texts end',
      effect: 'None come.',
      action: 'Move.',
      sources,
    }),
  ],
  blades: bladeTable([
    bladeSchema.parse({
      id: 'AAD.ResetBlade',
      name: 'Password reset',
      live: true,
      portals: ['entra'],
      menu: ['Registration'],
      parameters: ['id'],
      open: 'Entra ID > Password reset',
      reviewed: '2026-11-22',
    }),
  ]),
};
const site = { origin: 'https://signpost.example', hosts: { entra: 'entra.microsoft.com' }, facts };

test('components are written out, links made whole, sources kept', () => {
  const body =
    'See [it](/faq/#a) and `{x}`.\n\n{/* a remark */}\n\n<Warning>\n\nBoth **halves**.\n\n</Warning>\n\n| A | B |\n|---|---|\n| 1 | 2 |\n';
  assert.equal(
    markdownTwin(article, body, 'mdx', site),
    `# A title

What it is for.

Reviewed 2026-11-22. https://signpost.example/articles/area/name/

See [it](https://signpost.example/faq/#a) and \`{x}\`.

> **Warning**
>
> Both **halves**.

| A | B |
| - | - |
| 1 | 2 |

## Sources

- [A page](https://learn.microsoft.com/x)
`,
  );
});

test('a component without Markdown of its own is refused, not dropped', () => {
  assert.throws(
    () => markdownTwin(article, '<Chart />\n', 'mdx', site),
    /does not know the component <Chart>/,
  );
  assert.throws(
    () => markdownTwin(article, '{1 + 1}\n', 'mdx', site),
    /cannot hold the expression \{1 \+ 1\}/,
  );
});

test('tags that Markdown has no sign for stay', () => {
  assert.match(
    markdownTwin(article, 'Press <kbd>F5</kbd>.<br />\n\n<details>\n\nMore.\n\n</details>\n', 'mdx', site),
    /Press <kbd>F5<\/kbd>\.<br>\n\n<details>\n\nMore\.\n\n<\/details>\n/,
  );
});

test('plain Markdown keeps its braces and tags', () => {
  assert.match(markdownTwin(article, 'a {b} <br> c\n', 'md', site), /a \{b\} <br> c/);
});

/** What is written in an article, and what its twin says instead. */
const writings: Readonly<Record<string, readonly [mdx: string, markdown: string]>> = {
  Note: ['<Note>\n\nText.\n\n</Note>', '> **Note**\n>\n> Text.'],
  Warning: ['<Warning>\n\nText.\n\n</Warning>', '> **Warning**\n>\n> Text.'],
  Steps: [
    '<Steps title="Turn it on">\n\n1. Open it.\n2. Save.\n\n</Steps>',
    '**Turn it on**\n\n1. Open it.\n2. Save.',
  ],
  'Steps without a title': ['<Steps>\n\n1. Open it.\n\n</Steps>', '1. Open it.'],
  Code: [
    '<Code label="sspr.ps1" lang="PowerShell">\n\n```powershell\nGet-X\n```\n\n</Code>',
    '**sspr.ps1** (PowerShell):\n\n```powershell\nGet-X\n```',
  ],
  LicenseRequirement: [
    '<LicenseRequirement plans="Microsoft Entra ID P1, Microsoft Entra ID P2" />',
    '**Needs Microsoft Entra ID P1 or P2.**',
  ],
  'LicenseRequirement with a list and text': [
    "<LicenseRequirement plans={['A', 'B']}>For *every* user.</LicenseRequirement>",
    '**Needs A or B.**\n\nFor _every_ user.',
  ],
  LeastRole: ['<LeastRole role="User Administrator" />', 'Least role: **User Administrator**'],
  PortalLink: [
    'Open the <PortalLink to="entra" path="/#home">admin center</PortalLink>.',
    'Open the [admin center](https://entra.microsoft.com/#home).',
  ],
  'PortalLink without words': [
    '<PortalLink to="entra" />',
    '[Microsoft Entra admin center](https://entra.microsoft.com)',
  ],
  'PortalLink to an unknown host': [
    'Open the <PortalLink to="portal">portal</PortalLink>.',
    'Open the portal.',
  ],
  'PortalLink to a blade': [
    'Open <PortalLink blade="aad.resetblade" menu="registration">how users **register**</PortalLink>.',
    'Open [how users **register**](https://entra.microsoft.com/#view/AAD/ResetBlade/~/Registration).',
  ],
  'PortalLink to a blade, without words': [
    '<PortalLink blade="AAD.ResetBlade" />',
    '[Password reset](https://entra.microsoft.com/#view/AAD/ResetBlade)',
  ],
  'PortalLink to a blade of a resource': [
    '<PortalLink blade="AAD.ResetBlade" parameters="id=$resourceId">It</PortalLink>',
    '[It](https://entra.microsoft.com/) (in the Microsoft Entra admin center, open **Entra ID > Password reset**)',
  ],
  CloudOnly: [
    '<CloudOnly clouds="mooncake">\n\nAsk 21Vianet.\n\n</CloudOnly>',
    '> **In Azure operated by 21Vianet**\n>\n> Ask 21Vianet.',
  ],
  CodeRef: [
    'You see <CodeRef id="SSPR_0029" />.',
    'You see [`SSPR_0029`](https://signpost.example/codes/sspr_0029/).',
  ],
  Limit: ['It lasts <Limit id="session" />.', 'It lasts 15 minutes.'],
  LimitTable: [
    '<LimitTable group="Reset" />',
    '| What    | Value      | Good to know |\n| ------- | ---------- | ------------ |\n| Session | 15 minutes |              |',
  ],
  PlanTable: ['<PlanTable />', '| Capability | P1  |\n| ---------- | --- |\n| Reset      | Yes |'],
  HostTable: [
    '<HostTable />',
    '| Cloud  | Microsoft Entra admin center | Azure portal | Password reset page | Security info page | Sign-in   | Documentation |\n| ------ | ---------------------------- | ------------ | ------------------- | ------------------ | --------- | ------------- |\n| Global | Not known                    | Not known    | Not known           | Not known          | Not known | Not known     |',
  ],
  ChangeTable: [
    '<ChangeTable />',
    '| When            | What changes | What you notice | What to do |\n| --------------- | ------------ | --------------- | ---------- |\n| 1 February 2027 | Texts end    | None come.      | Move.      |',
  ],
  FaqItem: [
    '<FaqItem question="Who can reset?">\n\nEveryone, see <CodeRef id="A" />.\n\n</FaqItem>',
    '### Who can reset?\n\nEveryone, see [`A`](https://signpost.example/codes/a/).',
  ],
  Drawing: [
    '<Drawing name="gates" />',
    `**Figure: ${drawings.gates.title}**\n\n${drawings.gates.description}`,
  ],
  Figure: [
    '<Figure title="The way" description="First A, then B.">\n\n<svg viewBox="0 0 1 1"><path d="M0 0" /></svg>\n\n</Figure>',
    '**Figure: The way**\n\nFirst A, then B.',
  ],
  'Figure of an image': [
    '<Figure title="The way" description="First A, then B.">\n\n![A, then B](/way.png)\n\n</Figure>',
    '**Figure: The way**\n\n![A, then B](https://signpost.example/way.png)\n\nFirst A, then B.',
  ],
};

test('every component has a writing', () => {
  const written = new Set(Object.keys(writings).map((name) => name.split(' ')[0]));
  assert.deepEqual([...written], componentNames);
});

for (const [name, [mdx, markdown]] of Object.entries(writings)) {
  test(`${name}, in Markdown`, () => {
    const twin = markdownTwin(article, mdx, 'mdx', site);
    assert.equal(twin.split('\n\n').slice(3, -2).join('\n\n'), markdown);
  });
}

test('links in the portal’s own forms are written out, by reference too', () => {
  const body =
    'Open [it](data-blade:AAD.ResetBlade), [**him**][b], [it all](button-link:https://learn.microsoft.com/b) or [that][c].\n\n[b]: data-blade:AAD.ResetBlade.id.x/y\n[c]: https://learn.microsoft.com/c\n';
  for (const format of ['md', 'mdx'] as const) {
    assert.equal(
      markdownTwin(article, body, format, site).split('\n\n').slice(3, -2).join('\n\n'),
      'Open [it](https://entra.microsoft.com/#view/AAD/ResetBlade), [**him**](https://entra.microsoft.com/#view/AAD/ResetBlade/id/x%2Fy), [it all](https://learn.microsoft.com/b) or [that][c].\n\n[c]: https://learn.microsoft.com/c',
    );
  }
});

test('of a faulty link to a blade, which a check has named or a baseline knows, the words stay', () => {
  for (const body of ['Open [it](data-blade:AAD.RestBlade).', 'Open [it](data-blade:AAD).']) {
    const twin = markdownTwin(article, body, 'md', site);
    assert.ok(twin.includes('\n\nOpen it.\n\n'), twin);
  }
});

for (const [mdx, message] of [
  [
    '<Steps titel="a">\n\n1. A.\n\n</Steps>',
    /name\/: <Steps> titel is not a property. Did you mean "title"\?/,
  ],
  ['You need <LeastRole role="A" />.', /<LeastRole> stands in the middle of text/],
  ['<LeastRole role={1 + 1} />', /<LeastRole> has role=\{1 \+ 1\}, which is worked out/],
  ['<Note {...a}>\n\nB.\n\n</Note>', /<Note> has \{\.\.\.a\}, which is worked out/],
] as const) {
  test(`refused: ${mdx}`, () => assert.throws(() => markdownTwin(article, mdx, 'mdx', site), message));
}
