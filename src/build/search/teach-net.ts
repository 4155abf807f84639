import { featuresOf } from '../../search/question-features.ts';
import { type Head, HIDDEN } from '../../search/question-net.ts';
import { DEPTH, HIGHEST, LOWEST } from '../../search/question-words.ts';
import { wordsOf } from '../../search/words/tokens.ts';

/** A question, and whether some page answers it. */
export interface Lesson {
  question: string;
  isAnswered: boolean;
}

/** A network: the whole numbers of each feature, words and pairs, and what follows their sum. */
export interface Taught {
  rows: ReadonlyMap<string, readonly number[]>;
  head: Head;
}

const ROUNDS = 12;
const BATCH = 256;
/** What the numbers move by at first; less and less from then on. */
const RATE = 0.02;
/** So many features of a question are left out each time, so that none is relied on alone. */
const LEFT_OUT = 0.3;
/** What is asked with only once teaches nothing about other questions. */
const LEAST_QUESTIONS = 2;
/** The share of numbers that are as large as can be written; a few larger ones are cut. */
const IN_RANGE = 0.997;

/** Teaches a network; the same lessons make the same. */
export function teachNet(lessons: readonly Lesson[]): Taught {
  const asked = lessons.map(({ question }) => {
    const { words, pairs } = featuresOf(wordsOf(question));
    return [...words, ...pairs];
  });
  const times = new Map<string, number>();
  for (const feature of asked.flat()) times.set(feature, (times.get(feature) ?? 0) + 1);
  const features = [...times.keys()].filter((feature) => (times.get(feature) ?? 0) >= LEAST_QUESTIONS);
  const placeOf = new Map(features.map((feature, place) => [feature, place]));
  const inputs = asked.map((of) => of.flatMap((feature) => placeOf.get(feature) ?? []));
  const random = randomNumbers();
  const rows = new Parameters(features.length, DEPTH, 0.1, random);
  const layer = new Parameters(HIDDEN, DEPTH, 0.3, random);
  const biases = new Parameters(1, HIDDEN, 0, random);
  const out = new Parameters(1, HIDDEN, 0.3, random);
  const bias = new Parameters(1, 1, 0, random);
  const order = lessons.map((_, index) => index);
  const steps = ROUNDS * Math.ceil(lessons.length / BATCH);
  let step = 0;
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    for (let start = 0; start < order.length; start += BATCH) {
      const batch = order.slice(start, start + BATCH);
      for (const lesson of batch) learn(lesson, 1 / batch.length);
      step += 1;
      const rate = RATE * (1 - step / (steps + 1));
      for (const parameters of [layer, biases, out, bias]) parameters.touchAll();
      for (const parameters of [rows, layer, biases, out, bias]) parameters.move(rate, step);
    }
  }

  /** Adds to the gradients what one lesson teaches. */
  function learn(lesson: number, share: number): void {
    const places = inputs[lesson] ?? [];
    const scale = 1 / Math.sqrt(Math.max(1, places.length)) / (1 - LEFT_OUT);
    const kept = places.filter(() => random() >= LEFT_OUT);
    const sum = new Float64Array(DEPTH);
    for (const place of kept) addTo(sum, 0, rows.values, place * DEPTH, scale);
    const active = new Float64Array(HIDDEN);
    let odds = bias.values[0] ?? 0;
    for (let unit = 0; unit < HIDDEN; unit++) {
      let value = biases.values[unit] ?? 0;
      for (let i = 0; i < DEPTH; i++) value += (layer.values[unit * DEPTH + i] ?? 0) * (sum[i] ?? 0);
      active[unit] = Math.max(0, value);
      odds += (out.values[unit] ?? 0) * Math.max(0, value);
    }
    const isAnswered = lessons[lesson]?.isAnswered ? 1 : 0;
    const error = (1 / (1 + Math.exp(-odds)) - isAnswered) * share;
    const back = new Float64Array(DEPTH);
    bias.gradients[0] = (bias.gradients[0] ?? 0) + error;
    for (let unit = 0; unit < HIDDEN; unit++) {
      out.gradients[unit] = (out.gradients[unit] ?? 0) + (active[unit] ?? 0) * error;
    }
    for (let unit = 0; unit < HIDDEN; unit++) {
      if (!active[unit]) continue;
      const through = error * (out.values[unit] ?? 0);
      biases.gradients[unit] = (biases.gradients[unit] ?? 0) + through;
      addTo(back, 0, layer.values, unit * DEPTH, through);
      addTo(layer.gradients, unit * DEPTH, sum, 0, through);
    }
    for (const place of kept) {
      addTo(rows.gradients, place * DEPTH, back, 0, scale);
      rows.touched.add(place);
    }
  }

  return written(features, rows, {
    layer: layer.values,
    biases: biases.values,
    out: out.values,
    bias: bias.values[0] ?? 0,
  });
}

