/** One line while something takes long: what is done, how far it is on a terminal, and at the end the seconds it took. */
export interface Progress {
  tell(state: string): void;
  done(result?: string): void;
}

const SECOND = 1000;

export function progress(says: string): Progress {
  const began = performance.now();
  let told = began;
  process.stdout.write(`${says} … `);
  return {
    tell(state) {
      if (!process.stdout.isTTY || performance.now() - told < SECOND) return;
      told = performance.now();
      process.stdout.write(`\r\x1b[K${says} … ${state} `);
    },
    done(result) {
      const seconds = `${((performance.now() - began) / SECOND).toFixed(1)} s`;
      if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${says} … `);
      console.log(result === undefined ? seconds : `${result}, ${seconds}`);
    },
  };
}
