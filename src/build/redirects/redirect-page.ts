import type { Redirect } from '../../schemas/redirect.ts';
import { site } from '../../site.ts';

/** The file of a page that leads on, below the site: `/old/` is `/old/index.html`. */
export function redirectFile({ id }: Redirect): string {
  return /\.html?$/.test(id) ? id : `${id.replace(/\/$/, '')}/index.html`;
}

/** A page that leads on at once, without script, and says where to for those whom it does not. */
export function redirectPage({ to }: Redirect): string {
  const address = to
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  const whole = to.startsWith('/') ? `${site.url}${address}` : address;
  return `<!doctype html>
<html lang="${site.language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>This page has moved</title>
    <meta http-equiv="refresh" content="0; url=${address}" />
    <meta name="robots" content="noindex" />
    <meta name="color-scheme" content="light dark" />
    <link rel="canonical" href="${whole}" />
  </head>
  <body>
    <main>
      <h1>This page has moved</h1>
      <p><a href="${address}">Go to the page</a></p>
    </main>
  </body>
</html>
`;
}
