import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { currentBuild, type SharedBuild, workBeside } from '../shared-build.ts';
import { awaitedPages } from './awaited-pages.ts';

/** Gives the work beside the build what it needs of it: the folder of the site, the pages it waits for, and the end. */
export function giveBeside(): AstroIntegration {
  let site = '';
  return {
    name: 'signpost:beside',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const build = currentBuild();
        if (build) setPrerenderer((standard) => givingPages(standard, build, site));
      },
      'astro:build:done': () => workBeside().built(),
    },
  };
}

/** Renders pages as Astro does, those that are waited for first, and gives these to the work beside the build. */
function givingPages(
  standard: AstroPrerenderer,
  { catalog, beside, reading }: SharedBuild,
  site: string,
): AstroPrerenderer {
  const awaited = new Set(awaitedPages(catalog));
  const isAwaited = (pathname: string) => awaited.has(`${pathname.replace(/\/$/, '')}/`);
  return {
    ...standard,
    name: 'signpost',
    async setup() {
      // Astro has emptied the folder before it bundled.
      beside.siteIs(site);
      await Promise.all([standard.setup?.(), beside.rendered]);
    },
    async getStaticPaths() {
      const all = await standard.getStaticPaths();
      const { true: first = [], false: others = [] } = Object.groupBy(all, ({ pathname }) =>
        isAwaited(pathname) ? 'true' : 'false',
      );
      return [...first, ...others];
    },
    async render(request, options) {
      const rendered = await standard.render(request, options);
      const path = decodeURI(new URL(request.url).pathname);
      if (path.endsWith('/')) reading?.written(path);
      if (!isAwaited(path)) return rendered;
      const { response, ...rest } = rendered instanceof Response ? { response: rendered } : rendered;
      const html = await response.text();
      beside.give(path, html);
      return { ...rest, response: new Response(html, response) };
    },
  };
}
