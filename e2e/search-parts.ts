import { expect, type Page } from 'playwright/test';

/** A machine with other work is given time. */
const SLOW = { timeout: 20_000 };

/** The parts of the search, by what they are called to assistive technology. */
export const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
export const field = (page: Page) => page.getByRole('combobox', { name: 'Search', exact: true });
export const options = (page: Page) => page.getByRole('listbox', { name: 'Results' }).getByRole('option');
export const status = (page: Page) => page.locator('signpost-search').getByRole('status');

/** Opens the search page with a question, as a link from elsewhere would, and waits for what it says. */
export async function ask(page: Page, query: string): Promise<void> {
  await page.goto(`/search/?q=${encodeURIComponent(query)}`);
  await expect(status(page)).toHaveText(/[.]$/, SLOW);
}

/** Opens the dialog over a page by its key, and types a query. */
export async function askInDialog(page: Page, path: string, query: string): Promise<void> {
  await page.goto(path);
  await page.keyboard.press('/');
  await field(page).fill(query);
  await expect(status(page)).toHaveText(/[.]$/, SLOW);
}
