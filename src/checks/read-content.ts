import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { z } from 'zod';
import { type ArticleFrontmatter, articleSchema } from '../schemas/article.ts';
import { type AskedRow, askedSchema } from '../schemas/asked.ts';
import { bladeSchema } from '../schemas/blade.ts';
import { changeSchema } from '../schemas/change.ts';
import { cloudSchema } from '../schemas/cloud.ts';
import { type CodeFamily, codeFamilySchema } from '../schemas/code.ts';
import { elsewhereSchema } from '../schemas/elsewhere.ts';
import { landingSchema } from '../schemas/landing.ts';
import { limitSchema } from '../schemas/limit.ts';
import { type Plans, plansSchema } from '../schemas/plan.ts';
import { productSchema } from '../schemas/product.ts';
import { questionsSchema } from '../schemas/questions.ts';
import { redirectSchema } from '../schemas/redirect.ts';
import { retiredSchema } from '../schemas/retired.ts';
import { serviceSchema } from '../schemas/service.ts';
import { shortLinkSchema } from '../schemas/short-link.ts';
import { synonymSchema } from '../schemas/synonym.ts';
import { topicSchema } from '../schemas/topic.ts';
import { readArticleSource } from './article-source.ts';
import { checkData } from './check-data.ts';
import type { Finding } from './finding.ts';
import type { RuleCode } from './rules.ts';
import { type Place, readYaml, type YamlSource } from './yaml-source.ts';

/** An article that was read, with what the rules need to point into it. */
export interface ReadArticle {
  file: string;
  /** The address, `<area>/<name>`, in lower case. */
  id: string;
  source: YamlSource;
  body: string;
  /** The line of the file at which the body starts. */
  bodyLine: number;
  /** Absent when the frontmatter has faults of its own. */
  data?: ArticleFrontmatter;
}

/** A row of a table, and where it stands. */
export interface Row<T> {
  file: string;
  place: Place;
  data: T;
}

/** Every table of a content folder that is a list of rows with ids. */
const tables = {
  topics: topicSchema,
  products: productSchema,
  clouds: cloudSchema,
  changes: changeSchema,
  limits: limitSchema,
  retired: retiredSchema,
  redirects: redirectSchema,
  'short-links': shortLinkSchema,
  blades: bladeSchema,
  synonyms: synonymSchema,
  elsewhere: elsewhereSchema,
} as const satisfies Record<string, z.ZodObject>;

type Tables = { [Name in keyof typeof tables]: Row<z.output<(typeof tables)[Name]>>[] };

/** A whole content folder as it was read. What has faults of its own is left out, and is in the findings. */
export interface Content {
  articles: ReadArticle[];
  codeFamilies: Row<CodeFamily>[];
  /** Every code of every family, at its own place. */
  codes: Row<CodeFamily['codes'][number]>[];
  /** How people ask for pages, each row at its page. */
  asked: Row<AskedRow>[];
  tables: Tables;
  plans?: Plans;
  /** The imported lanes that are JSON, in the order of their addresses. */
  imported: { [Name in keyof typeof imported]: JsonFile<z.output<(typeof imported)[Name]>>[] };
}

/** A file of JSON, by its address. */
export interface JsonFile<T> {
  /** `<area>/<name>`, in lower case. */
  id: string;
  file: string;
  data: T;
}

/** Every folder of JSON, one file an entry. */
const imported = {
  questions: questionsSchema,
  services: serviceSchema,
  landings: landingSchema,
} as const satisfies Record<string, z.ZodObject>;

const START: Place = { line: 1, column: 1, endColumn: 2 };

/**
 * Reads a content folder and holds everything in it against its schema. Every file is read and every fault kept; a
 * table or folder that is not there is empty.
 *
 * @param root - the folder that paths in findings are relative to
 * @param whenSomeRead - is given the articles as they are read, some at a time
 */
export async function readContent(
  folder: string,
  findings: Finding[],
  root = process.cwd(),
  whenSomeRead?: (articles: readonly ReadArticle[]) => void,
): Promise<Content> {
  const name = (path: string) => relative(root, path).split(sep).join('/');
  const content: Content = {
    articles: [],
    codeFamilies: [],
    codes: [],
    asked: [],
    tables: {
      topics: [],
      products: [],
      clouds: [],
      changes: [],
      limits: [],
      retired: [],
      redirects: [],
      'short-links': [],
      blades: [],
      synonyms: [],
      elsewhere: [],
    },
    imported: { questions: [], services: [], landings: [] },
  };
  const paths = await filesBelow(join(folder, 'articles'), /(?<!\.imported)\.mdx?$/);
  for await (const files of readInParts(paths)) {
    const some = files.flatMap(([path, text]) => {
      const id = addressOf(join(folder, 'articles'), path, /\.mdx?$/);
      return readArticle(text, name(path), id, findings) ?? [];
    });
    content.articles.push(...some);
    whenSomeRead?.(some);
  }
  for (const path of await filesBelow(join(folder, 'codes'), /\.ya?ml$/)) {
    readCodes(await readFile(path, 'utf8'), name(path), content, findings);
  }
  for (const path of await filesBelow(join(folder, 'asked'), /\.ya?ml$/)) {
    const rows = readTable(await readFile(path, 'utf8'), askedSchema, name(path), findings, 'page');
    content.asked.push(...(rows as Row<AskedRow>[]));
  }
  for (const table of Object.keys(tables) as (keyof Tables)[]) {
    const path = join(folder, `${table}.yaml`);
    const text = await readFile(path, 'utf8').catch(whenAbsent);
    if (text !== undefined) {
      (content.tables[table] as Row<unknown>[]) = readTable(text, tables[table], name(path), findings);
    }
  }
  for (const lane of Object.keys(imported) as (keyof typeof imported)[]) {
    const paths = await filesBelow(join(folder, lane), /(?<!\.imported)\.json$/);
    const entries: JsonFile<unknown>[] = [];
    for await (const files of readInParts(paths)) {
      for (const [path, text] of files) {
        const id = addressOf(join(folder, lane), path, /\.json$/);
        const data = readJson(text, imported[lane], name(path), findings);
        if (data) entries.push({ id, file: name(path), data });
      }
    }
    (content.imported[lane] as JsonFile<unknown>[]) = entries;
  }
  const plans = await readFile(join(folder, 'plans.yaml'), 'utf8').catch(whenAbsent);
  if (plans !== undefined) readPlans(plans, name(join(folder, 'plans.yaml')), content, findings);
  return content;
}

