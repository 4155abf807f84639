import { satteri } from '@astrojs/markdown-satteri';
import { articleElements } from './plugins.ts';

/** How Markdown becomes HTML: by Astro, and by what renders beside it. */
export const markdownOptions = {
  processor: satteri({ hastPlugins: [articleElements] }),
  // A highlighter would write inline styles, which the Content-Security-Policy forbids.
  syntaxHighlight: false,
} as const;
