import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from 'playwright/test';

/** A small site of its own, with links to blades in Markdown and in MDX, in clouds that know more hosts or fewer. */
const content = 'src/portal/fixtures/content';
let dist = '';

test.describe.configure({ mode: 'serial' });
// A build waits for those of other tests.
test.setTimeout(600_000);

test.beforeAll(() => {
  dist = mkdtempSync(join(process.cwd(), 'dist-test-'));
  const { status, stdout, stderr } = spawnSync('npx', ['astro', 'build'], {
    encoding: 'utf8',
    env: { ...process.env, SIGNPOST_CONTENT: content, SIGNPOST_DIST: dist, NO_COLOR: '1' },
  });
  expect(`${stdout}${stderr}`).toContain('2 articles in, 2 pages and 2 twins out');
  expect(status).toBe(0);
});

test.afterAll(() => rmSync(dist, { recursive: true, force: true }));

/** Shows a built page without its scripts: what is asked here is what the page itself says. */
async function open(page: Page, path: string): Promise<Locator> {
  const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
  await page.setContent(html.replace(/<script[\s\S]*?<\/script>|<link rel="stylesheet"[^>]*>/g, ''));
  return page.locator('article .prose');
}

const address = (text: Locator, name: string) =>
  text.getByRole('link', { name, exact: true }).getAttribute('href');
const machines = (host: string) =>
  `https://${host}/#view/HubsExtension/BrowseResource/resourceType/Microsoft.Compute%2FvirtualMachines`;

for (const [topic, format] of [
  ['32000001', 'Markdown'],
  ['32000002', 'MDX'],
] as const) {
  for (const [cloud, portal, entra] of [
    ['public', 'portal.azure.com', 'entra.microsoft.com'],
    ['fairfax', 'portal.azure.us', 'entra.microsoft.us'],
    ['ussec', 'portal.azure.microsoft.scloud', 'portal.azure.microsoft.scloud'],
  ] as const) {
    test(`${format} in ${cloud}: a page that opens is linked, one that does not is led to`, async ({
      page,
    }) => {
      const text = await open(page, `t/${topic}/${cloud}`);
      expect(await address(text, 'how users register')).toBe(`https://${entra}/#view/Area/ResetBlade`);
      expect(await address(text, 'the machine')).toBe(machines(portal));
      expect(await address(text, 'its old page')).toBe(machines(portal));
      expect(await address(text, 'the documentation')).toBe('https://learn.microsoft.com/entra/');
      await expect(text).toContainText(
        'the machine (in the Azure portal, open Virtual machines > your virtual machine),',
      );
      await expect(text).toContainText(
        'its old page (the page may have moved: in the Azure portal, open Virtual machines > your virtual machine > Redeploy)',
      );
      expect(await text.innerHTML()).not.toMatch(/data-blade|\$resourceId|onmicrosoft/);
    });
  }

  test(`${format} in a cloud whose hosts are not known: the words stand, and say what to open`, async ({
    page,
  }) => {
    const text = await open(page, `t/${topic}/mooncake`);
    await expect(text.getByRole('link')).toHaveText('the documentation');
    await expect(text).toContainText(
      'Open how users register (in the Microsoft Entra admin center, open Entra ID > Password reset),',
    );
  });
}

test('a component does what a link does', async ({ page }) => {
  const text = await open(page, 't/32000002/fairfax');
  expect(await address(text, 'Password reset')).toBe(
    'https://entra.microsoft.us/#view/Area/ResetBlade/~/Registration',
  );
  await expect(text.getByRole('link', { name: 'the machine again' })).toHaveAttribute(
    'data-portal-template',
    'https://portal.azure.us/#view/Area/MachineBlade/id/{resourceId}',
  );
});

test('the Markdown twin says the same', () => {
  for (const name of ['in-md', 'in-mdx']) {
    const twin = readFileSync(join(dist, `articles/area/${name}/index.md`), 'utf8');
    expect(twin).toContain('[how users **register**](https://entra.microsoft.com/#view/Area/ResetBlade)');
    expect(twin).toContain(
      `[the machine](${machines('portal.azure.com')}) (in the Azure portal, open **Virtual machines > your virtual machine**)`,
    );
    expect(twin).not.toMatch(/data-blade|\$resourceId/);
  }
});

for (const [topic, host, about] of [
  [
    '32000001',
    'entra.microsoft.us',
    'productId/516fe906-3a1a-2878-02fd-8dd37ea207de/topicId/a8cbac0e-1040-67f7-971d-32f291e99dc0',
  ],
  ['32000002', 'portal.azure.us', 'productId/6f16735c-b0ae-b275-ad3a-03479cfa1396'],
] as const) {
  test(`a request for support from topic ${topic} is opened at ${host} and names what it is about`, async ({
    page,
  }) => {
    await open(page, `t/${topic}/fairfax`);
    const ask = page
      .getByRole('region', { name: 'Not solved?' })
      .getByRole('link', { name: /support request/ });
    await expect(ask).toHaveAttribute(
      'href',
      `https://${host}/#view/Microsoft_Azure_Support/NewSupportRequestV3Blade/issueType/technical/${about}`,
    );
  });
}

test('in the browser, links are filled with what the portal says, and with nothing else', async ({
  page,
}) => {
  const text = await open(page, 't/32000001/fairfax');
  const source = stripTypeScriptTypes(readFileSync('src/portal/slots.ts', 'utf8')).replaceAll('export ', '');
  /** What a script of the pane does, as `slots.ts` says it. */
  const fill = (resourceId: string) =>
    page.evaluate(
      ([source, resourceId]) => {
        const fillSlots = new Function(`${source}; return fillSlots;`)() as (
          template: string,
          values: object,
        ) => URL | undefined;
        for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-portal-template]')) {
          const url = fillSlots(link.dataset['portalTemplate'] ?? '', { resourceId });
          if (!url) continue;
          link.href = url.href;
          const hint = link.nextElementSibling;
          if (hint instanceof HTMLElement && hint.matches('[data-portal-hint]')) hint.hidden = true;
        }
      },
      [source, resourceId] as const,
    );

  for (const forged of ['https://evil.example/', 'javascript:alert(1)', '/subscriptions/x/../..']) {
    await fill(forged);
    expect(await address(text, 'the machine')).toBe(machines('portal.azure.us'));
    await expect(text.locator('[data-portal-hint]')).toBeVisible();
  }
  const id =
    '/subscriptions/01234567-89ab-cdef-0123-456789abcdef/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm';
  await fill(id);
  expect(await address(text, 'the machine')).toBe(
    `https://portal.azure.us/#view/Area/MachineBlade/id/${encodeURIComponent(id)}`,
  );
  expect(await address(text, 'its old page')).toBe(`https://portal.azure.us/#resource${id}/redeploy`);
  await expect(text.locator('[data-portal-hint]')).toBeHidden();
  await expect(text).toContainText('the page may have moved');
});
