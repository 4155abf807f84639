import type { Report } from '../anomalies.ts';

export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * An object whose keys are taken one after another, however they are cased; what was not taken is left over, so that
 * nothing of a form is lost because no one expected it.
 */
export function openObject(object: JsonObject, report: Report) {
  const left = new Map(Object.entries(object).filter(([key]) => key !== '$schema'));
  /** The value of the first of these names that has one. Empty and `null` are no value. */
  const take = (...names: string[]): unknown => {
    let taken: unknown;
    for (const name of names) {
      for (const [key, value] of left) {
        if (key.toLowerCase() !== name.toLowerCase()) continue;
        if (key !== names[0]) report({ code: 'json-key-case', line: 1, what: `${key} is ${names[0]}.` });
        const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
        // A second value under another spelling stays among what is left.
        if (taken !== undefined && !isEmpty) continue;
        left.delete(key);
        if (!isEmpty) taken = value;
      }
    }
    return taken;
  };
  const words = (...names: string[]): string | undefined => {
    const value = take(...names);
    if (value === undefined) return undefined;
    return typeof value === 'string' ? value.trim() || undefined : JSON.stringify(value);
  };
  return {
    take,
    words,
    /** A list of strings, or one string with separators. */
    list(...names: string[]): string[] {
      const value = take(...names);
      const items = Array.isArray(value) ? value.map(String) : String(value ?? '').split(/[,;]/);
      return [...new Set(items.map((item) => item.trim()).filter((item) => item !== ''))];
    },
    flag(...names: string[]): boolean | undefined {
      const value = take(...names);
      return value === undefined ? undefined : /^true$/i.test(String(value));
    },
    /** The objects of a list; anything else in it stays out of reach, and is left over as a whole. */
    objects(...names: string[]): JsonObject[] {
      const value = take(...names);
      if (value === undefined) return [];
      if (Array.isArray(value) && value.every(isObject)) return value;
      left.set(names[0] ?? '', value);
      return [];
    },
    /** What was not taken and says anything, under `other`. */
    rest(): { other?: JsonObject } {
      const said = [...left].filter(([, value]) => value !== null && value !== '');
      return said.length > 0 ? { other: Object.fromEntries(said) } : {};
    },
  };
}

/** An object without the keys that hold nothing. */
export function defined(object: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(object).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
