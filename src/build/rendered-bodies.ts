import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { MarkdownHeading } from 'astro';

/** The body of an article of plain Markdown as a page shows it. */
export interface RenderedBody {
  html: string;
  headings: MarkdownHeading[];
}

/**
 * Rendered bodies by the text they were rendered from, kept between builds in one file: of thousands of articles few
 * change, and reading one file is quicker than rendering. What was not asked for is not kept on.
 */
export class BodyCache {
  readonly #file: string;
  readonly #known: Map<string, RenderedBody>;
  readonly #used = new Map<string, RenderedBody>();

  private constructor(file: string, known: Map<string, RenderedBody>) {
    this.#file = file;
    this.#known = known;
  }

  /**
   * @param folder - where the file is kept
   * @param renderer - everything besides the text that the result depends on; another one begins anew
   */
  static async open(folder: string, renderer: string): Promise<BodyCache> {
    const file = join(folder, `bodies-${digestOf(renderer)}.json`);
    const text = await readFile(file, 'utf8').catch(() => '');
    return new BodyCache(file, new Map(entriesOf(text)));
  }

  /** The rendered text, from the last build or from the renderer. */
  async get(text: string, render: (text: string) => Promise<RenderedBody>): Promise<RenderedBody> {
    const key = digestOf(text);
    const body = this.#used.get(key) ?? this.#known.get(key) ?? (await render(text));
    this.#used.set(key, body);
    return body;
  }

  /** Writes what was asked for, whole or not at all, unless that is what is there. */
  async save(): Promise<void> {
    const isSame =
      this.#used.size === this.#known.size && [...this.#used.keys()].every((key) => this.#known.has(key));
    if (isSame) return;
    await mkdir(dirname(this.#file), { recursive: true });
    await writeFile(`${this.#file}.part`, JSON.stringify([...this.#used]));
    await rename(`${this.#file}.part`, this.#file);
  }
}

/** A file that was cut off or is none of ours is a cache that holds nothing. */
function entriesOf(text: string): [string, RenderedBody][] {
  try {
    const entries: unknown = JSON.parse(text);
    return Array.isArray(entries) ? (entries as [string, RenderedBody][]) : [];
  } catch {
    return [];
  }
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
