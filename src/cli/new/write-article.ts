import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { today } from '../../dates.ts';
import { addressName, freeName } from './address-name.ts';
import { Refused } from './answers.ts';
import type { Existing } from './existing.ts';
import { type NewArticle, newArticleText } from './fill-template.ts';

/** What its author decides of a new article; the rest follows. */
export type Decided = Omit<NewArticle, 'articleId' | 'reviewed'>;

/**
 * Writes a new article into a content folder.
 *
 * @returns the path of the file.
 * @throws Refused where there is a file of that address already: nothing is ever overwritten.
 */
export async function writeArticle(
  folder: string,
  decided: Decided,
  { articleIds }: Pick<Existing, 'articleIds'>,
  reviewed = today(),
): Promise<string> {
  const name = addressName(decided.title);
  const path = join(folder, 'articles', decided.area, `${name}.mdx`);
  const twin = path.replace(/x$/, '');
  if (await exists(twin))
    throw new Refused(`${twin} is already there. Expected a title that differs from its.`);
  const text = await newArticleText({ ...decided, articleId: freeName(name, articleIds), reviewed });
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    throw new Refused(`${path} is already there. Expected a title that differs from its.`);
  });
  return path;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
