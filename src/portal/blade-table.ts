import type { Blade } from '../schemas/blade.ts';
import { shown } from '../schemas/fields.ts';
import { didYouMean } from '../schemas/nearest.ts';
import type { BladeCall } from './blade-link.ts';

/** The blades that can be linked to, by their id in lower case. */
export type BladeTable = ReadonlyMap<string, Blade>;

/** A blade that is asked for, found in the table, with names as the portal spells them. */
export interface FoundBlade {
  blade: Blade;
  call: BladeCall;
}

/** Why a blade cannot be linked to: it is not in the table, or it does not read what it is given. */
export interface BladeFault {
  rule: 'blade-unknown' | 'blade-parameter';
  message: string;
}

/** The rows of `content/blades.yaml` as a table. */
export function bladeTable(rows: readonly Blade[]): BladeTable {
  return new Map(rows.map((row) => [row.id.toLowerCase(), row]));
}

/** The row of a blade, however its letters are cased. */
export function findBlade(table: BladeTable, id: string): Blade | undefined {
  return table.get(id.toLowerCase());
}

/**
 * Holds a call against the table. A blade that is not known to open is never given anything, so what it would read is
 * not asked.
 */
export function lookUpBlade(call: BladeCall, table: BladeTable): FoundBlade | BladeFault {
  const blade = findBlade(table, call.id);
  if (!blade) {
    const ids = [...table.values()].map(({ id }) => id);
    const hint = didYouMean(call.id, ids) || ' Expected a blade that is listed.';
    return { rule: 'blade-unknown', message: `${shown(call.id)} is not in blades.yaml.${hint}` };
  }
  if (!blade.live) return { blade, call: { ...call, id: blade.id } };
  const menu = call.menu === undefined ? undefined : spelled(call.menu, blade.menu);
  if (call.menu !== undefined && menu === undefined) {
    return notRead(blade, 'menu item', call.menu, blade.menu);
  }
  const parameters: BladeCall['parameters'][number][] = [];
  for (const { name, value } of call.parameters) {
    const known = spelled(name, blade.parameters);
    if (known === undefined) return notRead(blade, 'parameter', name, blade.parameters);
    parameters.push({ name: known, value });
  }
  return { blade, call: { ...call, id: blade.id, ...(menu === undefined ? {} : { menu }), parameters } };
}

function spelled(name: string, known: readonly string[]): string | undefined {
  return known.find((other) => other.toLowerCase() === name.toLowerCase());
}

function notRead(blade: Blade, what: string, name: string, known: readonly string[]): BladeFault {
  const expected = known.length > 0 ? ` Expected one of: ${known.join(', ')}.` : ' Expected none.';
  const message = `${shown(name)} is not a ${what} of ${blade.id}.${didYouMean(name, known) || expected}`;
  return { rule: 'blade-parameter', message };
}
