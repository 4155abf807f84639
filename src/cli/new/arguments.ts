import { parseArgs } from 'node:util';
import { didYouMean } from '../../schemas/nearest.ts';
import { Refused } from './answers.ts';

/** What was answered on the command line. */
export interface Given {
  kind?: string | undefined;
  area?: string | undefined;
  title?: string | undefined;
  /** Ids, comma-separated. */
  topics?: string | undefined;
}

const options = {
  kind: { type: 'string' },
  area: { type: 'string' },
  title: { type: 'string' },
  topic: { type: 'string', multiple: true },
} as const;

/** @throws Refused at an argument that is not known, with the nearest that is. */
export function readArguments(args: readonly string[]): Given {
  const names = Object.keys(options);
  for (const arg of args) {
    const name = /^--([^=]+)/.exec(arg)?.[1];
    if (name !== undefined && !names.includes(name)) {
      const expected =
        didYouMean(name, names) || ` Expected ${names.map((known) => `--${known}`).join(', ')}.`;
      throw new Refused(`--${name} is not an argument.${expected}`);
    }
  }
  try {
    const { kind, area, title, topic } = parseArgs({ args: [...args], options }).values;
    return { kind, area, title, topics: topic?.join(',') };
  } catch (error) {
    throw new Refused(error instanceof Error ? error.message : String(error));
  }
}
