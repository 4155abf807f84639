import { brotliCompressSync, constants } from 'node:zlib';
import type { Response } from 'playwright';

export const parts = ['html', 'css', 'script', 'other'] as const;
export type Part = (typeof parts)[number];

/** Bytes of a page by part, each file compressed with brotli at its best, whatever the host sent. */
export type Weight = Record<Part, number>;

export async function weigh(responses: readonly Response[]): Promise<Weight> {
  const weight: Weight = { html: 0, css: 0, script: 0, other: 0 };
  for (const response of responses) weight[partOf(response)] += brotliSize(await response.body());
  return weight;
}

export function total(weight: Weight): number {
  return parts.reduce((sum, part) => sum + weight[part], 0);
}

function partOf(response: Response): Part {
  switch (response.request().resourceType()) {
    case 'document':
      return 'html';
    case 'stylesheet':
      return 'css';
    case 'script':
      return 'script';
    default:
      return 'other';
  }
}

function brotliSize(body: Buffer): number {
  return body.length === 0
    ? 0
    : brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
