const [TAB, RETURN, SPACE, QUOTE, APOSTROPHE, SLASH, EQUALS, CLOSE] = [9, 13, 32, 34, 39, 47, 61, 62];

/** Where the name of a tag ends; where it begins when it is none: `</p>`, `<!doctype html>` or a sign in a text. */
export function endOfName(text: string, start: number): number {
  const letter = text.charCodeAt(start) | 0x20;
  if (!(letter >= 0x61 && letter <= 0x7a)) return start;
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === CLOSE || sign === SLASH || isSpace(sign)) return at;
  }
  return start;
}

/** Reads the attributes of tags, as HTML writers write them: what stands in quotes may hold any sign. */
export class TagReader {
  readonly #text: string;
  /** Where the tag ends. */
  end = 0;
  /** Where values begin, and where they end; 0 where the tag does not have the attribute. */
  id = 0;
  idEnd = 0;
  href = 0;
  hrefEnd = 0;
  src = 0;
  srcEnd = 0;
  rel = 0;
  relEnd = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * @param at - behind the name of the tag
   * @returns whether it is a tag: one that is never closed is not
   */
  read(at: number): boolean {
    this.id = this.idEnd = this.href = this.hrefEnd = this.src = this.srcEnd = this.rel = this.relEnd = 0;
    const text = this.#text;
    let next = at;
    while (next < text.length) {
      const sign = text.charCodeAt(next);
      if (sign === CLOSE) {
        this.end = next;
        return true;
      }
      if (sign === QUOTE || sign === APOSTROPHE) next = this.#behindQuote(next, sign);
      else if (sign === SLASH || sign === EQUALS || isSpace(sign)) next += 1;
      else next = this.#attribute(next);
      if (next === 0) return false;
    }
    return false;
  }

  /** @returns where it goes on behind the attribute, 0 when a quote of its is not closed */
  #attribute(start: number): number {
    const text = this.#text;
    let end = start + 1;
    while (end < text.length && !endsName(text.charCodeAt(end))) end += 1;
    let at = end;
    while (isSpace(text.charCodeAt(at))) at += 1;
    if (text.charCodeAt(at) !== EQUALS) {
      this.#take(start, end, at, at);
      return at;
    }
    at += 1;
    while (isSpace(text.charCodeAt(at))) at += 1;
    const quote = text.charCodeAt(at);
    if (quote === QUOTE || quote === APOSTROPHE) {
      const behind = this.#behindQuote(at, quote);
      this.#take(start, end, at + 1, behind - 1);
      return behind;
    }
    const value = at;
    while (at < text.length && !endsBare(text.charCodeAt(at))) at += 1;
    this.#take(start, end, value, at);
    return at;
  }

  #behindQuote(at: number, quote: number): number {
    return this.#text.indexOf(quote === QUOTE ? '"' : "'", at + 1) + 1;
  }

  /** Of an attribute that is there twice the first counts. */
  #take(start: number, end: number, value: number, valueEnd: number): void {
    const length = end - start;
    if (length > 4 || length < 2) return;
    const text = this.#text;
    if (length === 2) {
      if (this.id === 0 && text.startsWith('id', start)) [this.id, this.idEnd] = [value, valueEnd];
    } else if (length === 4) {
      if (this.href === 0 && text.startsWith('href', start)) [this.href, this.hrefEnd] = [value, valueEnd];
    } else if (this.src === 0 && text.startsWith('src', start)) [this.src, this.srcEnd] = [value, valueEnd];
    else if (this.rel === 0 && text.startsWith('rel', start)) [this.rel, this.relEnd] = [value, valueEnd];
  }
}

function isSpace(sign: number): boolean {
  return sign === SPACE || (sign >= TAB && sign <= RETURN);
}

function endsName(sign: number): boolean {
  return sign === EQUALS || sign === CLOSE || sign === SLASH || endsBare(sign);
}

function endsBare(sign: number): boolean {
  return sign === CLOSE || sign === QUOTE || sign === APOSTROPHE || isSpace(sign);
}
