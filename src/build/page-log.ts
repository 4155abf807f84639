import type { AstroLoggerDestination, AstroLoggerMessage } from 'astro';
import node from 'astro/logger/node';

/** So many pages are one line of the log. */
const PAGES = 1000;

/**
 * Astro's log, with a line for every thousand pages instead of one for each: of ten thousand lines nobody reads any, and
 * writing them takes longer than checking every link.
 */
export default function pageLog(options?: Parameters<typeof node>[0]): AstroLoggerDestination {
  const all = node(options);
  let pages = 0;
  return {
    write(event: AstroLoggerMessage) {
      if (isPageTime(event)) return;
      if (!isPage(event)) return all.write(event);
      pages += 1;
      if (pages % PAGES === 0) all.write({ ...event, message: `  ${pages} pages`, newLine: true });
    },
  };
}

/** What Astro writes before it renders a page: `├─ /faq/index.html`, and no end of the line. */
const isPage = ({ level, newLine, message }: AstroLoggerMessage): boolean =>
  level === 'info' && !newLine && message.includes('├─');

/**
 * What it writes behind that: ` (+5ms)`. That it created no file for an empty body is true of every page that is
 * written beside it; see `SiteReading`.
 */
const isPageTime = ({ label, level, message }: AstroLoggerMessage): boolean =>
  label === 'SKIP_FORMAT' && level === 'info' && /^ \S*\(\+[\d.]+m?s\)\S* /.test(message);
