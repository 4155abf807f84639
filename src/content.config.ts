import { defineCollection } from 'astro:content';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { glob, type Loader } from 'astro/loaders';
import { parse } from 'yaml';
import { loadArticles } from './build/load-articles.ts';
import { currentBuild } from './build/shared-build.ts';
import { contentFolder } from './content-folder.ts';
import { articleSchema } from './schemas/article.ts';
import { bladeSchema } from './schemas/blade.ts';
import { changeSchema } from './schemas/change.ts';
import { cloudSchema } from './schemas/cloud.ts';
import { codeFamilySchema } from './schemas/code.ts';
import { landingSchema } from './schemas/landing.ts';
import { limitSchema } from './schemas/limit.ts';
import { plansSchema } from './schemas/plan.ts';
import { productSchema } from './schemas/product.ts';
import { questionsSchema } from './schemas/questions.ts';
import { serviceSchema } from './schemas/service.ts';
import { topicSchema } from './schemas/topic.ts';

const folder = contentFolder();

// In a build the catalog is made from what the check has read, and these collections are left empty: what is in Astro's
// store is bundled as a module.

/**
 * A table of `content/`: one row an entry. A table that is not there is empty, since a small site may need none; what
 * a row may hold, and that no id comes twice, is proved before the build (`src/checks/`).
 */
function table(file: string): Loader {
  return {
    name: `table ${file}`,
    async load({ store, parseData, watcher }) {
      if (currentBuild()) return store.clear();
      const path = join(folder, file);
      const read = async () => {
        const text = await readFile(path, 'utf8').catch(whenAbsent(''));
        const rows: Record<string, unknown>[] = parse(text) ?? [];
        const entries = await Promise.all(
          rows.map(async (row) => {
            const id = String(row['id']);
            return { id, data: await parseData({ id, data: row }) };
          }),
        );
        replaceAll(store, entries);
      };
      await read();
      watcher?.add(path);
      watcher?.on('change', (changed) => (changed === path ? read() : undefined));
    },
  };
}

/** `content/codes/*.yaml`, one family of identifiers an entry. */
const codeFamilies: Loader = {
  name: 'code families',
  async load({ store, parseData }) {
    if (currentBuild()) return store.clear();
    const names = await readdir(join(folder, 'codes')).catch(whenAbsent<string[]>([]));
    const files = names.filter((name) => /\.ya?ml$/.test(name)).sort();
    const entries = await Promise.all(
      files.map(async (id) => {
        const data: Record<string, unknown> = parse(await readFile(join(folder, 'codes', id), 'utf8'));
        return { id, data: await parseData({ id, data }) };
      }),
    );
    replaceAll(store, entries);
  },
};

/** A file of `content/` that is one entry. */
function wholeFile(file: string): Loader {
  return {
    name: `file ${file}`,
    async load({ store, parseData }) {
      if (currentBuild()) return store.clear();
      const text = await readFile(join(folder, file), 'utf8').catch(whenAbsent(''));
      const data: Record<string, unknown> | null = parse(text);
      replaceAll(store, data ? [{ id: file, data: await parseData({ id: file, data }) }] : []);
    },
  };
}

type Store = Parameters<Loader['load']>[0]['store'];

/**
 * Puts entries in the place of all there were, in one go: Astro writes a store to disk by the clock, and reads it from
 * there, so that what is half filled can be what a busy machine builds from.
 */
function replaceAll(store: Store, entries: readonly Parameters<Store['set']>[0][]) {
  store.clear();
  for (const entry of entries) store.set(entry);
}

function whenAbsent<T>(value: T) {
  return (error: NodeJS.ErrnoException): T => {
    if (error.code === 'ENOENT') return value;
    throw error;
  };
}

/** A folder of imported JSON, one file an entry, by its address. A folder that is not there is empty. */
function jsonFolder(name: string): Loader {
  return {
    name: `folder ${name}`,
    async load({ store, parseData }) {
      if (currentBuild()) return store.clear();
      const base = join(folder, name);
      const entries = await readdir(base, { recursive: true }).catch(whenAbsent<string[]>([]));
      store.clear();
      for (const path of entries.filter((path) => /(?<!\.imported)\.json$/.test(path)).sort()) {
        const id = path
          .replace(/\.json$/, '')
          .replaceAll('\\', '/')
          .toLowerCase();
        const data: Record<string, unknown> = JSON.parse(await readFile(join(base, path), 'utf8'));
        store.set({ id, data: await parseData({ id, data }) });
      }
    },
  };
}

const articleFiles = glob({
  base: join(folder, 'articles'),
  // A new version that the import put beside an edited article is for its author to compare.
  pattern: ['**/*.{md,mdx}', '!**/*.imported.{md,mdx}'],
  generateId: ({ entry }) => entry.replace(/\.mdx?$/, '').toLowerCase(),
});

/** The articles: in a build as it has read them, while an author edits from their files. */
const articles: Loader = {
  name: 'articles',
  load(context) {
    const build = currentBuild();
    return build ? loadArticles(context, build) : articleFiles.load(context);
  },
};

export const collections = {
  articles: defineCollection({ loader: articles, schema: articleSchema }),
  codes: defineCollection({ loader: codeFamilies, schema: codeFamilySchema }),
  topics: defineCollection({ loader: table('topics.yaml'), schema: topicSchema }),
  products: defineCollection({ loader: table('products.yaml'), schema: productSchema }),
  clouds: defineCollection({ loader: table('clouds.yaml'), schema: cloudSchema }),
  limits: defineCollection({ loader: table('limits.yaml'), schema: limitSchema }),
  plans: defineCollection({ loader: wholeFile('plans.yaml'), schema: plansSchema }),
  changes: defineCollection({ loader: table('changes.yaml'), schema: changeSchema }),
  questions: defineCollection({ loader: jsonFolder('questions'), schema: questionsSchema }),
  services: defineCollection({ loader: jsonFolder('services'), schema: serviceSchema }),
  landings: defineCollection({ loader: jsonFolder('landings'), schema: landingSchema }),
  blades: defineCollection({ loader: table('blades.yaml'), schema: bladeSchema }),
};
