import type { z } from 'zod';
import { didYouMean } from '../schemas/nearest.ts';
import type { Finding } from './finding.ts';
import type { RuleCode } from './rules.ts';
import type { YamlSource } from './yaml-source.ts';

/** Where a piece of data stands, for the findings about it. */
export interface DataPlace {
  file: string;
  source: Pick<YamlSource, 'placeOf'>;
  /** The path from the root of the YAML text to the data. */
  path?: readonly PropertyKey[];
}

/**
 * Holds data against its schema and turns every fault into a finding at the place of its value or key.
 *
 * @returns the parsed value when there is no fault.
 */
export function checkData<Schema extends z.ZodObject>(
  schema: Schema,
  data: unknown,
  place: DataPlace,
  findings: Finding[],
): z.output<Schema> | undefined {
  const base = place.path ?? [];
  const at = (rule: RuleCode, path: readonly PropertyKey[], message: string, part?: 'key') => {
    const name = path.filter((step) => typeof step === 'string').join('.') || 'data';
    const where = place.source.placeOf([...base, ...path], part);
    findings.push({ rule, file: place.file, ...where, message: `${name}: ${message}` });
  };

  const result = schema.safeParse(data ?? {});
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      const known = Object.keys(shapeAt(schema, issue.path));
      for (const key of issue.keys) {
        const hint = didYouMean(key, known) || ` Expected one of: ${known.join(', ')}.`;
        at('key-unknown', [...issue.path, key], `is not a key.${hint}`, 'key');
      }
    } else if (isMissing(data, issue.path)) {
      at('key-missing', issue.path, `is missing. Expected: ${describe(schema, issue.path)}`, 'key');
    } else {
      at('value-invalid', issue.path, issue.message);
    }
  }
  return undefined;
}

function isMissing(data: unknown, path: readonly PropertyKey[]): boolean {
  const [first, ...rest] = path;
  if (first === undefined || data === null || typeof data !== 'object') return false;
  const value = (data as Record<PropertyKey, unknown>)[first];
  return rest.length === 0 ? !(first in data) : isMissing(value, rest);
}

function describe(schema: z.ZodObject, path: readonly PropertyKey[]): string {
  const last = path[path.length - 1];
  const field = shapeAt(schema, path.slice(0, -1))[String(last)] as z.ZodType | undefined;
  const values = (field?.meta() as { enum?: string[] } | undefined)?.enum;
  return `${field?.description ?? 'a value.'}${values ? ` One of: ${values.join(', ')}.` : ''}`;
}

/** The fields of the object schema at a path, looking through lists, defaults, options and transformations. */
function shapeAt(schema: z.ZodType, path: readonly PropertyKey[]): Record<string, unknown> {
  let current: unknown = schema;
  const unwrap = () => {
    for (;;) {
      const def = (
        current as { def?: { innerType?: unknown; element?: unknown; out?: unknown; type?: string } }
      ).def;
      const inner = def?.innerType ?? def?.element ?? (def?.type === 'pipe' ? def.out : undefined);
      if (inner === undefined) return;
      current = inner;
    }
  };
  unwrap();
  for (const step of path) {
    if (typeof step === 'string') current = (current as z.ZodObject).shape?.[step] ?? current;
    unwrap();
  }
  return (current as z.ZodObject).shape ?? {};
}