/** The rows as whole numbers; the layer makes up for their unit. */
function written(
  features: readonly string[],
  rows: Parameters,
  head: { layer: Float64Array; biases: Float64Array; out: Float64Array; bias: number },
): Taught {
  const sizes = rows.values.map(Math.abs).sort();
  const unit = Math.max(1e-6, (sizes[Math.floor(sizes.length * IN_RANGE)] ?? 0) / HIGHEST);
  const whole = (value: number) => Math.min(HIGHEST, Math.max(LOWEST, Math.round(value / unit)) + 0);
  return {
    rows: new Map(
      features.map((feature, place) => [
        feature,
        Array.from(rows.values.subarray(place * DEPTH, (place + 1) * DEPTH), whole),
      ]),
    ),
    head: {
      weights: Array.from({ length: HIDDEN }, (_, at) =>
        Array.from(head.layer.subarray(at * DEPTH, (at + 1) * DEPTH), (value) => round(value * unit)),
      ),
      biases: Array.from(head.biases, round),
      out: Array.from(head.out, round),
      bias: round(head.bias),
    },
  };
}

function round(value: number): number {
  return Number(value.toFixed(2));
}

/** Numbers in rows that are taught, by Adam (Kingma and Ba, 2015); a row that nothing was learnt about stays. */
class Parameters {
  readonly values: Float64Array;
  readonly gradients: Float64Array;
  readonly touched = new Set<number>();
  readonly #means: Float64Array;
  readonly #squares: Float64Array;
  readonly #rows: number;
  readonly #width: number;

  constructor(rows: number, width: number, spread: number, random: () => number) {
    // Three uniform numbers are near enough to a normal one, of variance 1.
    const normal = () => (random() + random() + random() - 1.5) * 2;
    this.#rows = rows;
    this.#width = width;
    this.values = Float64Array.from({ length: rows * width }, () => normal() * spread);
    this.gradients = new Float64Array(rows * width);
    this.#means = new Float64Array(rows * width);
    this.#squares = new Float64Array(rows * width);
  }

  touchAll(): void {
    for (let row = 0; row < this.#rows; row++) this.touched.add(row);
  }

  move(rate: number, step: number): void {
    const [means, squares] = [this.#means, this.#squares];
    const ofMeans = 1 - 0.9 ** step;
    const ofSquares = 1 - 0.99 ** step;
    for (const row of this.touched) {
      for (let place = row * this.#width; place < (row + 1) * this.#width; place++) {
        const gradient = this.gradients[place] ?? 0;
        const mean = 0.9 * (means[place] ?? 0) + 0.1 * gradient;
        const square = 0.99 * (squares[place] ?? 0) + 0.01 * gradient * gradient;
        means[place] = mean;
        squares[place] = square;
        this.gradients[place] = 0;
        this.values[place] =
          (this.values[place] ?? 0) - (rate * (mean / ofMeans)) / (Math.sqrt(square / ofSquares) + 1e-8);
      }
    }
    this.touched.clear();
  }
}

/** Adds so much of one row to another. */
function addTo(to: Float64Array, at: number, from: Float64Array, start: number, times: number): void {
  for (let i = 0; i < DEPTH; i++) to[at + i] = (to[at + i] ?? 0) + (from[start + i] ?? 0) * times;
}

/** The same numbers each time, from 0 to 1: mulberry32. */
function randomNumbers(): () => number {
  let state = 0x5150;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(list: number[], random: () => number): void {
  for (let last = list.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [list[last], list[other]] = [list[other] ?? 0, list[last] ?? 0];
  }
}
