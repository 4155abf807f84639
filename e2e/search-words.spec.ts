import { expect, test } from 'playwright/test';
import { ask, askInDialog, dialog, field, options, status } from './search-parts.ts';

/** Words are corrected, joined, and known by other names; where no page has them, or none is about them, that is said. */

test('a typing error is corrected, said, and undone', async ({ page }) => {
  await ask(page, 'writebak');
  await expect(page.getByText('Showing results for writeback.')).toBeVisible();
  await expect(status(page)).toHaveText(
    /pages match “writeback”\. Searched for writeback instead of writebak\.$/,
  );
  const first = await options(page).first().getAttribute('href');
  await ask(page, 'writeback');
  await expect(options(page).first()).toHaveAttribute('href', first ?? '');
  await ask(page, 'writebak');
  await page.getByRole('button', { name: 'Search for writebak instead' }).click();
  await expect(page.getByRole('heading', { name: 'No page matches “writebak”.' })).toBeVisible();
  await expect(options(page)).toHaveCount(0);
  await expect(field(page)).toBeFocused();
});

test('several typing errors are corrected together, also those that people make in questions', async ({
  page,
}) => {
  await ask(page, 'enable pasword writebak');
  await expect(page.getByText('Showing results for password, writeback.')).toBeVisible();
  await expect(options(page).first()).toHaveAttribute('href', /\/set-up-writeback-connect\//);
});

test('a name that is out of use is given its name of today', async ({ page }) => {
  await ask(page, 'azure ad');
  await expect(page.getByText('Azure AD is now Microsoft Entra ID')).toBeVisible();
});

test('where no page is plainly about it, the nearest are led to, and said to be no more', async ({
  page,
}) => {
  const query = 'pin goes to a mailbox behind the same lock';
  await ask(page, query);
  await expect(page.getByRole('heading', { name: `No page is plainly about “${query}”.` })).toBeVisible();
  await expect(status(page)).toHaveText(/The nearest pages are listed\.$/);
  await expect(options(page)).toHaveCount(0);
  const near = page.getByRole('region', { name: /^The nearest pages only mention: .*mailbox/ });
  await expect(near.getByRole('link').first()).toHaveText(/No email with a code arrives/);
});

test('a question in words that no page has finds the page that people ask for so', async ({ page }) => {
  const query = 'my handset was pinched and the second proof is on it';
  await ask(page, query);
  await expect(page.getByText('Nothing here mentions “pinched”.', { exact: true })).toBeVisible();
  await expect(options(page).first()).toHaveAttribute('href', '/articles/password-reset/could-not-verify/');
});

test('what a question is about is said where no article covers that', async ({ page }) => {
  const query = 'how do i rename a user principal name';
  const words = "It sounds like changing a user's name or sign-in name, which no article here covers.";
  await ask(page, query);
  await expect(page.getByRole('heading', { name: `No page is plainly about “${query}”.` })).toBeVisible();
  await expect(page.getByText(words, { exact: true })).toBeVisible();
  await expect(status(page)).toHaveText(new RegExp(words));
  await expect(options(page)).toHaveCount(0);
});

test('one word that no page has, and people ask with, brings the page that they mean, and says why', async ({
  page,
}) => {
  await ask(page, 'GINA');
  const first = options(page).first();
  await expect(first).toHaveAttribute('href', '/articles/password-reset/windows-sign-in-reset/');
  await expect(first).toContainText('asked for in words like these');
});

test('one word that people ask elsewhere with is told so, and not taken for a slip', async ({ page }) => {
  await ask(page, 'SCIM');
  await expect(status(page)).toHaveText(/It sounds like provisioning users .*, which no article here covers/);
  await expect(options(page)).toHaveCount(0);
});

test('nonsense has no result, and a way on', async ({ page }) => {
  await ask(page, 'zzzzqqqq');
  await expect(status(page)).toHaveText('No page matches “zzzzqqqq”.');
  await expect(options(page)).toHaveCount(0);
  const main = page.getByRole('main');
  for (const name of ['Password writeback problems', 'Troubleshooting', /support checklist|support/i]) {
    await expect(main.getByRole('link', { name }).first()).toBeVisible();
  }
  await askInDialog(page, '/faq/', 'zzzzqqqq');
  await expect(dialog(page).getByRole('heading', { name: 'No page matches “zzzzqqqq”.' })).toBeVisible();
  for (const name of ['Choose from the problems', 'What to send to support', 'Troubleshooting']) {
    await expect(dialog(page).getByRole('link', { name })).toBeVisible();
  }
  await dialog(page).getByRole('link', { name: 'What to send to support' }).click();
  await expect(page).toHaveURL('/search/#support');
  await expect(page.getByRole('heading', { name: 'Ask for help' })).toBeVisible();
});
