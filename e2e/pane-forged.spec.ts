import { expect, type Frame, type Page, test } from 'playwright/test';
import { evil, inPane, openPane, paneOf, playPortal, portal, saidTo, stored, tell } from './pane-parts.ts';

/** An article whose request for support takes the portal's subscription. */
const article = '/articles/password-reset/data-and-registration/';
const signature = 'FxFrameBlade';
const dark = { signature, kind: 'theme', data: 'dark' };
const subscription = '01234567-89ab-cdef-0123-456789abcdef';
const TOKEN = 'eyJ0eXAiOiJKV1QiLCJhbGciOiJub25lIn0.eyJzdWIiOiJzZWNyZXQifQ.c2lnbmF0dXJl';
const huge = 'x'.repeat(5_000_000);

/** Messages from the portal itself that mean nothing. */
const meaningless: Readonly<Record<string, unknown>> = {
  nothing: undefined,
  null: null,
  'a number': 7,
  'a text': 'theme',
  'a message as text': JSON.stringify(dark),
  'an empty list': [],
  'a message in a list': [dark],
  'an empty object': {},
  'no signature': { kind: 'theme', data: 'dark' },
  'an empty signature': { ...dark, signature: '' },
  'another signature': { ...dark, signature: 'Microsoft.Portal' },
  'a signature in another case': { ...dark, signature: 'fxframeblade' },
  'a signature with a space': { ...dark, signature: 'FxFrameBlade ' },
  'a longer signature': { ...dark, signature: 'FxFrameBladeX' },
  'a signature in a list': { ...dark, signature: [signature] },
  'a signature in an object': { ...dark, signature: { signature } },
  'a true signature': { ...dark, signature: true },
  'no kind': { signature, data: 'dark' },
  'an unknown kind': { ...dark, kind: 'set-html' },
  'a kind in another case': { ...dark, kind: 'THEME' },
  'a kind in a list': { ...dark, kind: ['theme'] },
  'a kind that every object has': { ...dark, kind: 'constructor' },
  'a kind that is the prototype': { ...dark, kind: '__proto__' },
  'a huge kind': { ...dark, kind: huge },
  'our own ready': { signature, kind: 'ready' },
  'our own revealcontent': { signature, kind: 'revealcontent' },
  'a title': { signature, kind: 'frametitle', data: '<img src=x onerror=alert(1)>' },
  content: { signature, kind: 'framecontent', data: '<script>alert(1)</script>' },
  'a token': { signature, kind: 'getAuthTokenResponse', data: TOKEN },
  'a token in an object': { signature, kind: 'getAuthTokenResponse', data: { token: TOKEN } },
  'no theme': { signature, kind: 'theme' },
  'a theme that is null': { signature, kind: 'theme', data: null },
  'a theme that is a number': { signature, kind: 'theme', data: 1 },
  'a theme in a list': { signature, kind: 'theme', data: ['dark'] },
  'a theme in a theme': { signature, kind: 'send-theme', data: { name: { name: 'dark' } } },
  'a huge theme': { signature, kind: 'theme', data: `dark${huge}` },
  'a mode without a name': { signature, kind: 'send-theme', data: { mode: 1 } },
  'start-up without data': { signature, kind: 'send-startup-info' },
  'start-up as text': { signature, kind: 'send-startup-info', data: 'dark' },
  'start-up as a list': { signature, kind: 'send-startup-info', data: [{ theme: 'dark' }] },
  'start-up with a token alone': { signature, kind: 'send-startup-info', data: { token: TOKEN } },
  'a resource that is an address': info({ resourceId: 'https://evil.example/' }),
  'a resource that is a script': info({ resourceId: 'javascript:alert(1)' }),
  'a resource that climbs': info({ resourceId: `/subscriptions/${subscription}/providers/a/b/..` }),
  'a huge resource': info({
    resourceId: `/subscriptions/${subscription}/resourceGroups/rg/providers/a/b/${huge}`,
  }),
  'a subscription that is no GUID': info({ subscriptionId: '../../evil' }),
  'a subscription in a list': info({ subscriptionId: [subscription] }),
  'a subscription and another’s resource': info({
    subscriptionId: subscription,
    resourceId: `/subscriptions/${subscription.replace('0', '1')}/providers/a/b/c`,
  }),
};

