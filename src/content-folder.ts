import { resolve } from 'node:path';

/**
 * The absolute path of the folder that holds `articles/`, `codes/` and the tables. `SIGNPOST_CONTENT` names another
 * one, relative to the project: the tests build from small folders of their own, an adopter from an imported corpus.
 */
export function contentFolder(): string {
  return resolve(process.env['SIGNPOST_CONTENT'] || 'content');
}
