import { clouds, type OpenCloud } from './schemas/clouds.ts';

/** The words that components put around what an author gives them, the same on pages and in Markdown. */

const either = new Intl.ListFormat('en-US', { type: 'disjunction' });
const both = new Intl.ListFormat('en-US', { type: 'conjunction' });

/** "Needs Microsoft Entra ID P1 or P2": the plans that are each enough. */
export function needsPlan(plans: readonly string[]): string {
  return `Needs ${either.format(withoutRepeatedStart(plans))}`;
}

/** "In Azure US Government and Azure operated by 21Vianet". */
export function inClouds(names: readonly OpenCloud[]): string {
  return `In ${both.format(names.map((name) => clouds[name].name))}`;
}

/** Plans of one family are told apart by their last word: "Microsoft Entra ID P1", "P2". */
function withoutRepeatedStart(plans: readonly string[]): string[] {
  const family = (plan: string | undefined) => plan?.replace(/\s*\S+$/, '') ?? '';
  return plans.map((plan, index) => {
    const start = family(plan);
    return index > 0 && start !== '' && start === family(plans[index - 1])
      ? plan.slice(start.length).trim()
      : plan;
  });
}
