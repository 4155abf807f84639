/** Where the files of a lane go. */
export type Destination = 'articles' | 'held' | 'questions' | 'services' | 'landings';

/** What the importer does with one of the portal's self-help types. */
export interface LaneRule {
  /** The portal's own spelling. */
  name: string;
  form: 'markdown' | 'json';
  to: Destination;
}

/**
 * The portal's self-help types, by their names in lower case. `held` is kept out of the site: text for support engineers,
 * text around values that only a diagnostic knows, data of other tools. A held article is published by moving its
 * file to `articles/`, or its lane by `--publish`.
 */
export const lanes = {
  generic: { name: 'generic', form: 'markdown', to: 'articles' },
  resource: { name: 'resource', form: 'markdown', to: 'articles' },
  apollo: { name: 'apollo', form: 'markdown', to: 'articles' },
  diagnostics: { name: 'diagnostics', form: 'markdown', to: 'articles' },
  rca: { name: 'rca', form: 'markdown', to: 'articles' },
  tools: { name: 'tools', form: 'markdown', to: 'articles' },
  servicehealthinsights: { name: 'servicehealthinsights', form: 'markdown', to: 'held' },
  partnercenterquickstart: { name: 'PartnerCenterQuickStart', form: 'markdown', to: 'held' },
  tsg_content: { name: 'TSG_Content', form: 'markdown', to: 'held' },
  tsg_description: { name: 'TSG_Description', form: 'markdown', to: 'held' },
  tsg_summary: { name: 'TSG_Summary', form: 'markdown', to: 'held' },
  problemscopingquestions: { name: 'problemScopingQuestions', form: 'json', to: 'questions' },
  supporttopicbasedscopingquestions: {
    name: 'supportTopicBasedScopingQuestions',
    form: 'json',
    to: 'questions',
  },
  supporttopicdescription: { name: 'supportTopicDescription', form: 'json', to: 'services' },
  diagnoseandsolve: { name: 'diagnoseandsolve', form: 'json', to: 'landings' },
  tsg_questions: { name: 'TSG_Questions', form: 'json', to: 'held' },
  advisorrecommendationmetadata: { name: 'advisorRecommendationMetadata', form: 'json', to: 'held' },
} as const satisfies Record<string, LaneRule>;

export type LaneKey = keyof typeof lanes;

/** The lane a name stands for, in any case; `undefined` where it is none. */
export function laneOfName(name: string): LaneKey | undefined {
  const folded = name.trim().toLowerCase();
  return Object.hasOwn(lanes, folded) ? (folded as LaneKey) : undefined;
}
