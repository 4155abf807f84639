import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { fillSelfHelp } from './src/build/api-integration.ts';
import { countBudgets } from './src/build/budget-integration.ts';
import { checkBeforeBuild } from './src/build/check-integration.ts';
import { publishClient } from './src/build/client-integration.ts';
import { countArticles } from './src/build/count-integration.ts';
import { indexForSearch } from './src/build/search-integration.ts';
import { isListed } from './src/build/sitemap.ts';
import { articleElements } from './src/markdown/plugins.ts';
import { site } from './src/site.ts';

const search = indexForSearch();

export default defineConfig({
  site: site.url,
  outDir: process.env.SIGNPOST_DIST || 'dist',
  // Each content folder has a cache of its own: Astro's is by entry, and two folders may share an address.
  cacheDir: `node_modules/.astro/${(process.env.SIGNPOST_CONTENT || 'content').replace(/[^\w-]+/g, '-')}`,
  trailingSlash: 'always',
  build: { inlineStylesheets: 'never', concurrency: 4 },
  markdown: {
    processor: satteri({
      hastPlugins: [articleElements],
    }),
    // A highlighter would write inline styles, which the Content-Security-Policy forbids.
    syntaxHighlight: false,
  },
  integrations: [
    search.begin,
    checkBeforeBuild(),
    mdx(),
    sitemap({ filter: isListed }),
    countArticles(),
    publishClient(),
    fillSelfHelp(),
    search.finish,
    countBudgets(),
  ],
  experimental: { contentIntellisense: true },
  vite: { build: { assetsInlineLimit: 0 }, worker: { format: 'es' } },
  devToolbar: { enabled: false },
});
