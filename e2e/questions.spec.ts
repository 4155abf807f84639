import { expect, test } from 'playwright/test';

/**
 * Questions that administrators and users really ask: the words they type, the page they choose from the results, and
 * the answer that has to stand on it. One search, one click.
 */
const questions: readonly { asks: string; page: string; answer: RegExp }[] = [
  {
    asks: 'SSPR_0029',
    page: '/articles/password-reset/sspr-0029/',
    answer: /protected account, missing rights, or a limit on remote calls/,
  },
  { asks: 'event 33004', page: '/codes/33004/', answer: /connector account/ },
  { asks: 'license writeback', page: '/articles/password-reset/licensing/', answer: /Business Premium/ },
  { asks: 'code valid', page: '/articles/password-reset/faq/', answer: /5 minutes/ },
  {
    asks: 'who can reset administrator',
    page: '/articles/password-reset/reset-for-others-refused/',
    answer: /Privileged Authentication Administrator/,
  },
  { asks: 'no text message', page: '/articles/password-reset/no-text-or-call/', answer: /extension/ },
  {
    asks: 'firewall writeback hosts',
    page: '/articles/password-reset/open-the-network/',
    answer: /\*\.servicebus\.windows\.net/,
  },
  { asks: 'locked out tries', page: '/articles/password-reset/throttled-or-locked-out/', answer: /24 hours/ },
  {
    asks: 'register on behalf PowerShell',
    page: '/articles/password-reset/prepare-users/',
    answer: /New-MgUserAuthenticationPhoneMethod/,
  },
  { asks: 'audit days', page: '/articles/password-reset/report-and-audit/', answer: /30 days/ },
];

for (const { asks, page: path, answer } of questions) {
  test(`“${asks}” is answered by ${path}`, async ({ page }) => {
    await page.goto(`/search/?q=${encodeURIComponent(asks)}`);
    const results = page.getByRole('listbox', { name: 'Results' });
    await results.locator(`a[href="${path}"], a[href^="${path}#"]`).first().click();
    await expect(page).toHaveURL(new RegExp(`${path}(#|$)`));
    await page.evaluate(() => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>('main details'))
        details.open = true;
    });
    await expect(page.locator('main')).toContainText(answer);
  });
}
