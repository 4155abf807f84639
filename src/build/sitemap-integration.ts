import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { isListed } from './sitemap.ts';

/**
 * The sitemap. Its pages are given in the order that it sorts them in: `localeCompare`, which it sorts by, takes most of
 * a second for thousands of addresses, and little for those that are in order.
 */
export function listPages(): AstroIntegration {
  const integration = sitemap({ filter: isListed });
  const { 'astro:build:done': list, ...hooks } = integration.hooks;
  const { compare } = new Intl.Collator('en', { numeric: true });
  return {
    ...integration,
    hooks: {
      ...hooks,
      'astro:build:done': (options) => {
        const pages = options.pages.toSorted((one, other) => compare(one.pathname, other.pathname));
        return list?.({ ...options, pages });
      },
    },
  };
}
