import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect, test } from 'playwright/test';
import { everyDistinctPage, everyMakeOfPage, innocent, watch } from './site.ts';

const GROUPS = 8;
const pages = everyDistinctPage();
const makes = everyMakeOfPage();

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Axe's findings, as `rule: selector`. Only colours change with the scheme, so dark repeats the colour rules alone. */
async function violations(page: Page, scheme: 'light' | 'dark'): Promise<string[]> {
  // Legacy mode only spares a second page; there are no foreign frames to look into.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (scheme === 'light'
    ? axe.withTags(standards)
    : axe.withRules(['color-contrast', 'link-in-text-block'])
  ).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

/** Whether anything but a box that may scroll by itself is wider than the window. */
const overflows = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;

test('there are pages', () => {
  expect(pages.length).toBeGreaterThan(30);
});

for (let group = 0; group < GROUPS; group += 1) {
  test(`every page is accessible, keeps to itself and fits, part ${group + 1} of ${GROUPS}`, async ({
    page,
  }) => {
    test.setTimeout(600_000);
    const misdeeds = await watch(page);
    for (const path of pages.filter((_, index) => index % GROUPS === group)) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(path);
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 900 });
        expect.soft(await page.evaluate(overflows), `${path} at ${width}`).toBe(false);
        if (!makes.has(path)) continue;
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          expect.soft(await violations(page, colorScheme), `${path} at ${width}, ${colorScheme}`).toEqual([]);
        }
      }
      await expect
        .soft(page.getByRole('contentinfo'), path)
        .toContainText('not made, checked or endorsed by Microsoft');
      expect.soft(await page.locator('script:not([src]), style, [style]').count(), `${path}: inline`).toBe(0);
    }
    expect(misdeeds).toEqual(innocent);
  });
}
