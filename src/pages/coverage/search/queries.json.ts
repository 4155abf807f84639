import { loadJudged } from '../../../search/judged/load.ts';

/** The judged queries, for the report page to ask again. */
export const GET = async () => Response.json(await loadJudged());
