import { normaliseCloud, normaliseProductId, normaliseTopicId } from '../../catalog/normalise.ts';
import { type Cloud, cloudNames, isOpenCloud, type OpenCloud } from '../../schemas/clouds.ts';
import { nearest } from '../../schemas/nearest.ts';
import type { Report } from '../anomalies.ts';
import type { Attribute } from './scan.ts';

/** The items of a list, however they are set apart. `//` starts a comment, as one team wrote them. */
export function splitList({ value, name, line }: Attribute, report: Report, loose = false): string[] {
  let text = value;
  const comment = /\/\/[^,]*/.exec(text);
  if (comment) {
    report({
      code: 'list-comment',
      line,
      what: `${name}: left out "${comment[0].trim()}".`,
      from: comment[0],
    });
    text = text.replace(/\/\/[^,]*/g, ',');
  }
  const separator = loose ? /[,;|\s]+/ : /[,;]+/;
  const items = text
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  const byComma = text.split(',').filter((item) => item.trim() !== '').length;
  if (items.length !== byComma) {
    report({ code: 'list-separator', line, what: `${name} is not separated by commas alone.` });
  }
  const distinct = [...new Set(items.map((item) => item.toLowerCase()))];
  if (distinct.length < items.length) {
    report({ code: 'list-repeated', line, what: `${name} names a value more than once.` });
  }
  return distinct.map((folded) => items.find((item) => item.toLowerCase() === folded) ?? folded);
}

/** Support topics in their one form. What is none is left out, with its words. */
export function readTopics(attribute: Attribute, report: Report): string[] {
  const { line } = attribute;
  return splitIds(attribute, report).flatMap((item) => {
    const id = normaliseTopicId(item);
    if (id === undefined) {
      report({ code: 'topic-malformed', line, what: `"${item}" is no support topic.`, from: item });
      return [];
    }
    if (/^\d+$/.test(id) && id.length !== 8) {
      report({ code: 'topic-length', line, what: `${id} has ${id.length} digits.` });
    }
    return [id];
  });
}

/** Products in their one form. */
export function readProducts(attribute: Attribute, report: Report): string[] {
  const { line } = attribute;
  return splitIds(attribute, report).flatMap((item) => {
    const id = normaliseProductId(item);
    if (id !== undefined) return [id];
    report({ code: 'product-malformed', line, what: `"${item}" is no product id.`, from: item });
    return [];
  });
}

/** Ids hold no spaces, so spaces separate them; words are shown whole. */
function splitIds(attribute: Attribute, report: Report): string[] {
  const isProse = /[A-Za-z]{2,} +[A-Za-z]{2,}/.test(attribute.value.replace(/\/\/[^,]*/g, ''));
  return splitList(attribute, report, !isProse);
}

/** Clouds by their one name; retired ones are kept apart. */
export function readClouds(attribute: Attribute, report: Report): { open: OpenCloud[]; retired: boolean } {
  const { line } = attribute;
  const clouds = new Set<Cloud>();
  for (const item of splitList({ ...attribute, value: attribute.value.replace(/\./g, ',') }, report, true)) {
    const folded = item.toLowerCase();
    const known = cloudNames.find((cloud) => cloud === folded);
    const meant = known ?? normaliseCloud(folded) ?? normaliseCloud(nearest(folded, cloudNames) ?? '');
    if (meant === undefined) {
      report({ code: 'cloud-unknown', line, what: `"${item}" is no cloud.`, from: item });
      continue;
    }
    if (!known) report({ code: 'cloud-misspelt', line, what: `"${item}" was read as ${meant}.` });
    clouds.add(meant);
  }
  const open = [...clouds].filter(isOpenCloud);
  const retired = open.length < clouds.size;
  if (retired) report({ code: 'cloud-retired', line, what: `${attribute.name} names Azure Germany.` });
  return { open, retired };
}
