import { longDate } from '../dates.ts';
import type { BladeTable } from '../portal/blade-table.ts';
import type { Change } from '../schemas/change.ts';
import type { CloudFacts } from '../schemas/cloud.ts';
import { clouds as cloudNames, type OpenCloud } from '../schemas/clouds.ts';
import type { Limit } from '../schemas/limit.ts';
import { didYouMean } from '../schemas/nearest.ts';
import type { Plans } from '../schemas/plan.ts';
import { portals } from '../schemas/portals.ts';

/** The tables an article can read from: each fact stands once, in `content/*.yaml`. */
export interface Facts {
  limits: ReadonlyMap<string, Limit>;
  plans: Plans | undefined;
  clouds: ReadonlyMap<string, CloudFacts>;
  changes: readonly Change[];
  blades: BladeTable;
}

/** A table of facts, ready to be shown on a page or written as Markdown. The first column names the row. */
export interface FactTable {
  caption: string;
  head: string[];
  rows: string[][];
}

/**
 * A number that is written in `content/limits.yaml`, as a sentence says it, for one cloud.
 *
 * @throws when there is no such row, with the nearest that there is.
 */
export function limitValue({ limits }: Pick<Facts, 'limits'>, id: string, cloud: OpenCloud): string {
  const limit = limits.get(id);
  if (!limit) {
    throw new Error(`<Limit> "${id}" is not in content/limits.yaml.${didYouMean(id, [...limits.keys()])}`);
  }
  return limit.clouds[cloud] ?? limit.value;
}

/** The limits of one group, or of all. Values that differ in a cloud are said beside the general one. */
export function limitTable({ limits }: Pick<Facts, 'limits'>, group?: string): FactTable {
  const rows = [...limits.values()].filter((limit) => group === undefined || limit.group === group);
  if (rows.length === 0) {
    const groups = [...new Set([...limits.values()].map((limit) => limit.group))];
    throw new Error(
      `<LimitTable> has no group "${group}".${didYouMean(group ?? '', groups)} Expected one of: ${groups.join(', ')}.`,
    );
  }
  return {
    caption: group ? `Limits: ${group}` : 'Limits',
    head: ['What', 'Value', 'Good to know'],
    rows: rows.map(({ name, value, clouds, note }) => [
      name,
      [value, ...inClouds(clouds)].join('; '),
      note ?? '',
    ]),
  };
}

function inClouds(values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).map(
    ([cloud, value]) => `${cloudNames[cloud as OpenCloud]?.name ?? cloud}: ${value}`,
  );
}

const answers = { yes: 'Yes', no: 'No', unknown: 'Not stated' } as const;

/** Which plan allows what. */
export function planTable({ plans }: Pick<Facts, 'plans'>): FactTable {
  if (!plans) throw new Error('<PlanTable> needs content/plans.yaml, which is not there.');
  return {
    caption: 'What each plan covers',
    head: ['Capability', ...plans.plans.map(({ name }) => name)],
    rows: plans.capabilities.map(({ name, plans: given }) => [
      name,
      ...plans.plans.map(({ id }) => answers[given[id] ?? 'unknown']),
    ]),
  };
}

/** Each portal’s host in each open cloud. */
export function hostTable({ clouds }: Pick<Facts, 'clouds'>): FactTable {
  const open = [...clouds.values()].filter(({ status }) => status === 'open');
  const { docs, ...places } = portals;
  const columns = [...Object.entries(places), ['signIn', 'Sign-in'], ['docs', docs]] as const;
  return {
    caption: 'Hosts per cloud',
    head: ['Cloud', ...columns.map(([, name]) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`)],
    rows: open.map(({ name, hosts }) => [
      name,
      ...columns.map(([key]) => hosts[key as keyof CloudFacts['hosts']] ?? 'Not known'),
    ]),
  };
}

/** Dated changes, soonest first. */
export function changeTable({ changes }: Pick<Facts, 'changes'>): FactTable {
  return {
    caption: 'What changes when',
    head: ['When', 'What changes', 'What you notice', 'What to do'],
    rows: changes.map(({ date, when, title, effect, action }) => [
      when ?? longDate(date),
      title,
      effect,
      action,
    ]),
  };
}
