import { createHash } from 'node:crypto';
import type { Report } from './anomalies.ts';

/** The parts of an address: `<area>/<name>`. */
export interface Address {
  area: string;
  name: string;
}

/** The address a path of the source would have: its last folder and its name, with what an address may not hold as hyphens. */
export function addressOf(path: string): Address {
  const parts = path.split('/');
  const file = parts.at(-1) ?? path;
  return { area: safe(parts.at(-2) ?? 'articles'), name: safe(file.replace(/\.(?:md|markdown|txt)$/i, '')) };
}

function safe(part: string): string {
  const folded = part
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[^a-z0-9]+|[-.]+$/g, '');
  return folded === '' ? `part-${hash(part)}` : folded.slice(0, 120).replace(/[-.]+$/, '');
}

/** Gives out addresses, each once. Ask in the order of the paths, so that the same folder always gives the same. */
export function createAddressBook() {
  const taken = new Set<string>();
  return (path: string, report: Report): Address => {
    const { area, name } = addressOf(path);
    const plain = path
      .split('/')
      .slice(-2)
      .join('/')
      .replace(/\.\w+$/, '')
      .toLowerCase();
    if (`${area}/${name}` !== plain) {
      report({ code: 'address-changed', line: 1, what: `${area}/${name}` });
    }
    let free = name;
    for (let number = 2; taken.has(`${area}/${free}`); number += 1) free = `${name}-${number}`;
    if (free !== name) report({ code: 'address-taken', line: 1, what: `${area}/${free}` });
    taken.add(`${area}/${free}`);
    return { area, name: free };
  };
}

const SAFE_ID = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** Gives out article ids, each once however it is cased: the header's own where it can stand, else one made from it. */
export function createIdBook() {
  const taken = new Set<string>();
  return (written: string, path: string, line: number, report: Report): string => {
    const give = (id: string) => {
      taken.add(id.toLowerCase());
      return id;
    };
    const bare = written.replace(/^\{(.*)\}$/, '$1');
    if (SAFE_ID.test(bare) && !taken.has(bare.toLowerCase())) return give(bare);
    const made = `${(safe(bare || addressOf(path).name)).slice(0, 80)}-${hash(path)}`;
    const code = written === '' ? 'id-absent' : SAFE_ID.test(bare) ? 'id-taken' : 'id-unsafe';
    report({ code, line, what: `"${written}" is ${made}.`, ...(written === '' ? {} : { from: written }) });
    return give(made);
  };
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 6);
