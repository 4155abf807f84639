import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from 'playwright/test';
import { innocent, watch } from './site.ts';

/** The stand-in portal, as `npm run portal` starts it, over a small site whose articles link to blades. */
let command: ChildProcess;
let address = '';
let dist = '';

test.describe.configure({ mode: 'serial' });
test.setTimeout(120_000);

test.beforeAll(async () => {
  dist = mkdtempSync(join(process.cwd(), 'dist-test-'));
  command = spawn('npm', ['run', '-s', 'portal'], {
    detached: true,
    env: {
      ...process.env,
      SIGNPOST_CONTENT: 'src/portal/fixtures/content',
      SIGNPOST_DIST: dist,
      NO_COLOR: '1',
      PORT: '',
    },
  });
  address = await new Promise((done, fail) => {
    let output = '';
    for (const stream of [command.stdout, command.stderr]) {
      stream?.on('data', (chunk) => {
        output += chunk;
        const found = /stand-in portal is at (\S+)/.exec(output)?.[1];
        if (found && output.includes('Signpost is at')) done(found);
      });
    }
    command.once('exit', () => fail(new Error(output)));
  });
});

test.afterAll(() => {
  if (command.pid) process.kill(-command.pid);
  rmSync(dist, { recursive: true, force: true });
});

const pane = (page: Page) => page.frameLocator('#frame');
const log = (page: Page) => page.getByRole('log', { name: 'Messages' });

async function open(page: Page, path: string): Promise<void> {
  await page.goto(address);
  await expect(log(page)).toContainText('initializationcomplete');
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.getByLabel('Page').fill(path);
  await page.getByRole('button', { name: 'Open in the pane' }).click();
  await expect(log(page)).toContainText('initializationcomplete');
}

test('it frames a page, hears it and uncovers it, and keeps to its policy', async ({ page }) => {
  const misdeeds = await watch(page);
  await page.goto(address);
  await expect(log(page)).toContainText('"kind":"initializationcomplete"');
  const said = await log(page).getByRole('listitem').filter({ hasText: /^page/ }).allTextContents();
  const order = ['ready', 'revealcontent', 'initializationcomplete'];
  expect(said.filter((line) => order.some((kind) => line.includes(`"${kind}"`)))).toEqual(
    order.map((kind) => `page {"signature":"FxFrameBlade","kind":"${kind}"}`),
  );
  await expect(page.getByText('Waiting for the page…')).toBeHidden();
  await expect(pane(page).getByRole('heading', { level: 1 })).toBeVisible();
  expect(misdeeds).toEqual(innocent);
});

test('the site of this build trusts the stand-in alone besides the portals', async ({ page }) => {
  const site = new URL(
    (await (await page.request.get(address)).text()).match(/data-site="([^"]+)"/)?.[1] ?? '',
  );
  const policy = (await page.request.get(site.href)).headers()['content-security-policy'];
  expect(policy).toMatch(
    new RegExp(`frame-ancestors .* https://entra\\.microsoftonline\\.cn ${address.slice(0, -1)}$`),
  );
});

for (const [shape, theme, pane] of [
  ['theme', 'dark', 'dark'],
  ['themeChanged', 'light', 'light'],
  ['send-theme', 'blue', 'blue'],
  ['send-startup-info', 'azure', 'azure'],
  ['messageType and value', 'dark', 'dark'],
  ['theme', 'hc-white', 'contrast-light'],
  ['send-theme', 'hc-black', 'contrast-dark'],
] as const) {
  test(`the theme ${theme}, sent as ${shape}, is taken, and kept on the next page`, async ({ page }) => {
    await open(page, '/articles/area/in-md/');
    await page.getByLabel('Sent as').selectOption(shape);
    await page.getByLabel('Name').selectOption(theme);
    const html = page.frameLocator('#frame').locator('html');
    await expect(html).toHaveAttribute('data-pane', pane);
    await page.frameLocator('#frame').getByRole('link', { name: 'Home' }).click();
    await expect(page.frameLocator('#frame').locator('.home')).toBeVisible();
    await expect(html).toHaveAttribute('data-pane', pane);
  });
}

test('links are filled with what the portal says, and empty again when it says nothing', async ({ page }) => {
  const guid = '01234567-89ab-cdef-0123-456789abcdef';
  const id = `/subscriptions/${guid}/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm`;
  await open(page, '/t/32000001/fairfax/');
  const machine = pane(page)
    .getByRole('link', { name: /^the machine/ })
    .first();
  const hint = pane(page).locator('[data-portal-hint]').first();
  const honest = await machine.getAttribute('href');
  await expect(hint).toBeVisible();
  await page.getByLabel('Resource id').fill(id);
  await page.getByRole('button', { name: 'Send' }).first().click();
  await expect(machine).toHaveAttribute(
    'href',
    `https://portal.azure.us/#view/Area/MachineBlade/id/${encodeURIComponent(id)}`,
  );
  await expect(hint).toBeHidden();
  await expect(
    pane(page)
      .getByRole('region', { name: 'Not solved?' })
      .getByRole('link', { name: /support request/ }),
  ).toHaveAttribute('href', new RegExp(`/topicId/[0-9a-f-]+/subscriptionId/${guid}$`));
  await page.getByLabel('Resource id').fill('https://evil.example/');
  await page.getByRole('button', { name: 'Send' }).first().click();
  await expect(machine).toHaveAttribute('href', honest ?? '');
  await expect(hint).toBeVisible();
});

test('links of the site stay in the frame with their context, others leave it and say so', async ({
  page,
}) => {
  await open(page, '/t/32000001/');
  const outside = pane(page).getByRole('link', { name: 'the documentation (opens in a new tab)' });
  await expect(outside).toHaveAttribute('target', '_blank');
  await expect(outside).toHaveAttribute('rel', /noopener/);
  await pane(page).getByRole('link', { name: 'Home' }).click();
  await expect(pane(page).locator('.home')).toBeVisible();
  const frame = page.frames()[1];
  const { searchParams, hash } = new URL(frame?.url() ?? '');
  expect(Object.fromEntries(searchParams)).toEqual({
    trustedAuthority: address.slice(0, -1),
    supportTopicId: '32000001',
    cloud: 'public',
    pane: 'azure',
  });
  expect(hash).toBe('');
  expect(page.context().pages()).toHaveLength(1);
});

test('a way without a click keeps the context by storage, where there is any', async ({ page }) => {
  await open(page, '/t/32000001/');
  await page.frames()[1]?.evaluate(() => location.assign('/faq/'));
  await expect(pane(page).getByRole('heading', { level: 1, name: 'FAQ' })).toBeVisible();
  await expect(pane(page).locator('html')).toHaveAttribute('data-pane', 'azure');
  await expect(log(page)).toContainText(/(.*"ready".*){2}/s);
});

test('what is told as any message is sent, and its faults are shown', async ({ page }) => {
  await open(page, '/t/32000001/');
  await page.getByLabel('JSON').fill('{');
  await page.getByRole('button', { name: 'Send' }).last().click();
  await expect(page.getByRole('alert')).toContainText('JSON');
  await page.getByLabel('JSON').fill('{"signature":"FxFrameBlade","kind":"theme","data":"dark"}');
  await page.getByRole('button', { name: 'Send' }).last().click();
  await expect(pane(page).locator('html')).toHaveAttribute('data-pane', 'dark');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`it is accessible itself, ${colorScheme}, wide and narrow`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(address);
    await expect(log(page)).toContainText('initializationcomplete');
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().exclude('#frame').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`)).toEqual([]);
      const overflow = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
      expect(await page.evaluate(overflow)).toBe(false);
    }
  });
}
