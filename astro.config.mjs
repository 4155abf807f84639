import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { fillSelfHelp } from './src/build/api-integration.ts';
import { giveBeside } from './src/build/beside/beside-integration.ts';
import { countBudgets } from './src/build/budget-integration.ts';
import { awaitBundles } from './src/build/bundles/bundle-integration.ts';
import { checkAfterBuild, checkBeforeBuild } from './src/build/check-integration.ts';
import { publishClient } from './src/build/client-integration.ts';
import { countArticles } from './src/build/count-integration.ts';
import { growHeapsSlowly } from './src/build/heap-growth.ts';
import { writeHostFiles } from './src/build/host-files-integration.ts';
import { buildAlone } from './src/build/lock/lock-integration.ts';
import { makeOffline } from './src/build/offline/offline-integration.ts';
import { clearOldOutput } from './src/build/output/clear-output-integration.ts';
import { limitPaneScript } from './src/build/pane-integration.ts';
import { finishSearch } from './src/build/search-integration.ts';
import { listPages } from './src/build/sitemap-integration.ts';
import { copyTopics } from './src/build/topics/copy-topics-integration.ts';
import { cacheFolder } from './src/cache-folder.ts';
import { markdownOptions } from './src/markdown/renderer.ts';
import { portalOrigins } from './src/portal-origins.ts';
import { site } from './src/site.ts';

growHeapsSlowly();

export default defineConfig({
  site: site.url,
  outDir: process.env.SIGNPOST_DIST || 'dist',
  cacheDir: cacheFolder(),
  trailingSlash: 'always',
  build: { inlineStylesheets: 'never', concurrency: 4 },
  markdown: markdownOptions,
  logger: { entrypoint: new URL('./src/build/page-log.ts', import.meta.url) },
  integrations: [
    buildAlone(),
    clearOldOutput(),
    copyTopics(),
    giveBeside(),
    awaitBundles(),
    checkBeforeBuild(),
    mdx(),
    listPages(),
    countArticles(),
    publishClient(),
    fillSelfHelp(),
    finishSearch(),
    writeHostFiles(),
    makeOffline(),
    checkAfterBuild(),
    countBudgets(),
    limitPaneScript(),
  ],
  experimental: { contentIntellisense: true },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Astro marks each article with components by a directive, and reads it before the bundler could lose it.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    define: { PORTAL_ORIGINS: JSON.stringify(portalOrigins().join(' ')) },
    worker: { format: 'es' },
  },
  devToolbar: { enabled: false },
});
