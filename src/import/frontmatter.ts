import { normaliseSelfHelpType } from '../catalog/normalise.ts';
import type { OpenCloud } from '../schemas/clouds.ts';
import type { Kind } from '../schemas/kinds.ts';
import type { Report } from './anomalies.ts';
import { readClouds, readProducts, readTopics, splitList } from './header/lists.ts';
import type { HeaderKey } from './header/names.ts';
import type { Attribute } from './header/scan.ts';
import type { HeaderValues } from './header/values.ts';
import { kindOf } from './kind-of.ts';
import { type LaneKey, laneOfName } from './lanes.ts';

/** A header as keys of ours. What is not in it is absent. */
export interface ImportedHeader {
  /** Absent for a lane of no known name. */
  lane?: LaneKey;
  title: string;
  description: string;
  articleId: string;
  /** The line the article id stands on. */
  idLine: number;
  /** False where every cloud it is for is closed. */
  hasOpenCloud: boolean;
  fields: Record<string, unknown>;
}

/** Maps the values of a header to keys of ours, by the one table of names. */
export function readFields(values: HeaderValues, report: Report): ImportedHeader {
  const attribute = (key: HeaderKey): Attribute =>
    values.byKey.get(key) ?? { name: key, key, value: '', line: 1 };
  const text = (key: HeaderKey) => attribute(key).value;
  const other = new Map(values.other);
  const lane = readLane(values.byKey.get('selfHelpType'), other, report);
  const clouds = readAllClouds(values, report);
  const order = readOrder(attribute('displayOrder'), report);
  const type = normaliseSelfHelpType(text('selfHelpType').split(',')[0] ?? '');
  const list = (key: HeaderKey) => splitList(attribute(key), report);
  const fields: Record<string, unknown> = {
    service: text('service'),
    resource: text('resource'),
    selfHelpType: type ?? '',
    supportTopicIds: readTopics(attribute('supportTopicIds'), report),
    productPesIds: readProducts(attribute('productPesIds'), report),
    resourceTags: list('resourceTags'),
    cloudEnvironments: clouds.named,
    disableClouds: clouds.disabled,
    displayOrder: order ?? '',
    clientIds: list('clientIds').map((client) => client.toLowerCase()),
    resourceRequired: /^true$/i.test(text('resourceRequired')) || '',
    authors: list('authors'),
    'ms.author': list('ms.author'),
    ownershipId: text('ownershipId'),
    infoBubbleText: text('infoBubbleText'),
    diagnosticScenario: text('diagnosticScenario'),
    symptomId: text('symptomId'),
    articleTags: list('articleTags'),
    category: text('category'),
    aliases: list('searchTags'),
    otherAttributes: other.size > 0 ? Object.fromEntries(other) : '',
  };
  return {
    ...(lane ? { lane } : {}),
    title: text('pageTitle'),
    description: text('description'),
    articleId: text('articleId'),
    idLine: attribute('articleId').line,
    hasOpenCloud: clouds.effective.length > 0,
    fields: filled(fields),
  };
}

/** The fields that say anything. */
function filled(fields: Record<string, unknown>): Record<string, unknown> {
  const said = ([, value]: [string, unknown]) =>
    value !== '' && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(fields).filter(said));
}

function readLane(attribute: Attribute | undefined, other: Map<string, string>, report: Report) {
  if (!attribute || attribute.value === '') {
    report({ code: 'lane-absent', line: attribute?.line ?? 1, what: 'Taken for generic.' });
    return 'generic';
  }
  const names = attribute.value.split(',');
  if (names.length > 1) {
    report({ code: 'lane-list', line: attribute.line, what: `"${attribute.value}"`, from: attribute.value });
    other.set('selfHelpType', attribute.value);
  }
  const lane = laneOfName(names[0] ?? '');
  if (lane) return lane;
  report({ code: 'lane-unknown', line: attribute.line, what: `"${attribute.value}"` });
  other.set('selfHelpType', attribute.value);
  return undefined;
}

function readAllClouds({ byKey }: HeaderValues, report: Report) {
  const attribute = byKey.get('cloudEnvironments');
  const none = { open: [] as OpenCloud[], retired: false };
  const named = attribute && attribute.value !== '' ? readClouds(attribute, report) : none;
  const off = byKey.get('disableClouds');
  const disabled = off && off.value !== '' ? readClouds(off, report).open : [];
  if (!attribute || attribute.value === '') {
    report({ code: 'cloud-absent', line: attribute?.line ?? 1, what: 'Taken for public.' });
  }
  const both = disabled.filter((cloud) => named.open.includes(cloud));
  if (both.length > 0 && off) {
    report({ code: 'cloud-contradiction', line: off.line, what: both.join(', ') });
  }
  const isForClosed = named.retired && named.open.length === 0;
  const declared: OpenCloud[] = named.open.length > 0 || isForClosed ? named.open : ['public'];
  const effective = declared.filter((cloud) => !disabled.includes(cloud));
  if (effective.length === 0) {
    report({ code: 'cloud-none-open', line: attribute?.line ?? 1, what: attribute?.value ?? '' });
  }
  return { named: named.open, disabled, effective };
}

function readOrder({ value, line }: Attribute, report: Report): number | undefined {
  if (value === '') return undefined;
  if (/^-?\d{1,9}$/.test(value)) return Number(value);
  report({ code: 'order-malformed', line, what: `"${value}" is no whole number.`, from: value });
  return undefined;
}

/** What the corpus does not say and an article has to. */
export function completed(header: ImportedHeader, body: string, path: string, report: Report) {
  const name =
    path
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '') ?? path;
  let { title, description } = header;
  if (title === '') {
    title = firstHeading(body) || name.replace(/[-_]+/g, ' ').trim() || name;
    report({ code: 'title-absent', line: 1, what: `"${title.slice(0, 80)}"`, to: title });
  }
  if (description === '') {
    description = firstSentence(body) || title;
    report({ code: 'description-absent', line: 1, what: `"${description.slice(0, 80)}"`, to: description });
  }
  const kind: Kind = kindOf(title);
  return { title, description, kind };
}

function firstHeading(body: string): string {
  const line = /^ {0,3}#{1,6}[ \t]+(.{1,300})$/m.exec(body)?.[1] ?? '';
  return line
    .replace(/<[^>]*>/g, '')
    .replace(/[*#`\\]/g, '')
    .trim()
    .slice(0, 200);
}

/** The first line of prose, up to its first full stop. */
function firstSentence(body: string): string {
  const line =
    body
      .split('\n')
      .find((text) => /^[A-Z][^<>{}|[\]*`#]{20,}$/.test(text.trim()))
      ?.trim() ?? '';
  return (/^.{20,200}?[.!?](?= |$)/.exec(line)?.[0] ?? line.slice(0, 200)).trim();
}
