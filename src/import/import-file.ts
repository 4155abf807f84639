import type { z } from 'zod';
import { articleSchema } from '../schemas/article.ts';
import { landingSchema } from '../schemas/landing.ts';
import { portalHeader } from '../schemas/portal-header.ts';
import { questionsSchema } from '../schemas/questions.ts';
import { serviceSchema } from '../schemas/service.ts';
import type { Address } from './addresses.ts';
import { type Anomaly, type AnomalyCode, levelOf, type Report } from './anomalies.ts';
import { convertBody } from './body/convert-body.ts';
import { completed, type ImportedHeader, readFields } from './frontmatter.ts';
import { scanHeader } from './header/scan.ts';
import { readValues } from './header/values.ts';
import { readYamlHeader } from './header/yaml.ts';
import { defined, type JsonObject } from './json/keys.ts';
import { readLanding } from './json/landing.ts';
import { readQuestions } from './json/questions.ts';
import { questionsOfMarkdown } from './json/questions-of-markdown.ts';
import { readJson } from './json/read-json.ts';
import { readService } from './json/service.ts';
import { type Destination, type LaneKey, type LaneRule, lanes } from './lanes.ts';
import { withoutMergeMarkers } from './source/merge-markers.ts';
import { readText } from './source/read-text.ts';
import { articleText } from './write/article-text.ts';

/** A file of the source. */
export interface SourceFile {
  /** Relative to the folder that is imported, with forward slashes. */
  path: string;
  bytes: Uint8Array;
}

/** What the import knows besides the file. */
export interface ImportContext {
  address: Address;
  /** The day that articles count as reviewed on, `YYYY-MM-DD`. */
  day: string;
  /** Gives out article ids, each once. */
  giveId: (written: string, path: string, line: number, report: Report) => string;
  /** The address of the page that a path becomes, relative to this file. */
  pageOf?: (path: string) => string | undefined;
  /** Lanes that are published although they are held by default. */
  publish?: ReadonlySet<string>;
  /** What was met before the file was opened, such as an address that was taken. */
  before?: readonly Anomaly[];
  /** Only these lanes; all where absent. */
  only?: ReadonlySet<LaneKey>;
}

/** What became of a file. */
export interface ImportedFile {
  path: string;
  outcome: 'imported' | 'repaired' | 'rejected' | 'left-out';
  /** Absent where the header does not say. */
  lane?: LaneKey;
  anomalies: Anomaly[];
  /** What is to be written, relative to the content folder; absent where it was rejected or left out. */
  content?: { path: string; text: string; to: Destination };
}

/** No article is larger, in bytes: the largest known is a hundredth of it. */
const LARGEST = 5_000_000;

class Rejected extends Error {
  readonly anomaly: Anomaly;
  constructor(code: AnomalyCode, what: string, line = 1) {
    super(what);
    this.anomaly = { code, line, what };
  }
}

/** Imports one file. Never throws: what cannot be imported is rejected, with the reason and the line. */
export function importFile(file: SourceFile, context: ImportContext): ImportedFile {
  const anomalies: Anomaly[] = [...(context.before ?? [])];
  const seen = new Set<string>();
  const report: Report = (anomaly) => {
    const key = `${anomaly.code} ${anomaly.line} ${anomaly.what} ${anomaly.from ?? ''} ${anomaly.to ?? ''}`;
    // The same slip may be met by several passes; what lost or added text counts each time.
    if (seen.has(key) && anomaly.from === undefined && anomaly.to === undefined) return;
    seen.add(key);
    anomalies.push(anomaly);
  };
  const result: Pick<ImportedFile, 'path' | 'lane' | 'content'> & { leftOut?: boolean } = { path: file.path };
  try {
    Object.assign(result, convertFile(file, context, report, anomalies));
  } catch (error) {
    if (error instanceof Rejected) anomalies.push(error.anomaly);
    else anomalies.push({ code: 'unreadable', line: 1, what: (error as Error).message.slice(0, 200) });
  }
  const { leftOut, ...rest } = result;
  const has = (level: string) => anomalies.some(({ code }) => levelOf(code) === level);
  const outcome = leftOut ? 'left-out' : has('reject') ? 'rejected' : has('repair') ? 'repaired' : 'imported';
  anomalies.sort((a, b) => a.line - b.line);
  return { ...rest, outcome, anomalies };
}

