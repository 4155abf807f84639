/**
 * What `type` and `id` start with. Property names are those of Microsoft.Help and Microsoft.Support, but these files
 * are not Azure Resource Manager's, and nothing in them may pass for it.
 */
export const namespaces = { help: 'Signpost.Help', support: 'Signpost.Support' } as const;

/** The path of a file of the machine interface, such as `/api/v1/selfHelp/sspr-0029.json`. */
export const apiPath = (file: string): string => `/api/v1/${file}.json`;

/** The name of the file that an article has; article ids are compared without regard to case. */
export const fileOfArticle = (articleId: string): string => articleId.toLowerCase();
