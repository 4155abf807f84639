import { createHash, type Hash } from 'node:crypto';
import type { CatalogArticle } from '../../catalog/catalog.ts';
import { today } from '../../dates.ts';
import type { ArticleFrontmatter } from '../../schemas/article.ts';
import { areBundled } from '../bundles/are-bundled.ts';
import { currentBuild, type SharedBuild } from '../shared-build.ts';
import { fieldUses } from './field-uses.ts';

/**
 * Names the state of everything a page is made of besides code. A build keeps the page of the last one where both its
 * code and its key are the same; a page without a key is always rendered.
 */
export interface PageKeys {
  /** Of a page that shows these articles whole, and of all others what they have for others. */
  showing(articles: readonly Pick<CatalogArticle, 'id'>[]): string | undefined;
  /** Of a page that lists any articles: it changes with every header, and with no text. */
  readonly listing: string;
}

/** What the keys are made of. */
type Built = Pick<SharedBuild, 'content' | 'catalog' | 'bodies'>;

const made = new WeakMap<SharedBuild, PageKeys>();

/** The keys of the build that is under way. Development has none: it renders whatever is asked for. */
export function pageKeys(): PageKeys | undefined {
  const build = currentBuild();
  if (!build) return undefined;
  const keys = made.get(build) ?? keysOf(build);
  made.set(build, keys);
  return keys;
}

/**
 * @param variables - the environment: where the site is published, for which cloud and host
 * @param day - dated notices are shown by it
 */
export function keysOf(
  build: Built,
  variables: Readonly<Record<string, string | undefined>> = process.env,
  day = today(),
): PageKeys {
  const { content, catalog, bodies } = build;
  const { articles: _, codes: __, ...tables } = content;
  const common = createHash('sha256').update(day);
  for (const name of Object.keys(variables).sort()) {
    if (name.startsWith('SIGNPOST_') && name !== 'SIGNPOST_DIST')
      common.update(`\n${name}=${variables[name]}`);
  }
  update(common, [tables, areBundled(catalog)]);
  for (const { id, data } of catalog.articles) update(common, [id, partOf(data, 'others')]);
  for (const article of catalog.articles) {
    const pages = catalog.cloudPages(article);
    if (pages.length > 0) update(common, [article.id, pages]);
  }
  const listing = common.copy();
  for (const { data } of catalog.articles) update(listing, partOf(data, 'own'));
  const others = common.digest();
  const own = new Map<string, Buffer | undefined>();
  const ownOf = (id: string): Buffer | undefined => {
    if (own.has(id)) return own.get(id);
    const article = catalog.article(id);
    // What is rendered of plain Markdown comes of its text and the code. A text with components shows tables, drawings
    // and other files: what it is made of is not all here.
    const hash =
      article && bodies.has(id)
        ? update(createHash('sha256'), [article.data, article.entry]).digest()
        : undefined;
    own.set(id, hash);
    return hash;
  };
  return {
    showing(articles) {
      const hash = createHash('sha256').update(others);
      for (const { id } of articles) {
        const part = ownOf(id);
        if (!part) return undefined;
        hash.update(part);
      }
      return hash.digest('base64url');
    },
    listing: listing.digest('base64url'),
  };
}

function partOf(data: ArticleFrontmatter, use: 'own' | 'others'): unknown[] {
  return Object.entries(data).filter(([name]) => fieldUses[name as keyof ArticleFrontmatter] === use);
}

function update(hash: Hash, value: unknown): Hash {
  return hash.update(JSON.stringify(value)).update('\n');
}
