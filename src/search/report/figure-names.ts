import type { Figures } from '../judged/measure.ts';

/** The figures that are shown, in order: what each is called, and whether more is better. */
export const figureNames = {
  mrr: { title: 'MRR', moreIsBetter: true },
  success1: { title: 'First', moreIsBetter: true },
  success3: { title: 'First three', moreIsBetter: true },
  ndcg10: { title: 'nDCG', moreIsBetter: true },
  wrongAnswers: { title: 'Wrong', moreIsBetter: false },
} as const satisfies Partial<Record<keyof Figures, { title: string; moreIsBetter: boolean }>>;

export type FigureName = keyof typeof figureNames;

export const figureOrder: readonly FigureName[] = ['mrr', 'success1', 'success3', 'ndcg10', 'wrongAnswers'];

export const setTitles: Readonly<Record<Figures['set'], string>> = {
  'known-item': 'Known page',
  concept: 'Question',
  alias: 'Other name',
  typo: 'Typo',
  identifier: 'Identifier',
  unanswerable: 'Unanswerable',
};

/** A share as a reader reads it; a dash where it makes no sense. */
export function share(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : value.toFixed(3);
}