/** `<area>/<name>`, in lower case. */
function addressOf(folder: string, path: string, ending: RegExp): string {
  return relative(folder, path).split(sep).join('/').replace(ending, '').toLowerCase();
}

/** A file of JSON held against its schema. Only an import writes these: a finding stands at the file's start. */
function readJson(bytes: Uint8Array, schema: z.ZodObject, file: string, findings: Finding[]): unknown {
  try {
    const data: unknown = JSON.parse(decodeUtf8(bytes) ?? '');
    return checkData(schema, data, { file, source: { placeOf: () => START } }, findings);
  } catch (error) {
    const message = `The file is not JSON: ${(error as Error).message}.`;
    findings.push({ rule: 'file-unreadable', file, ...START, message });
    return undefined;
  }
}

function whenAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

function readArticle(
  bytes: Uint8Array,
  file: string,
  id: string,
  findings: Finding[],
): ReadArticle | undefined {
  const at = (rule: RuleCode, message: string, place = START) =>
    findings.push({ rule, file, ...place, message });
  const text = decodeUtf8(bytes);
  if (text === undefined) {
    at('file-unreadable', 'The file is not UTF-8. Expected text saved as UTF-8.');
    return undefined;
  }
  const parts = readArticleSource(text);
  if (typeof parts === 'string') {
    at('frontmatter-missing', parts);
    return undefined;
  }
  const { frontmatter, body, bodyLine } = parts;
  for (const { message, ...place } of frontmatter.problems) at('yaml-invalid', message, place);
  for (const { path, written } of frontmatter.lossyNumbers()) {
    const message = `${String(path[0])}: ${written} is read as a number and changed. Expected it in quotes: "${written}".`;
    at('value-lossy', message, frontmatter.placeOf(path));
  }
  const article: ReadArticle = { file, id, source: frontmatter, body, bodyLine };
  if (frontmatter.problems.length === 0) {
    const data = checkData(articleSchema, frontmatter.data, { file, source: frontmatter }, findings);
    if (data) article.data = data;
  }
  return article;
}

function readCodes(text: string, file: string, content: Content, findings: Finding[]) {
  const source = readYaml(text);
  for (const problem of source.problems) findings.push({ rule: 'yaml-invalid', file, ...problem });
  if (source.problems.length > 0) return;
  const family = checkData(codeFamilySchema, source.data, { file, source }, findings);
  if (!family) return;
  content.codeFamilies.push({ file, place: START, data: family });
  family.codes.forEach((code, index) => {
    content.codes.push({ file, place: source.placeOf(['codes', index, 'id']), data: code });
  });
}

function readPlans(text: string, file: string, content: Content, findings: Finding[]) {
  const source = readYaml(text);
  for (const problem of source.problems) findings.push({ rule: 'yaml-invalid', file, ...problem });
  if (source.problems.length > 0) return;
  const plans = checkData(plansSchema, source.data, { file, source }, findings);
  if (plans) content.plans = plans;
}

/** @param key - what no two rows have alike */
function readTable(
  text: string,
  schema: z.ZodObject,
  file: string,
  findings: Finding[],
  key = 'id',
): Row<unknown>[] {
  const source = readYaml(text);
  for (const problem of source.problems) findings.push({ rule: 'yaml-invalid', file, ...problem });
  if (source.problems.length > 0 || source.data === null) return [];
  if (!Array.isArray(source.data)) {
    const message = 'The table is not a list. Expected one item a row.';
    findings.push({ rule: 'table-shape', file, ...START, message });
    return [];
  }
  const rows: Row<unknown>[] = [];
  const seen = new Map<string, number>();
  source.data.forEach((row: unknown, index) => {
    const data = checkData(schema, row, { file, source, path: [index] }, findings);
    if (!data) return;
    const place = source.placeOf([index, key]);
    const id = String(data[key]);
    const first = seen.get(id);
    if (first === undefined) {
      seen.set(id, place.line);
      rows.push({ file, place, data });
    } else {
      const message = `"${id}" is already on line ${first}. Expected one row an id.`;
      findings.push({ rule: 'row-repeated', file, ...place, message });
    }
  });
  return rows;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const READ_AT_ONCE = 64;

/** Reads files some at a time, the next while what was read is worked on. */
async function* readInParts(
  paths: readonly string[],
): AsyncGenerator<(readonly [path: string, bytes: Uint8Array])[]> {
  const read = (from: number) =>
    Promise.all(
      paths.slice(from, from + READ_AT_ONCE).map(async (path) => [path, await readFile(path)] as const),
    );
  let next = read(0);
  for (let from = READ_AT_ONCE; ; from += READ_AT_ONCE) {
    const files = await next;
    if (files.length === 0) return;
    next = read(from);
    // It may fail while the others are worked on: that is thrown when its turn has come.
    next.catch(() => undefined);
    yield files;
  }
}

/** The files below a folder whose names match, in code-point order; none when there is no such folder. */
async function filesBelow(folder: string, pattern: RegExp): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(whenAbsent);
  return (entries ?? [])
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
