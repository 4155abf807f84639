import { type ImportContext, type ImportedFile, importFile } from '../import-file.ts';

/** Imports one text as if it were the only file of a folder. */
export function importText(
  source: string | Uint8Array,
  path = 'contoso.lamps/lamp-dark.md',
  context: Partial<ImportContext> = {},
): ImportedFile {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  return importFile(
    { path, bytes },
    {
      address: { area: 'contoso.lamps', name: 'lamp-dark' },
      day: '2021-04-09',
      giveId: (written) => written || 'made',
      ...context,
    },
  );
}

/** The codes of what was met, each once, sorted. */
export function codesOf({ anomalies }: Pick<ImportedFile, 'anomalies'>): string[] {
  return [...new Set(anomalies.map(({ code }) => code))].sort();
}
