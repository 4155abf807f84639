/**
 * The portal's `selfHelpType` values that Signpost serves, each with its lane: the set of articles it competes
 * with. Only *solutions* answer a support topic by default; the other lanes are used when asked for by name.
 */
export const selfHelpTypes = {
  generic: { lane: 'solution', summary: 'shown with no resource, or for a general question' },
  resource: { lane: 'solution', summary: 'written for one kind of resource' },
  apollo: { lane: 'solution', summary: 'written in sections for the newest help pane' },
  problemScopingQuestions: { lane: 'scoping', summary: 'questions to answer before asking for help' },
  diagnostics: { lane: 'diagnostics', summary: 'shown with the result of a diagnostic' },
  tools: { lane: 'tools', summary: 'links to tools of the portal for one kind of resource' },
  servicehealthinsights: { lane: 'service-health', summary: 'shown with an event of Service Health' },
  PartnerCenterQuickStart: { lane: 'partner-center', summary: 'shown in Partner Center' },
  TSG_Content: { lane: 'troubleshooter', summary: 'a step of a guided troubleshooter' },
  TSG_Description: { lane: 'troubleshooter', summary: 'what a guided troubleshooter is for' },
  TSG_Summary: { lane: 'troubleshooter', summary: 'what a guided troubleshooter has found' },
  rca: { lane: 'rca', summary: 'shown with a root-cause analysis' },
} as const satisfies Record<string, { lane: string; summary: string }>;

export type SelfHelpType = keyof typeof selfHelpTypes;
export type Lane = (typeof selfHelpTypes)[SelfHelpType]['lane'];

export const selfHelpTypeNames = Object.keys(selfHelpTypes) as SelfHelpType[];

/** The lane of a self-help type. */
export const laneOf = (type: SelfHelpType): Lane => selfHelpTypes[type].lane;
