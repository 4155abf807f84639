import type { Figures } from './measure.ts';

/** `recorded.json`: what `npm run bench search -- --record` measured, on the day it was last asked to. */
export interface Recorded {
  /** The day of the measurement, `2026-11-22`. */
  date: string;
  /** Our own site first; the real corpus when it was there. */
  collections: RecordedCollection[];
}

export interface RecordedCollection {
  name: 'site' | 'corpus';
  /** How many pages every engine indexed, and how many queries each was asked. */
  pages: number;
  queries: number;
  /** Signpost first. */
  engines: RecordedEngine[];
}

export interface RecordedEngine {
  name: string;
  version: string;
  /** Both halves of every set, and both together. */
  figures: Figures[];
  cold: Cold;
}

/** Middle and worst of several queries. */
export interface Spread {
  median: number;
  worst: number;
}

/** What the first result costs in a fresh browser, beside the HTML, styles and images of the page that shows it. */
export interface Cold {
  queries: number;
  /** By brotli 11, each file by itself. */
  bytes: Spread;
  requests: Spread;
  /** Requests that each waited for the one before: the longest chain after the page. */
  roundTrips: Spread;
  /** From opening the page until the first result stands in it, over loopback. */
  milliseconds: Spread;
}
