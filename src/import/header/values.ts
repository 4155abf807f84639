import { decodeHTML } from 'entities';
import type { Report } from '../anomalies.ts';
import type { Attribute } from './scan.ts';

/** A header's values by key, and what has no key, all decoded. */
export interface HeaderValues {
  byKey: Map<string, Attribute>;
  other: Map<string, string>;
}

/** Decodes every value, and keeps one of each name: the first that says anything. */
export function readValues(attributes: readonly Attribute[], report: Report): HeaderValues {
  const values: HeaderValues = { byKey: new Map(), other: new Map() };
  for (const attribute of attributes) {
    const value = cleanValue(attribute, report);
    if (!attribute.key) {
      if (value !== '' && !values.other.has(attribute.name)) values.other.set(attribute.name, value);
      continue;
    }
    const first = values.byKey.get(attribute.key);
    if (first) {
      const same = first.value === value || value === '';
      const code = same || first.value === '' ? 'duplicate' : 'duplicate-differs';
      const what = `${attribute.key} stands twice${code === 'duplicate' ? '' : `; left out "${value}"`}.`;
      report({ code, line: attribute.line, what, ...(code === 'duplicate' ? {} : { from: value }) });
      if (first.value !== '') continue;
    }
    values.byKey.set(attribute.key, { ...attribute, value });
  }
  return values;
}

const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

function cleanValue({ name, value, line }: Attribute, report: Report): string {
  let text = value;
  if (REFERENCE.test(text)) {
    REFERENCE.lastIndex = 0;
    text = text.replace(REFERENCE, (reference) => decodeHTML(reference));
    if (text !== value) report({ code: 'value-entity', line, what: `${name} holds character references.` });
  }
  REFERENCE.lastIndex = 0;
  text = text.replace(/\r/g, '');
  if (text.trim().includes('\n')) {
    report({ code: 'value-newline', line, what: `${name} goes over several lines.` });
  }
  const joined = text.replace(/[\s\u00A0]+/g, ' ');
  if (joined !== joined.trim()) report({ code: 'value-padded', line, what: `${name} has spaces around it.` });
  return joined.trim();
}
