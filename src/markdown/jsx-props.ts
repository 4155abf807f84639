import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

/** A component as it stands in the tree: on lines of its own, or in the middle of text. */
export type JsxNode = MdxJsxFlowElement | MdxJsxTextElement;

/** The part of a JavaScript syntax tree (ESTree) that a value written out in full can have. */
interface Literal {
  type: string;
  value?: unknown;
  elements?: readonly (Literal | null)[];
}

/**
 * What is given to a component, as its page gets it.
 *
 * @throws where a value is not text or a list of texts written out in full: nothing is run to find it.
 */
export function jsxProps(node: JsxNode): Record<string, unknown> {
  const entries = node.attributes.map((attribute): [string, unknown] => {
    if (attribute.type !== 'mdxJsxAttribute') return refuse(node, `{${attribute.value}}`);
    const { name, value } = attribute;
    if (typeof value !== 'object') return [name, value ?? true];
    if (value === null) return [name, true];
    const [statement] = value.data?.estree?.body ?? [];
    if (statement?.type !== 'ExpressionStatement') return refuse(node, `${name}={${value.value}}`);
    return [name, literal(statement.expression as Literal, () => refuse(node, `${name}={${value.value}}`))];
  });
  return Object.fromEntries(entries);
}

function literal({ type, value, elements = [] }: Literal, refused: () => never): unknown {
  if (type === 'Literal') return value;
  if (type !== 'ArrayExpression') return refused();
  return elements.map((element) => (element ? literal(element, refused) : refused()));
}

function refuse(node: JsxNode, found: string): never {
  throw new Error(
    `<${node.name}> has ${found}, which is worked out. Expected text in quotes, or a list such as {['a', 'b']}.`,
  );
}
