import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { visit } from 'unist-util-visit';
import { type CloudTable, globalNotes, hostsOf } from '../clouds/outside.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { type OpenCloud, openCloudNames } from '../schemas/clouds.ts';
import { sisterOrigins } from '../sisters.ts';
import { site as ours } from '../site.ts';
import type { Finding } from './finding.ts';
import type { Content } from './read-content.ts';

/** An address that a file leads to or loads, and whether the words after it say that it is outside. */
interface Lead {
  address: string;
  said: boolean;
}

/** The one cloud that a built site is for, as its own index says; nothing when it is for all. */
export async function onlyCloudOf(site: string): Promise<OpenCloud | undefined> {
  const text = await readFile(join(site, 'api/v1/index.json'), 'utf8').catch(() => '{}');
  const { openClouds = [] }: { openClouds?: string[] } = JSON.parse(text);
  return openClouds.length === 1 ? openCloudNames.find((name) => name === openClouds[0]) : undefined;
}

/**
 * Proves of a site for one cloud that no file of it leads to, or loads anything from, a host outside that cloud: pages
 * and drawings by their elements, styles, Markdown twins, feeds and lists, and JSON files by their values. Scripts are
 * held by the Content-Security-Policy, which lets them reach their own site only. Where the public internet can be
 * reached, a link that says it leads to it may.
 */
export async function checkOutside(
  site: string,
  files: ReadonlySet<string>,
  cloud: OpenCloud,
  { tables }: Pick<Content, 'tables'>,
  findings: Finding[],
): Promise<void> {
  const clouds: CloudTable = new Map(tables.clouds.map(({ data }) => [data.id, data]));
  const row = clouds.get(cloud);
  const inside = new Set([...(row ? hostsOf(row) : []), ...ownHosts]);
  const isFine = ({ address, said }: Lead) => {
    const { protocol, hostname } = URL.canParse(address, ours.url) ? new URL(address, ours.url) : noPlace;
    if (!/^(https?|wss?|ftp):$/.test(protocol) || inside.has(hostname)) return true;
    return cloud === 'public' || (said && !row?.isolated);
  };
  for (const file of [...files].sort()) {
    const read = readers[/\.\w+$/.exec(file)?.[0] ?? ''];
    if (!read) continue;
    const faults = new Set(
      read(await readFile(join(site, file), 'utf8'))
        .filter((lead) => !isFine(lead))
        .map(({ address }) => address),
    );
    for (const address of faults) {
      findings.push({
        rule: 'link-outside-cloud',
        file: `dist${file}`,
        line: 1,
        column: 1,
        endColumn: 2,
        message: `${address} is outside ${cloud}. Expected one of its hosts: ${[...inside].join(', ')}.`,
      });
    }
  }
}

/** The site's own, and those of the other parts of a split site. */
const ownHosts = [ours.url, ...sisterOrigins()].map((url) => new URL(url).hostname);

const noPlace = { protocol: '', hostname: '' };

const readers: Readonly<Record<string, (text: string) => Lead[]>> = {
  '.html': leadsOfHtml,
  '.svg': leadsOfHtml,
  '.css': (text) =>
    [...text.matchAll(/(?:url\(\s*|@import\s+)["']?([^"')\s;]+)/g)].map(([, url]) => unsaid(url)),
  '.md': leadsOfMarkdown,
  '.json': (text) => leadsOfJson(JSON.parse(text)),
  '.jsonl': (text) =>
    text
      .split('\n')
      .filter(Boolean)
      .flatMap((line) => leadsOfJson(JSON.parse(line))),
  '.xml': (text) => addressesIn(text.replace(/\sxmlns(:\w+)?="[^"]*"/g, '')),
  '.txt': addressesIn,
};

const unsaid = (address = ''): Lead => ({ address, said: false });

const saysOutside = (text: string) => globalNotes.some((note) => text.trimStart().startsWith(`(${note})`));

/** The attributes that lead somewhere or load something, on any element. */
const ADDRESSES = [
  'href',
  'src',
  'action',
  'formaction',
  'poster',
  'data',
  'xlink:href',
  'ping',
  'background',
];

function leadsOfHtml(html: string): Lead[] {
  const leads: Lead[] = [];
  /** The link that was just closed, until other words than a note follow it. */
  let closed: Lead | undefined;
  let open: Lead | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      for (const key of ADDRESSES) {
        const address = attributes[key];
        if (address === undefined) continue;
        const lead = unsaid(address.trim());
        leads.push(lead);
        if (name === 'a') open = lead;
      }
      for (const part of (attributes['srcset'] ?? '').split(',')) {
        const [address] = part.trim().split(/\s+/);
        if (address) leads.push(unsaid(address));
      }
      if (name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh')
        leads.push(unsaid(/url=\s*["']?([^"']*)/i.exec(attributes['content'] ?? '')?.[1]));
    },
    ontext(text) {
      if (!closed || text.trim() === '') return;
      closed.said = saysOutside(text);
      closed = undefined;
    },
    onclosetag(name) {
      if (name === 'a') [closed, open] = [open, undefined];
    },
  });
  parser.end(html);
  return leads;
}

function leadsOfMarkdown(markdown: string): Lead[] {
  const leads: Lead[] = [];
  visit(parseMarkdown(markdown, 'md'), (node, index, parent) => {
    if (node.type === 'image' || node.type === 'definition') leads.push(unsaid(node.url));
    if (node.type !== 'link') return;
    const next = parent?.children[(index ?? 0) + 1];
    leads.push({ address: node.url, said: next?.type === 'text' && saysOutside(next.value) });
  });
  return leads;
}

/** Whole addresses as values, and the links of values that are HTML. Names of schemas and what is said to be unreachable are no leads. */
function leadsOfJson(value: unknown): Lead[] {
  if (typeof value === 'string') {
    if (/^\s*(https?|wss?):\/\/\S+$/i.test(value)) return [unsaid(value)];
    return /<\w+[\s>]/.test(value) ? leadsOfHtml(value) : [];
  }
  if (value === null || typeof value !== 'object') return [];
  if ('unreachable' in value && value.unreachable === true) return [];
  return Object.entries(value)
    .filter(([key]) => key !== '$schema' && key !== '$id')
    .flatMap(([, held]) => leadsOfJson(held));
}

function addressesIn(text: string): Lead[] {
  return [...text.matchAll(/\bhttps?:\/\/[^\s"'<>)\]]+/g)].map(([address]) => unsaid(address));
}
