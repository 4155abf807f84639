import { expect, test } from 'playwright/test';
import { innocent, watch } from './site.ts';

const TOPIC = '32045826';
const ARTICLE = '/articles/password-reset/password-reset-problems/';

test('it goes to the one article that is just what was asked, and keeps what the portal put into the address', async ({
  page,
}) => {
  await page.goto(
    `/resolve/?SUPPORTTOPICIDS=${TOPIC}&pesId=16579&Cloud=USGov&trustedAuthority=portal.azure.us#session`,
  );
  await expect(page).toHaveURL(
    new RegExp(`${ARTICLE}(fairfax/)?\\?trustedAuthority=portal\\.azure\\.us#session$`),
  );
});

test('an inexact answer is shown with what was asked and why, and is not gone to', async ({ page }) => {
  await page.goto(`/resolve/?supportTopicId=${TOPIC}&productPesId=16578&cloud=fairfax`);
  await expect(page.getByRole('note')).toContainText('in another product than Microsoft Entra directories');
  await expect(page.locator('.lede')).toHaveText(
    `Support topic ${TOPIC}, Self-service password reset problems · product 16578, Microsoft Entra directories, domains and licenses · Azure US Government`,
  );
  await expect(page.locator('signpost-resolve .article-list a')).toHaveText([
    'Self-service password reset does not work',
  ]);
});

test('a closed cloud says when it closed, and leads to the same topic in each open cloud', async ({
  page,
}) => {
  await page.goto(`/resolve/?supportTopicId=${TOPIC}&cloud=blackforest`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Azure Germany is closed');
  await expect(page.getByRole('note')).toContainText('closed on 29 October 2021');
  await expect(page.locator('signpost-resolve li')).toHaveCount(5);
});

test('an unknown topic is said to be one, with ways on', async ({ page }) => {
  await page.goto('/resolve/?supportTopicId=39999999&productPesId=16579');
  await expect(page.getByRole('note')).toHaveText('No article covers this support topic.');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Support topic 39999999');
  await expect(page.locator('signpost-resolve').getByRole('link')).toHaveText(/Microsoft Entra sign-in/);
  await expect(page.getByRole('link', { name: 'Smart lockout' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Not solved?' })).toBeVisible();
});

test('the path of a topic that has no page answers in the same way', async ({ page }) => {
  const response = await page.goto('/t/39999999/mooncake/pes/16579/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Support topic 39999999');
  await expect(page.locator('.lede')).toContainText('Azure operated by 21Vianet');
  await page.goto(`/t/${TOPIC}/pes/00016579/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This address cannot be read');
  await page.goto('/t/36454826/');
  await expect(page.getByRole('note')).toHaveText('No article covers this support topic.');
});

const forged = [
  `supportTopicId=<img src=x onerror="document.title='x'">`,
  `supportTopicId=${TOPIC}&cloud=https://evil.example/`,
  `supportTopicId=${TOPIC}&cloud=//portal.azure.com.evil.example`,
  'supportTopicId=javascript:alert(1)',
  'supportTopicId=../../evil',
  `supportTopicId=${TOPIC}&supportTopicId=32565598`,
  `supportTopicId=${TOPIC}&resourceType=//evil.example/x`,
  `supportTopicId=${TOPIC}&selfHelpType=__proto__`,
  `supportTopicId=__proto__&productPesId=constructor`,
  `supportTopicId=${'9'.repeat(3000)}`,
];

for (const query of forged) {
  test(`refused, as text, on this site: ${query.slice(0, 50)}`, async ({ page }) => {
    const misdeeds = await watch(page);
    await page.goto(`/resolve/?${query.replaceAll('<', '%3C').replaceAll('"', '%22')}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This address cannot be read');
    await expect(page.locator('.resolve-faults li').first()).toContainText('Expected');
    await expect(page.locator('signpost-resolve').locator('img, script, a')).toHaveCount(0);
    await expect(page).toHaveTitle(/^This address cannot be read/);
    expect(new URL(page.url()).pathname).toBe('/resolve/');
    expect(misdeeds).toEqual(innocent);
  });
}

test('names that mean nothing are said, and lead nowhere', async ({ page }) => {
  await page.goto('/resolve/?url=https://evil.example&next=//evil.example');
  await expect(page.getByRole('note')).toHaveText(
    'The address holds url, next, which this page does not read.',
  );
  expect(new URL(page.url()).pathname).toBe('/resolve/');
});

test('the form asks the same', async ({ page }) => {
  await page.goto('/resolve/');
  await page.getByLabel('Support topic').fill(TOPIC);
  await page.getByLabel('Cloud').selectOption('usnat');
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page).toHaveURL(new RegExp(ARTICLE));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Self-service password reset does not work',
  );
});

test('when the index cannot be read it says so, and the lists stay', async ({ page }) => {
  await page.route('**/api/v1/index.json', (route) => route.abort());
  await page.goto(`/resolve/?supportTopicId=${TOPIC}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The list of topics could not be read');
  await expect(page.getByRole('link', { name: 'Smart lockout' })).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('it explains, and lists topics and products; the form, which could not answer, is not there', async ({
    page,
  }) => {
    await page.goto(`/resolve/?supportTopicId=${TOPIC}`);
    await expect(page.getByText('Reading the address needs script')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Find' })).toBeHidden();
    await page.getByRole('link', { name: 'Self-service password reset problems' }).click();
    await expect(page).toHaveURL(`/t/${TOPIC}/`);
    await page.goto('/resolve/');
    await page.getByRole('link', { name: 'Microsoft Entra ID', exact: true }).click();
    await expect(page).toHaveURL('/p/14785/');
  });
});