/** Messages that JSON cannot write, as the code that makes them. */
const unwritable: Readonly<Record<string, string>> = {
  'a prototype of its own': `JSON.parse('{"__proto__":{"signature":"FxFrameBlade","kind":"theme","data":"dark"}}')`,
  'a poisoned prototype in the data': `({ signature: 'FxFrameBlade', kind: 'send-startup-info', data: JSON.parse('{"__proto__":{"theme":"dark","subscriptionId":"${subscription}"}}') })`,
  'a constructor to poison': `({ signature: 'FxFrameBlade', kind: 'send-startup-info', data: JSON.parse('{"constructor":{"prototype":{"polluted":true}}}') })`,
  'a map': `new Map([['signature', 'FxFrameBlade'], ['kind', 'theme'], ['data', 'dark']])`,
  'a list with names': `Object.assign([], { signature: 'FxFrameBlade', kind: 'theme', data: 'dark' })`,
  'a date': `new Date(0)`,
  'an error': `new Error('FxFrameBlade')`,
  'a file': `new Blob(['FxFrameBlade'])`,
  bytes: `new Uint8Array(1_000_000)`,
  'an object in a ring': `(() => { const ring = { signature: 'FxFrameBlade', kind: 'theme' }; ring.data = ring; return ring; })()`,
  'a deep object': `(() => { let data = {}; for (let level = 0; level < 500; level++) data = { name: data }; return { signature: 'FxFrameBlade', kind: 'theme', data }; })()`,
  'a big number': `10n ** 1000n`,
  'a theme that is a String object': `({ signature: 'FxFrameBlade', kind: 'theme', data: new String('dark') })`,
};

/** Good messages from where no portal is. */
const places = ['a frame beside it', 'a frame of the portal beside it', 'the page itself'] as const;

test.describe('forged messages', () => {
  test.describe.configure({ mode: 'serial' });
  let page: Page;
  let frame: Frame;
  let before: unknown;

  test.beforeAll(async ({ browser, baseURL }) => {
    page = await browser.newPage();
    const misdeeds: string[] = [];
    page.on('pageerror', ({ message }) => misdeeds.push(message));
    page.on('dialog', (dialog) => void dialog.dismiss().then(() => misdeeds.push('a dialog')));
    page.on('request', (request) => misdeeds.push(request.url()));
    frame = await openPane(page, baseURL, article);
    await playPortal(page.context(), evil);
    await tell(page, info({}));
    await page.waitForLoadState('networkidle');
    misdeeds.length = 0;
    look = async () => ({
      html: await frame.evaluate(() => document.documentElement.outerHTML),
      url: frame.url(),
      stored: await stored(frame),
      polluted: await frame.evaluate(() => 'polluted' in {}),
      said: (await saidTo(page)).length,
      misdeeds: [...misdeeds],
    });
    before = await look();
  });

  test.afterAll(() => page.close());

  let look: () => Promise<unknown> = async () => undefined;

  for (const [name, message] of Object.entries(meaningless)) {
    test(`from the portal: ${name}`, async () => {
      await tell(page, message);
      expect(await look()).toEqual(before);
    });
  }

  for (const [name, code] of Object.entries(unwritable)) {
    test(`from the portal: ${name}`, async () => {
      await page.evaluate((code) => frames[0]?.postMessage(new Function(`return ${code}`)(), '*'), code);
      // Messages come in order: when this one is heard, the other was.
      await tell(page, { nothing: true });
      expect(await look()).toEqual(before);
    });
  }

  test('from the portal: what cannot be sent at all', async () => {
    const error = await page.evaluate(() => {
      try {
        frames[0]?.postMessage({ signature: 'FxFrameBlade', kind: 'theme', data: () => 'dark' }, '*');
        return '';
      } catch (error) {
        return error instanceof DOMException ? error.name : String(error);
      }
    });
    expect(error).toBe('DataCloneError');
    expect(await look()).toEqual(before);
  });

  for (const place of places) {
    for (const message of [dark, info({ theme: 'dark', subscriptionId: subscription })]) {
      test(`from ${place}: ${message.kind}`, async () => {
        if (place === 'the page itself') {
          await frame.evaluate((message) => {
            postMessage(message, '*');
            dispatchEvent(new MessageEvent('message', { data: message, origin: 'https://portal.azure.com' }));
          }, message);
        } else {
          const src = place === 'a frame beside it' ? evil : portal;
          const address = `${src}/beside/`;
          await page
            .context()
            .route(address, (route) =>
              route.fulfill({ contentType: 'text/html', body: '<title>Beside</title>' }),
            );
          await page.evaluate(
            (address) =>
              new Promise((done) => {
                const beside = document.createElement('iframe');
                beside.addEventListener('load', done);
                beside.src = address;
                document.body.append(beside);
              }),
            address,
          );
          const beside = page.frames().find((frame) => frame.url() === address);
          await beside?.evaluate((message) => parent.frames[0]?.postMessage(message, '*'), message);
          await page.evaluate(() => document.querySelector('iframe:last-child')?.remove());
        }
        await tell(page, { nothing: true });
        const { misdeeds: _, ...seen } = (await look()) as Record<string, unknown>;
        expect(seen).toEqual({ ...(before as object), misdeeds: undefined });
      });
    }
  }

  test('there are forged messages enough', () => {
    const count = Object.keys(meaningless).length + Object.keys(unwritable).length + 1 + 2 * places.length;
    expect(count).toBeGreaterThanOrEqual(60);
  });

  test('a true message is heard still', async () => {
    await tell(page, dark);
    await expect(frame.locator('html')).toHaveAttribute('data-pane', 'dark');
    expect(await look()).not.toEqual(before);
    await tell(page, info({ subscriptionId: subscription }));
    await expect(support(frame)).toHaveAttribute('href', new RegExp(`/subscriptionId/${subscription}$`));
  });
});

