const long = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day, `YYYY-MM-DD`, as people write it: 22 November 2026. */
export function longDate(day: string): string {
  return long.format(new Date(`${day}T00:00:00Z`));
}

/** Today, `YYYY-MM-DD`, in UTC. */
export function today(now = new Date()): string {
  return now.toISOString().slice(0, 10);
}
