/**
 * Whole numbers from 0 on in as few bytes as they need, seven bits in each and a first bit that says that more follow
 * (LEB128).
 */
export function writeNumbers(numbers: Iterable<number>): number[] {
  const bytes: number[] = [];
  for (const number of numbers) {
    let rest = number;
    while (rest > 0x7f) {
      bytes.push((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes.push(rest);
  }
  return bytes;
}

export function readNumbers(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  let number = 0;
  let shift = 0;
  for (const byte of bytes) {
    number |= (byte & 0x7f) << shift;
    shift += 7;
    if (byte & 0x80) continue;
    numbers.push(number);
    number = 0;
    shift = 0;
  }
  return numbers;
}
