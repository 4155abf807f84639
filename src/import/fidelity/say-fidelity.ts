import type { Fidelity } from './check-fidelity.ts';

const MOST = 40;

/** The comparison in words: how many are the same, why others differ, and whatever no reason explains. */
export function sayFidelity({
  compared,
  pages,
  same,
  reasons,
  unexplained,
  missing,
  articles,
}: Fidelity): string {
  const lines = [
    `${compared} sources were compared with their content${pages > 0 ? ` and ${pages} with their pages` : ''}: ${same} say the same.`,
  ];
  const sorted = Object.entries(reasons).sort(([, a], [, b]) => b - a);
  if (sorted.length > 0) lines.push('', 'Differences, with their reasons:');
  for (const [reason, count] of sorted) lines.push(`  ${String(count).padStart(7)}  ${reason}`);
  if (missing.length > 0) {
    lines.push(
      '',
      `${missing.length} files are not there; import first:`,
      ...missing.slice(0, 5).map((path) => `  ${path}`),
    );
  }
  lines.push('', `${unexplained} differences have no reason.`);
  const open = articles.filter(({ differences }) => differences.some(({ reason }) => !reason));
  for (const { path, against, differences } of open.slice(0, MOST)) {
    const shown = differences.filter(({ reason }) => !reason).slice(0, 8);
    lines.push(
      `  ${path} (${against}): ${shown.map(({ what, side, value }) => `${side} ${what} "${value.slice(0, 60)}"`).join(', ')}`,
    );
  }
  if (open.length > MOST) lines.push(`  and ${open.length - MOST} more files.`);
  return lines.join('\n');
}
