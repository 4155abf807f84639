import type { NodeRule } from './article-rule.ts';
import { wordsOf } from './body-tree.ts';

/** Words that say nothing of where a link leads. */
const emptyWords = new Set([
  'here',
  'click here',
  'click',
  'this',
  'this link',
  'this page',
  'this article',
  'link',
  'more',
  'read more',
  'learn more',
  'see more',
  'details',
]);

const LOCALE = /^\/[a-z]{2}-[a-z]{2}(?=\/|$)/i;
const SHORTENERS = ['aka.ms', 'go.microsoft.com'];

/** Outbound links, as an author wrote them. */
export const checkLinks: NodeRule = ({ report, content }) => {
  const targets = new Map(
    content.tables['short-links'].map(({ data }) => [data.id.toLowerCase(), data.target]),
  );
  const portals = portalHosts(content.tables.clouds.map(({ data }) => data.hosts));
  return (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    if (node.type === 'link') {
      const words = wordsOf(node).trim();
      if (emptyWords.has(words.toLowerCase().replace(/[.!:]$/, ''))) {
        report(
          'link-text',
          node,
          `"${words}" does not say where the link leads. Expected the title of the page.`,
        );
      }
    }
    const address = URL.canParse(node.url) ? new URL(node.url) : undefined;
    if (!address || !/^https?:$/.test(address.protocol)) return;
    if (address.protocol === 'http:') {
      report('link-insecure', node, `${node.url} is not encrypted. Expected https:.`);
    }
    const locale = LOCALE.exec(address.pathname)?.[0];
    if (locale)
      report('link-locale', node, `${node.url} forces a language. Expected it without "${locale}".`);
    if (address.host === 'docs.microsoft.com') {
      report('link-old-host', node, `${node.url} is at the old host. Expected learn.microsoft.com.`);
    }
    if (SHORTENERS.includes(address.host)) {
      const short = `${address.host}${address.pathname}`.toLowerCase().replace(/\/$/, '');
      const target = targets.get(short);
      if (target) report('link-short', node, `${short} hides where it leads. Expected ${target}`);
    }
    const entry = portals.get(address.host);
    if (entry) {
      const [name, cloud] = entry;
      report(
        'link-portal-host',
        node,
        `${address.host} is the ${name} host of ${cloud} alone. Expected <PortalLink to="${name}">…</PortalLink>.`,
      );
    }
  };
};

/** The hosts that differ from cloud to cloud, and that a component stands for. */
function portalHosts(clouds: readonly Readonly<Record<string, string | undefined>>[]) {
  const names = ['portal', 'entra', 'passwordReset', 'registration'];
  return new Map(
    clouds.flatMap((hosts) =>
      names.flatMap((name) => {
        const host = hosts[name]?.split('/')[0];
        return host ? [[host, [name, 'one cloud']] as const] : [];
      }),
    ),
  );
}