test('a token that comes with what is heard is neither kept, shown nor sent', async ({ page, baseURL }) => {
  const sent: string[] = [];
  page.on('request', (request) =>
    sent.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData()}`),
  );
  const frame = await openPane(page, baseURL, article);
  await tell(page, info({ theme: 'dark', subscriptionId: subscription, token: TOKEN, authToken: TOKEN }));
  await tell(page, { signature, kind: 'getAuthTokenResponse', data: TOKEN });
  await expect(support(frame)).toHaveAttribute('href', new RegExp(subscription));
  await frame.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Home' }).click();
  await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  for (const where of [
    await frame.content(),
    frame.url(),
    ...(await stored(frame)),
    ...sent,
    JSON.stringify(await saidTo(page)),
  ]) {
    expect(where).not.toContain('eyJ');
  }
  const kinds = new Set((await saidTo(page)).map(({ data }) => (data as { kind: string }).kind));
  for (const kind of kinds) {
    expect(['ready', 'revealcontent', 'initializationcomplete', 'framebusy', 'frameidle']).toContain(kind);
  }
});

test('a frame that a stranger opened hears nobody', async ({ page, baseURL, context }) => {
  const frame = await openPane(page, baseURL, article);
  await playPortal(context, evil);
  // The frame opens a window, whose page then speaks to its opener.
  const [stranger] = await Promise.all([
    context.waitForEvent('page'),
    frame.evaluate((evil) => void open(`${evil}/`), evil),
  ]);
  await stranger.waitForLoadState();
  await stranger.evaluate((dark) => (opener as Window | null)?.postMessage(dark, '*'), dark);
  await tell(page, { nothing: true });
  await expect(frame.locator('html')).toHaveAttribute('data-pane', 'system');
  expect(paneOf(page).url()).toBe(inPane(article));
});

function support(frame: Frame) {
  return frame.getByRole('region', { name: 'Not solved?' }).getByRole('link', { name: /support request/ });
}

function info(data: object) {
  return { signature, kind: 'send-startup-info', data };
}
