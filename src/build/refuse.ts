/** Runs a check of the build; when it throws, ends the build with its message alone: the fault is not in the code. */
export function refuse<T>(check: () => T): T {
  try {
    return check();
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
}
