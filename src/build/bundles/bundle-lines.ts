import type { BundlePart } from '../../api/schemas.ts';

/** A file of a bundle, and what it holds. */
export interface BundleFile {
  path: string;
  text: string;
}

/** About how long a file is: an article is found with one request that is not much longer than the article's own. */
const FILE_LENGTH = 200_000;

/** More files than this are made longer instead: a host that cannot take single files has little room for these. */
const MOST_FILES = 16;

/**
 * What would be JSON files of their own, as files of JSON Lines in the order of their names. Each line has the name that
 * its file would have, without folder and ending, and what it would hold: `{"name":…,"file":…}`.
 *
 * @param folder - path of the folder, with a slash at its start and none at its end
 * @param records - by name
 * @returns the files, and the first name in each
 */
export function bundleLines(
  folder: string,
  records: ReadonlyMap<string, unknown>,
  length?: number,
): { files: BundleFile[]; parts: BundlePart[] } {
  const files: BundleFile[] = [];
  const parts: BundlePart[] = [];
  const lines = [...records.keys()]
    .sort()
    .map((name) => ({ name, line: `${JSON.stringify({ name, file: records.get(name) })}\n` }));
  const total = lines.reduce((sum, { line }) => sum + line.length, 0);
  const most = length ?? Math.max(FILE_LENGTH, Math.ceil(total / MOST_FILES));
  for (const { name, line } of lines) {
    const last = files.at(-1);
    if (last && last.text.length + line.length <= most) last.text += line;
    else {
      const path = `${folder}/${files.length + 1}.jsonl`;
      files.push({ path, text: line });
      parts.push([name, path]);
    }
  }
  return { files, parts };
}
