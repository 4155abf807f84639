import type {
  BlockContent,
  Blockquote,
  Link,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
  TableRow,
} from 'mdast';
import { inClouds, needsPlan } from '../article-words.ts';
import {
  changeTable,
  type Facts,
  type FactTable,
  hostTable,
  limitTable,
  limitValue,
  planTable,
} from '../catalog/facts.ts';
import { targetOfProps } from '../portal/portal-link.ts';
import type { CloudFacts } from '../schemas/cloud.ts';
import type { OpenCloud } from '../schemas/clouds.ts';
import { type ComponentName, type ComponentProps, readProps } from '../schemas/components.ts';
import { drawings } from '../schemas/drawings.ts';
import { type JsxNode, jsxProps } from './jsx-props.ts';
import { portalLinkAsMarkdown } from './portal-links-as-markdown.ts';

/** What the Markdown of a component depends on besides what is given to it. */
export interface MarkdownSite {
  /** The hosts of the cloud the article is written for. */
  hosts: CloudFacts['hosts'];
  /** The tables of `content/`; absent where no component reads them. */
  facts?: Facts;
  /** The cloud the text is for: what holds in others only is left out. Absent: the text for all, each part named. */
  cloud?: OpenCloud;
}

/** A component that stands on lines of its own becomes blocks, one in the middle of text becomes text. */
type Writing<Name extends ComponentName> =
  | { block: (props: ComponentProps<Name>, children: BlockContent[], site: MarkdownSite) => RootContent[] }
  | {
      inline: (
        props: ComponentProps<Name>,
        children: PhrasingContent[],
        site: MarkdownSite,
      ) => PhrasingContent[];
    };

const noFacts: Facts = {
  limits: new Map(),
  plans: undefined,
  clouds: new Map(),
  changes: [],
  blades: new Map(),
};

/** What stands for each component in plain Markdown. */
const componentsAsMarkdown: { readonly [Name in ComponentName]: Writing<Name> } = {
  Note: { block: (_, children) => [quote('Note', children)] },
  Warning: { block: (_, children) => [quote('Warning', children)] },
  Steps: { block: ({ title }, children) => [...(title ? [paragraph(strong(title))] : []), ...children] },
  Code: {
    block: ({ label, lang }, children) => [
      paragraph(strong(label), text(lang ? ` (${lang}):` : ':')),
      ...children,
    ],
  },
  LicenseRequirement: {
    block: ({ plans }, children) => [
      ...(plans.length > 0 ? [paragraph(strong(`${needsPlan(plans)}.`))] : []),
      ...children,
    ],
  },
  LeastRole: { block: ({ role }) => [paragraph(text('Least role: '), strong(role))] },
  PortalLink: {
    inline: (props, children, { hosts, facts = noFacts }) => {
      const { target, name } = targetOfProps(props, { hosts, blades: facts.blades });
      return portalLinkAsMarkdown(target, children.length > 0 ? children : [text(name)]);
    },
  },
  CloudOnly: {
    block: ({ clouds }, children, { cloud }) =>
      cloud === undefined || clouds.includes(cloud) ? [quote(inClouds(clouds), children)] : [],
  },
  CodeRef: {
    inline: ({ id }) => [link(`/codes/${id.toLowerCase()}/`, [{ type: 'inlineCode', value: id }])],
  },
  Limit: {
    inline: ({ id }, _, { facts = noFacts, cloud = 'public' }) => [text(limitValue(facts, id, cloud))],
  },
  LimitTable: { block: ({ group }, _, { facts = noFacts }) => [table(limitTable(facts, group))] },
  PlanTable: { block: (_props, _, { facts = noFacts }) => [table(planTable(facts))] },
  HostTable: { block: (_props, _, { facts = noFacts }) => [table(hostTable(facts))] },
  ChangeTable: { block: (_props, _, { facts = noFacts }) => [table(changeTable(facts))] },
  FaqItem: {
    block: ({ question }, children) => [
      { type: 'heading', depth: 3, children: [text(question)] },
      ...children,
    ],
  },
  Drawing: {
    block: ({ name }) => [
      paragraph(strong(`Figure: ${drawings[name].title}`)),
      paragraph(text(drawings[name].description)),
    ],
  },
  Figure: {
    // A drawing has no Markdown: its description stands for it. An image keeps its place.
    block: ({ title, description }, children) => [
      paragraph(strong(`Figure: ${title}`)),
      ...children.filter((child) => child.type !== 'mdxJsxFlowElement'),
      paragraph(text(description)),
    ],
  },
};

/**
 * A component written out: the nodes that stand in its place.
 *
 * @throws where what is given to it is wrong, or where it stands in the middle of text and is not made for that.
 */
export function componentAsMarkdown(name: ComponentName, node: JsxNode, site: MarkdownSite): RootContent[] {
  return writeOut(name, node, site);
}

function writeOut<Name extends ComponentName>(name: Name, node: JsxNode, site: MarkdownSite): RootContent[] {
  const writing: Writing<Name> = componentsAsMarkdown[name];
  const props = readProps(name, jsxProps(node));
  if ('inline' in writing) {
    const written = writing.inline(props, phrases(node), site);
    return node.type === 'mdxJsxFlowElement' ? [paragraph(...written)] : written;
  }
  if (node.type === 'mdxJsxTextElement') {
    throw new Error(`<${name}> stands in the middle of text. Expected it on lines of its own.`);
  }
  return writing.block(props, node.children as BlockContent[], site);
}

/** Whether a component may stand in the middle of text. */
export const isInline = (name: ComponentName): boolean => 'inline' in componentsAsMarkdown[name];

/** The text in a component, which may be written on lines of its own. */
function phrases(node: JsxNode): PhrasingContent[] {
  if (node.type === 'mdxJsxTextElement') return node.children;
  return node.children.flatMap((child) => (child.type === 'paragraph' ? child.children : []));
}

function table({ head, rows }: FactTable): Table {
  const row = (cells: readonly string[]): TableRow => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
  });
  return { type: 'table', children: [row(head), ...rows.map(row)] };
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

function strong(value: string): PhrasingContent {
  return { type: 'strong', children: [text(value)] };
}

function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function link(url: string, children: PhrasingContent[]): Link {
  return { type: 'link', url, children };
}

function quote(label: string, children: BlockContent[]): Blockquote {
  return { type: 'blockquote', children: [paragraph(strong(label)), ...children] };
}
