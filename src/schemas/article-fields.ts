import { articleSchema } from './article.ts';
import { jsonSchemas } from './json-schema.ts';

/** A key of an article's frontmatter, as its author needs to know it. */
export interface ArticleField {
  name: string;
  required: boolean;
  /** Its sentence of the schema. */
  means: string;
  /** What it can be, where that is a closed set. */
  values: readonly string[];
  /** What it is when it is left out, where that is a value of the set. */
  byDefault?: string;
}

/** The part of a property's JSON Schema that fields are read from. */
interface Property {
  description?: string;
  enum?: string[];
  anyOf?: { items?: Property }[];
}

/** Every key of an article's frontmatter, in the order of the schema. */
export function articleFields(): ArticleField[] {
  const { properties, required = [] } = jsonSchemas().article;
  return Object.entries(properties as Record<string, Property>).map(([name, property]) => ({
    name,
    required: required.includes(name),
    means: property.description ?? '',
    values: property.enum ?? property.anyOf?.flatMap(({ items }) => items?.enum ?? []) ?? [],
    ...defaultOf(name as keyof typeof articleSchema.shape),
  }));
}

function defaultOf(name: keyof typeof articleSchema.shape): Pick<ArticleField, 'byDefault'> {
  const { data } = articleSchema.shape[name].safeParse(undefined);
  return typeof data === 'string' ? { byDefault: data } : {};
}
