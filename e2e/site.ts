import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';

/** The paths of every page of the built site, in order. */
export function everyPage(): string[] {
  return readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .map((file) => file.split('\\').join('/'))
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replace(/index\.html$/, '')}`)
    .sort();
}

/** A page for one cloud: an article's, or a topic's. */
const CLOUD_PAGE = /^\/(articles|t)\/.*\/(public|fairfax|mooncake|usnat|ussec)\//;

/** The kinds of elements a page is made of, each with its classes, once. */
function partsOf(html: string): string {
  const parts = [...html.matchAll(/<([a-z][\w-]*)(?:[^>]*? class="([^"]*)")?/g)];
  return [...new Set(parts.map(([, name, classes = '']) => `${name}.${classes}`))].sort().join(' ');
}

/**
 * One page of every kind there is: pages that differ only in their addresses and in the line that says what was asked
 * (the many forms of a topic that show one article) are the same page to a browser, and the first stands for all. Of
 * pages for one cloud, which repeat an article with a word less or a note more, one stands for those made of the same parts.
 */
export function everyDistinctPage(): string[] {
  const firsts = new Map<string, string>();
  for (const path of everyPage()) {
    const html = readFileSync(path.endsWith('/') ? `dist${path}index.html` : `dist${path}`, 'utf8');
    const shape = html
      .replace(/<head>[\s\S]*<\/head>/, '')
      .replace(/<p class="(asked|lede)"[^>]*>[^<]*<\/p>/g, '')
      .replace(/ href="[^"]*"/g, '');
    const key = CLOUD_PAGE.test(path) ? `${CLOUD_PAGE.exec(path)?.[1]} ${partsOf(shape)}` : shape;
    if (!firsts.has(key)) firsts.set(key, path);
  }
  return [...firsts.values()];
}

/**
 * Of the distinct pages every article as it is at home, and of the others the first of those that are made of the same
 * parts around an article's text.
 */
export function everyMakeOfPage(): Set<string> {
  const firsts = new Map<string, string>();
  for (const path of everyDistinctPage()) {
    const kind = path.split('/')[1] ?? '';
    const html = readFileSync(path.endsWith('/') ? `dist${path}index.html` : `dist${path}`, 'utf8');
    const around = html.replace(/<div class="prose"[\s\S]*<section class="next-step"/, '');
    const isHome = kind === 'articles' && !CLOUD_PAGE.test(path);
    const key = isHome ? path : `${kind} ${partsOf(around)}`;
    if (!firsts.has(key)) firsts.set(key, path);
  }
  return new Set(firsts.values());
}

/** What a page may not do, collected while it is used. */
export interface Misdeeds {
  policyReports: string[];
  foreignRequests: string[];
  errors: string[];
}

/** Watches a page for policy reports, requests to other hosts and script errors, from before its first document. */
export async function watch(page: Page): Promise<Misdeeds> {
  const misdeeds: Misdeeds = { policyReports: [], foreignRequests: [], errors: [] };
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) misdeeds.policyReports.push(message.text());
  });
  page.on('pageerror', (error) => misdeeds.errors.push(error.message));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^https?:$/.test(protocol) && hostname !== 'localhost') misdeeds.foreignRequests.push(request.url());
  });
  return misdeeds;
}

export const innocent: Misdeeds = { policyReports: [], foreignRequests: [], errors: [] };
