import { Parser } from 'htmlparser2';

/** Attributes that hold an address; of `content` only what a page that leads on has. */
const ADDRESS = /(\s(?:href|src|action)="|\scontent="0; url=)(\/(?!\/)[^"]*)"/g;

/**
 * A page whose addresses work wherever its folder lies, on a disk too: each is made relative, and names the file that a
 * server would have chosen.
 *
 * @param path - where the page's file stands below the site, with a slash at its start
 */
export function withRelativeLinks(html: string, path: string): string {
  let made = '';
  let done = 0;
  const parser = new Parser({
    onopentag() {
      // Only tags are touched: an example in the text may look like one.
      const tag = html.slice(parser.startIndex, parser.endIndex + 1);
      const relative = tag.replace(ADDRESS, (_, before: string, address: string) => {
        return `${before}${relativeAddress(address, path)}"`;
      });
      if (relative === tag) return;
      made += html.slice(done, parser.startIndex) + relative;
      done = parser.endIndex + 1;
    },
  });
  parser.end(html);
  return made + html.slice(done);
}

/** A style sheet whose files are found wherever its folder lies. */
export function withRelativeUrls(css: string, path: string): string {
  return css.replace(/url\((["']?)(\/(?!\/)[^)"']*)\1\)/g, (_, quote: string, address: string) => {
    return `url(${quote}${relativeAddress(address, path)}${quote})`;
  });
}

/** `/faq/?a#b`, seen from `/articles/x/index.html`, is `../../faq/index.html?a#b`. */
export function relativeAddress(address: string, from: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  const target = path.endsWith('/') ? `${path}index.html` : path;
  const up = '../'.repeat(from.split('/').length - 2);
  return `${up || './'}${target.slice(1)}${rest}`;
}
