/**
 * Pages are bundled, and have another instance of every module than the integrations of the same build: the one thing
 * both see is the process.
 */
const KEY = Symbol.for('signpost.once-for');
const shared = globalThis as { [KEY]?: WeakMap<object, Map<string, unknown>> };
shared[KEY] ??= new WeakMap();
const known = shared[KEY];

/**
 * What takes long to make of a catalog and never changes: made once, whoever asks.
 *
 * @param what - its name, which always stands for the same `make`
 */
export function onceFor<Made>(catalog: object, what: string, make: () => Made): Made {
  const made = known.get(catalog) ?? new Map<string, unknown>();
  known.set(catalog, made);
  if (!made.has(what)) made.set(what, make());
  return made.get(what) as Made;
}
