import type { Element, Nodes, Root } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';
import type { Report } from '../anomalies.ts';

/** What a browser runs or shows in a way of its own is removed with all it holds. */
const STRIPPED = [
  'script',
  'style',
  'iframe',
  'frame',
  'frameset',
  'noembed',
  'noframes',
  'template',
  'object',
  'embed',
  'applet',
  'svg',
  'math',
  'title',
];

/**
 * The allow-list: structure and emphasis, no attributes but where a link leads, what an image shows and how a table is
 * laid out. Everything else goes; of what goes only `STRIPPED` takes its text along.
 */
const schema: Schema = {
  allowComments: false,
  allowDoctypes: false,
  strip: STRIPPED,
  tagNames: [
    ...[
      'a',
      'b',
      'blockquote',
      'br',
      'code',
      'dd',
      'del',
      'details',
      'div',
      'dl',
      'dt',
      'em',
      'h1',
      'h2',
      'h3',
    ],
    ...[
      'h4',
      'h5',
      'h6',
      'hr',
      'i',
      'img',
      'input',
      'kbd',
      'li',
      'ol',
      'p',
      'pre',
      's',
      'span',
      'strong',
      'sub',
    ],
    ...[
      'summary',
      'sup',
      'table',
      'tbody',
      'td',
      'tfoot',
      'th',
      'thead',
      'tr',
      'u',
      'ul',
      'var',
      'tt',
      'samp',
    ],
    ...['cite', 'q', 'ins', 'mark', 'small', 'big', 'section', 'center', 'font', 'strike', 'caption'],
  ],
  attributes: {
    a: ['href', 'title'],
    img: ['src', 'alt', 'title'],
    ol: ['start'],
    code: [['className', /^language-/]],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan'],
    input: [['type', 'checkbox'], 'checked', 'disabled'],
  },
  required: { input: { type: 'checkbox' } },
  protocols: {
    href: [
      ...[
        'http',
        'https',
        'mailto',
        'tel',
        'data-blade',
        'datablade',
        'button-data-blade',
        'button-data-context',
      ],
      ...['button-link', 'ttps'],
    ],
    src: ['http', 'https'],
  },
  ancestors: {
    tbody: ['table'],
    td: ['table'],
    th: ['table'],
    thead: ['table'],
    tfoot: ['table'],
    tr: ['table'],
  },
};

/** Sanitises a tree by the one allow-list, and reports what it loses. */
export function sanitise(tree: Root, line: number, report: Report): Root {
  for (const element of elements(tree)) reportLoss(element, line, report);
  return sanitize(tree, schema) as Root;
}

const allowedNames = new Set(schema.tagNames);
/** Attributes without which nothing is missing: how a thing looks or opens, and names that nothing points to. */
const HARMLESS = new Set([
  'id',
  'name',
  'target',
  'rel',
  'title',
  'width',
  'height',
  'border',
  'dir',
  'lang',
]);

function reportLoss(element: Element, firstLine: number, report: Report) {
  const { tagName, properties } = element;
  const line = firstLine - 1 + (element.position?.start.line ?? 1);
  if (STRIPPED.includes(tagName) || !allowedNames.has(tagName)) {
    const lost = STRIPPED.includes(tagName) ? { from: textOf(element) } : {};
    report({ code: 'html-removed', line, what: `<${tagName}> was removed.`, ...lost });
    return;
  }
  const allowed = (schema.attributes?.[tagName] ?? []).map((name) => (Array.isArray(name) ? name[0] : name));
  const lost = Object.keys(properties).filter((name) => !allowed.includes(name) && !HARMLESS.has(name));
  if (lost.length > 0) {
    report({ code: 'html-attribute', line, what: `<${tagName}> lost ${lost.join(', ')}.` });
  }
  for (const name of ['href', 'src']) {
    const address = properties[name];
    const protocols = schema.protocols?.[name] ?? [];
    const scheme = typeof address === 'string' ? /^\s*([^/?#:]+):/.exec(address)?.[1] : undefined;
    if (typeof address === 'string' && scheme !== undefined && !protocols?.includes(scheme.toLowerCase())) {
      report({ code: 'link-unsafe', line, what: `"${address.slice(0, 60)}"`, from: address });
    }
  }
}

function elements(node: Nodes): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => (child.type === 'element' ? [child, ...elements(child)] : []));
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'template') return '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
