/** What the stand-in portal reads of the site's `/api/v1/index.json`. */
export interface IndexFile {
  openClouds: string[];
  products: Record<string, string>;
  topics: Record<string, { title?: string }>;
}