function convertFile(file: SourceFile, context: ImportContext, report: Report, anomalies: Anomaly[]) {
  const { path, bytes } = file;
  if (bytes.length > LARGEST) throw new Rejected('too-large', `${bytes.length} bytes.`);
  const text = withoutMergeMarkers(readText(bytes, report), report);
  if (text.trim() === '') throw new Rejected('empty', 'There is no text.');
  const { header, body } = readHeader(text, report);
  const { lane } = header;
  if (context.only && !(lane && context.only.has(lane))) return { leftOut: true, ...(lane ? { lane } : {}) };
  const rule: LaneRule = lane ? lanes[lane] : { name: '', form: 'markdown', to: 'held' };
  const destination = destinationOf(rule, header, context);
  const articleId = context.giveId(header.articleId, path, header.idLine, report);
  const base = { articleId, ...header.fields, importedFrom: path };
  const { area, name } = context.address;
  const at = (extension: string) => `${destination}/${area}/${name}.${extension}`;

  const bodyContext = { title: header.title, ...(context.pageOf ? { pageOf: context.pageOf } : {}) };
  if (rule.form === 'json') {
    const { title, description } = completed(header, body, path, report);
    const data = { pageTitle: title, description, ...withoutType(base) };
    const asMarkdown = () => questionsOfMarkdown(body, bodyContext, report);
    const content = jsonContent(lane, { data, body, anomalies, asMarkdown, pageOf: context.pageOf }, report);
    return { lane, content: { path: at('json'), text: content, to: destination } };
  }
  const converted = convertBody(body, bodyContext, report);
  const { title, description, kind } = completed(header, converted.text, path, report);
  const data = defined({
    pageTitle: title,
    description,
    kind,
    ...base,
    reviewed: context.day,
    placeholders: converted.placeholders,
    anomalies: repairs(anomalies),
  });
  hold(articleSchema, data);
  const content = { path: at(converted.format), text: articleText(data, converted.text), to: destination };
  return { ...(lane ? { lane } : {}), content };
}

function readHeader(text: string, report: Report): { header: ImportedHeader; body: string } {
  const scanned = scanHeader(text, report) ?? readYamlHeader(text, report);
  if (!scanned) report({ code: 'header-absent', line: 1, what: 'Taken for a general article.' });
  const { attributes, body } = scanned ?? { attributes: [], body: text };
  return { header: readFields(readValues(attributes, report), report), body };
}

function destinationOf(rule: LaneRule, header: ImportedHeader, { publish }: ImportContext): Destination {
  if (!header.hasOpenCloud) return 'held';
  const isPublished = rule.form === 'markdown' && header.lane && publish?.has(header.lane);
  return isPublished ? 'articles' : rule.to;
}

/** The kinds of JSON that have a form of their own. Any other is kept as it is. */
const forms: Partial<
  Record<
    LaneKey,
    {
      read: (json: unknown, report: Report, pageOf: ImportContext['pageOf']) => JsonObject | undefined;
      schema: z.ZodType;
    }
  >
> = {
  problemscopingquestions: { read: readQuestions, schema: questionsSchema },
  supporttopicbasedscopingquestions: { read: readQuestions, schema: questionsSchema },
  supporttopicdescription: { read: readService, schema: serviceSchema },
  diagnoseandsolve: { read: readLanding, schema: landingSchema },
};

/** The JSON of a file, with what else it has. */
interface JsonBody {
  data: JsonObject;
  body: string;
  anomalies: Anomaly[];
  /** The questions of a body that is no JSON. */
  asMarkdown: () => JsonObject | undefined;
  /** The address of the page that a path of the source became. */
  pageOf: ImportContext['pageOf'];
}

function readForm(
  body: string,
  read: (json: unknown) => JsonObject | undefined,
  report: Report,
): JsonObject | undefined {
  const json = readJson(body, report);
  if (!('value' in json)) throw new Rejected('json-invalid', json.fault, json.line);
  return read(json.value);
}

function jsonContent(
  lane: LaneKey | undefined,
  { data, body, anomalies, asMarkdown, pageOf }: JsonBody,
  report: Report,
): string {
  const form = lane ? forms[lane] : undefined;
  const read =
    (form?.schema === questionsSchema && asMarkdown()) ||
    readForm(body, (json) => (form ? form.read(json, report, pageOf) : { data: json }), report);
  if (!read) throw new Rejected('json-shape', 'The JSON does not hold what its self-help type calls for.');
  const whole = defined({ ...data, ...read, anomalies: repairs(anomalies) });
  hold(form?.schema ?? portalHeader.loose(), whole);
  return `${JSON.stringify(whole, null, 2)}\n`.toWellFormed();
}

/** The self-help type of these is their collection. */
function withoutType({ selfHelpType: _, ...data }: JsonObject): JsonObject {
  return data;
}

function repairs(anomalies: readonly Anomaly[]): string[] {
  return [...new Set(anomalies.filter(({ code }) => levelOf(code) === 'repair').map(({ code }) => code))];
}

/** Holds what is to be written against its schema, so that no import breaks a build. */
function hold(schema: z.ZodType, data: unknown): void {
  const issue = schema.safeParse(data).error?.issues[0];
  if (issue) throw new Rejected('schema-invalid', `${issue.path.join('.')}: ${issue.message}`);
}
