import { expect, type Page, test } from 'playwright/test';
import { ask, askInDialog, dialog, field, options } from './search-parts.ts';

/** The option that the field names as selected, and the only one that says so itself. */
async function expectSelected(page: Page, place: number) {
  const option = options(page).nth(place);
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? '');
  await expect(page.locator('[role="option"][aria-selected="true"]')).toHaveCount(1);
  await expect(field(page)).toBeFocused();
}

async function expectNoneSelected(page: Page) {
  await expect(field(page)).not.toHaveAttribute('aria-activedescendant');
  await expect(page.locator('[role="option"][aria-selected="true"]')).toHaveCount(0);
}

const caret = (page: Page) =>
  field(page).evaluate((input) => (input instanceof HTMLInputElement ? input.selectionStart : null));

test('the field is a combobox that owns the list box, and says whether it is there', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  const input = field(page);
  await expect(input).toHaveAttribute('aria-autocomplete', 'list');
  await expect(input).toHaveAttribute('aria-expanded', 'false');
  await input.fill('writeback');
  await expect(input).toHaveAttribute('aria-expanded', 'true');
  const list = page.locator(`#${await input.getAttribute('aria-controls')}`);
  await expect(list).toHaveRole('listbox');
  await expect(list).toBeVisible();
  await input.fill('zzzzqqqq');
  await expect(input).toHaveAttribute('aria-expanded', 'false');
  await expect(list).toBeHidden();
});

test('arrows move through the options and round by way of the text', async ({ page }) => {
  await askInDialog(page, '/', 'writeback');
  await expectNoneSelected(page);
  await page.keyboard.press('ArrowDown');
  await expectSelected(page, 0);
  await page.keyboard.press('ArrowDown');
  await expectSelected(page, 1);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expectNoneSelected(page);
  await page.keyboard.press('ArrowUp');
  await expectSelected(page, (await options(page).count()) - 1);
  await expect(options(page).last()).toBeInViewport();
  await page.keyboard.press('ArrowDown');
  await expectNoneSelected(page);
});

test('Home, End, Left and Right move the caret and return to the text', async ({ page }) => {
  await askInDialog(page, '/', 'writeback');
  for (const [key, place] of [
    ['Home', 0],
    ['ArrowRight', 1],
    ['End', 9],
    ['ArrowLeft', 8],
  ] as const) {
    await page.keyboard.press('ArrowDown');
    await expectSelected(page, 0);
    await page.keyboard.press(key);
    await expectNoneSelected(page);
    expect(await caret(page)).toBe(place);
  }
});

test('typing goes into the text and drops the selection', async ({ page }) => {
  await askInDialog(page, '/', 'writeback');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type(' license');
  await expect(field(page)).toHaveValue('writeback license');
  await expectNoneSelected(page);
});

test('Enter opens the selected option, and without one the first', async ({ page }) => {
  await askInDialog(page, '/', 'writeback');
  await page.keyboard.press('ArrowUp');
  const last = await options(page).last().getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(last ?? '');
  await askInDialog(page, '/', 'SSPR_0029');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/articles/password-reset/sspr-0029/');
});

test('Enter that comes before the answer opens what was asked for, not what was there', async ({ page }) => {
  await askInDialog(page, '/', 'writeback');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('SSPR_0029');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/articles/password-reset/sspr-0029/');
});

test('Enter with Ctrl opens another tab', async ({ page, context }) => {
  await askInDialog(page, '/faq/', 'SSPR_0029');
  await page.keyboard.press('ArrowDown');
  const [tab] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Control+Enter')]);
  await expect(tab).toHaveURL('/articles/password-reset/sspr-0029/');
  await expect(dialog(page)).toBeVisible();
});

test('Esc drops the selection first, then closes the dialog', async ({ page }) => {
  await askInDialog(page, '/', 'writeback');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expectNoneSelected(page);
  await expect(dialog(page)).toBeVisible();
  await expect(field(page)).toHaveValue('writeback');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
});

test('on the page Esc drops the selection, then the text; Enter stays', async ({ page }) => {
  await ask(page, 'writeback');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search/#q=writeback');
  await page.keyboard.press('ArrowDown');
  await expectSelected(page, 0);
  await page.keyboard.press('Escape');
  await expectNoneSelected(page);
  await expect(field(page)).toHaveValue('writeback');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await expect(page).toHaveURL('/search/');
  await expect(page.getByRole('heading', { name: 'Problems' })).toBeVisible();
});

test('what is not an option is reached with Tab', async ({ page }) => {
  await askInDialog(page, '/', 'writebak');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Search for writebak instead' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(options(page).first()).toBeFocused();
});

test('a letter being composed is left alone', async ({ page }) => {
  await askInDialog(page, '/', 'writeback');
  await field(page).evaluate((input) => {
    const composing = { key: 'ArrowDown', isComposing: true, bubbles: true, cancelable: true };
    input.dispatchEvent(new KeyboardEvent('keydown', composing));
  });
  await expectNoneSelected(page);
});
