import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readContent } from '../checks/read-content.ts';
import type { Part } from '../schemas/part.ts';
import { allotServices } from './allot-services.ts';
import { partArticle } from './part-article.ts';
import { partAsked } from './part-asked.ts';
import { partCodes } from './part-codes.ts';

/** One of the content folders that were made. */
export interface MadePart extends Part {
  folder: string;
  articles: number;
  /** Related articles that are elsewhere, and were left out. */
  unrelated: number;
}

/** What only the whole content has. */
const WHOLE_ONLY = new Set(['sites.yaml', 'import-manifest.json', 'import-addresses.json']);
/** Folders with a folder for each service. */
const BY_SERVICE = ['articles', 'questions', 'landings'];
/** Says that a folder was made here, and may be made anew. */
const MARK = 'made-by-split';

/**
 * Makes a content folder for each site out of one: its services, with the tables that all share.
 *
 * @throws when `out` holds something that was not made here
 */
export async function splitContent(
  content: string,
  out: string,
  sites: readonly Part[],
): Promise<MadePart[]> {
  if (existsSync(out) && (await readdir(out)).length > 0 && !existsSync(join(out, MARK))) {
    throw new Error(`${out} is not empty, and was not made by a split. Expected a folder to make.`);
  }
  const parts = allotServices(await servicesOf(content), sites);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await writeFile(join(out, MARK), 'This folder is made anew by every npm run split.\n');
  const { articles, codes } = await readContent(content, []);
  const siteOfService = new Map(parts.flatMap(({ id, services }) => services.map((name) => [name, id])));
  const siteOfFile = new Map(articles.map((article) => [article, siteOfService.get(serviceOf(article.id))]));
  const made: MadePart[] = [];
  for (const [place, part] of parts.entries()) {
    const folder = join(out, new URL(part.id).host.replace(':', '-'));
    const own = articles.filter((article) => siteOfFile.get(article) === part.id);
    const ids = new Set(own.flatMap(({ data }) => data?.articleId.toLowerCase() ?? []));
    const has = (articleId: string) => ids.has(articleId.toLowerCase());
    await copyTables(content, folder);
    for (const name of BY_SERVICE.filter((name) => name !== 'articles')) {
      for (const service of await foldersOf(join(content, name))) {
        if (part.services.includes(service))
          await cp(join(content, name, service), join(folder, name, service), { recursive: true });
      }
    }
    const siteOf = (service: string) => {
      const site = siteOfService.get(service);
      return site === part.id ? undefined : site;
    };
    const texts: string[] = [];
    for (const { file, id } of own) {
      const text = partArticle(await readFile(file, 'utf8'), file, { siteOf, has });
      texts.push(text);
      await mkdir(join(folder, 'articles', serviceOf(id)), { recursive: true });
      await writeFile(join(folder, 'articles', serviceOf(id), basename(file)), text);
    }
    const mentioned = new Set(
      codes.filter(({ data }) => texts.some((text) => text.includes(data.id))).map(({ data }) => data.id),
    );
    const nowhere = new Set(
      place > 0
        ? []
        : codes
            .filter(({ data }) => !isMentioned(data.id, data.article, articles))
            .map(({ data }) => data.id),
    );
    const needs = (code: string, articleId: string | undefined) =>
      mentioned.has(code) || nowhere.has(code) || (articleId !== undefined && has(articleId));
    await copyYaml(join(content, 'codes'), join(folder, 'codes'), (yaml) => partCodes(yaml, needs));
    const pages = new Set([
      ...own.map(({ id }) => `/articles/${id}/`),
      ...codes.flatMap(({ data: { id, article } }) =>
        needs(id, article) ? [`/codes/${id.toLowerCase()}/`] : [],
      ),
    ]);
    await copyYaml(join(content, 'asked'), join(folder, 'asked'), (yaml) =>
      partAsked(yaml, (page) => pages.has(page)),
    );
    const unrelated = own.flatMap(({ data }) => data?.related ?? []).filter((id) => !has(id)).length;
    made.push({ ...part, folder, articles: own.length, unrelated });
  }
  return made;
}

type Articles = Awaited<ReturnType<typeof readContent>>['articles'];

/** Whether some article has the code, in its text or its frontmatter, or is the one that says more of it. */
function isMentioned(code: string, articleId: string | undefined, articles: Articles): boolean {
  return articles.some(
    ({ body, data }) => body.includes(code) || data?.codes.includes(code) || data?.articleId === articleId,
  );
}

const serviceOf = (id: string) => id.slice(0, id.indexOf('/'));

/** The services of a content folder, with how many files each has. */
async function servicesOf(content: string): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (const name of BY_SERVICE) {
    for (const service of await foldersOf(join(content, name))) {
      const files = await readdir(join(content, name, service), { recursive: true });
      sizes.set(service, (sizes.get(service) ?? 0) + files.length);
    }
  }
  return sizes;
}

async function foldersOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** Copies what is the same on every site: tables, and the names of services and topics. */
async function copyTables(content: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const entry of await readdir(content, { withFileTypes: true })) {
    const { name } = entry;
    const isShared = entry.isFile() ? name.endsWith('.yaml') : name === 'services';
    if (isShared && !WHOLE_ONLY.has(name)) {
      await cp(join(content, name), join(folder, name), { recursive: true });
    }
  }
}

/** Copies the files of a folder as a part has them; those that it has nothing of are left out. */
async function copyYaml(
  from: string,
  to: string,
  partOf: (yaml: string) => string | undefined,
): Promise<void> {
  const names = await readdir(from).catch(() => []);
  for (const name of names.filter((name) => /\.ya?ml$/.test(name))) {
    const yaml = partOf(await readFile(join(from, name), 'utf8'));
    if (yaml === undefined) continue;
    await mkdir(to, { recursive: true });
    await writeFile(join(to, name), yaml);
  }
}
