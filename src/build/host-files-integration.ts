import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Content, Row } from '../checks/read-content.ts';
import { contentFolder } from '../content-folder.ts';
import type { Redirect } from '../schemas/redirect.ts';
import { headersFile, staticWebAppConfig } from './headers.ts';
import { chosenHost } from './host-profiles.ts';
import { checkRedirects } from './redirects/check-redirects.ts';
import { fitRedirects } from './redirects/fit-redirects.ts';
import { redirectFile, redirectPage } from './redirects/redirect-page.ts';
import { refuse } from './refuse.ts';
import { catalogOf, contentOf } from './shared-build.ts';
import { siteFiles } from './site-files.ts';

/** Writes what the host reads: headers, and the redirects of `content/redirects.yaml`, in its own form or as pages. */
export function writeHostFiles(): AstroIntegration {
  return {
    name: 'signpost:host-files',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const host = chosenHost();
        const content = await contentOf(contentFolder());
        const { articles } = await catalogOf(contentFolder());
        const here = new Set(articles.map(({ id }) => id));
        const redirects = redirectsTo(here, content);
        // Most large sites have none, and it takes long to list their files.
        const files = new Set(redirects.length > 0 ? siteFiles(folder) : []);
        const { byHost, byPage } = refuse(() => provenRedirects(redirects, files));
        await writeFile(join(folder, '_headers'), headersFile());
        await writeFile(
          join(folder, 'staticwebapp.config.json'),
          staticWebAppConfig(host === 'azure-static-web-apps' ? byHost : []),
        );
        if (host === 'cloudflare' && byHost.length > 0) {
          await writeFile(
            join(folder, '_redirects'),
            byHost.map(({ id, to }) => `${id} ${to} 301\n`).join(''),
          );
        }
        for (const redirect of byPage) {
          const file = join(folder, redirectFile(redirect));
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, redirectPage(redirect));
        }
        if (byHost.length + byPage.length > 0) {
          logger.info(`${byHost.length} redirects by the host, ${byPage.length} by pages`);
        }
      },
    },
  };
}

/** Of a site for one cloud, all but those to an article that it does not have. */
function redirectsTo(here: ReadonlySet<string>, content: Content): Row<Redirect>[] {
  const absent = content.articles.flatMap(({ id }) => (here.has(id) ? [] : [`/articles/${id}/`]));
  return content.tables.redirects.filter(({ data }) => !absent.some((path) => data.to.startsWith(path)));
}

function provenRedirects(rows: readonly Row<Redirect>[], files: ReadonlySet<string>) {
  const redirects = rows.map(({ data }) => data);
  const places = new Map(rows.map(({ file, place, data }) => [data, `${file}:${place.line}`]));
  const faults = checkRedirects(redirects, files, (redirect) => places.get(redirect) ?? 'redirects.yaml');
  if (faults.length > 0)
    throw new Error(`${faults.join('\n')}\nThe site was built, but must not be published.`);
  return fitRedirects(chosenHost(), redirects);
}
