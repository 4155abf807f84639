import type { Kind } from '../schemas/kinds.ts';

/**
 * What an article is for is guessed from its title, the first rule that fits; the corpus does not say. Most articles
 * answer a support topic, which is a problem: what fits no rule is troubleshooting.
 */
const rules: readonly (readonly [RegExp, Kind])[] = [
  [/\b(faqs?|frequently asked questions?|common questions)\b/i, 'faq'],
  [/\b(licen[cs](e|es|ing)|hybrid benefit)\b/i, 'licensing'],
  [
    /\b(error|fail(s|ed|ing|ure|ures)?|issues?|problems?|can'?t|cannot|unable|not working|troubleshoot\w*)\b/i,
    'troubleshooting',
  ],
  [/\b(quotas?|limits?|pricing|regions?|sla|api reference)\b/i, 'reference'],
  [
    /^(how (to|do|can)\b|(configur|creat|deploy|enabl|manag|migrat|mov|set up|setting up|add|connect|install|upgrad)\w*\b)/i,
    'how-to',
  ],
  [/\b(overview|what is|introduction|understand(ing)?|concepts?)\b/i, 'concept'],
];

export function kindOf(title: string): Kind {
  return rules.find(([pattern]) => pattern.test(title))?.[1] ?? 'troubleshooting';
}
