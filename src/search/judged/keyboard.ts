const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** The letters beside a letter on a QWERTY keyboard: left and right, above and below. Empty for anything else. */
export function neighbourKeys(letter: string): string[] {
  const row = rows.findIndex((keys) => keys.includes(letter));
  const column = rows[row]?.indexOf(letter) ?? -1;
  if (column === -1) return [];
  // Each row stands a little to the right of the one above it.
  const places = [
    [row, column - 1],
    [row, column + 1],
    [row - 1, column],
    [row - 1, column + 1],
    [row + 1, column - 1],
    [row + 1, column],
  ] as const;
  return places.map(([r, c]) => rows[r]?.[c]).filter((key) => key !== undefined);
}
