import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NetFiles } from '../../search/manifest.ts';
import { FILES, fileOf, writeRows } from '../../search/question-net.ts';
import type { Asked, AskedTables } from './asked-text.ts';
import { teachNet } from './teach-net.ts';

/** Teaches the network of a site, and writes it in a folder that is named for what is in it. */
export async function writeNet(
  site: string,
  index: string,
  { pages, elsewhere }: AskedTables,
): Promise<NetFiles> {
  const lessonsOf = (asked: readonly Asked[], isAnswered: boolean) =>
    asked.flatMap(({ questions }) => questions.map((question) => ({ question, isAnswered })));
  const { features, rows, head } = teachNet([...lessonsOf(pages, true), ...lessonsOf(elsewhere, false)]);
  const byFile = Map.groupBy(features, fileOf);
  const files = Array.from({ length: FILES }, (_, file) =>
    writeRows(new Map((byFile.get(file) ?? []).map(({ name }) => [name, rows.get(name) ?? []]))),
  );
  const headText = JSON.stringify(head);
  const hash = createHash('sha256').update(headText);
  for (const bytes of files) hash.update(bytes);
  const folder = `${index}/net.${hash.digest('hex').slice(0, 10)}`;
  await mkdir(join(site, folder), { recursive: true });
  await writeFile(join(site, folder, 'head.json'), headText);
  for (const [file, bytes] of files.entries()) await writeFile(join(site, folder, `${file}.bin`), bytes);
  return { head: `/${folder}/head.json`, rows: `/${folder}/` };
}
