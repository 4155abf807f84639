const long = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

const written = new Map<string, string>();

/** A day, `YYYY-MM-DD`, as people write it: 22 November 2026. Thousands of articles share a few hundred days. */
export function longDate(day: string): string {
  const words = written.get(day) ?? long.format(new Date(`${day}T00:00:00Z`));
  written.set(day, words);
  return words;
}

/** Today, `YYYY-MM-DD`, in UTC. */
export function today(now = new Date()): string {
  return now.toISOString().slice(0, 10);
}
