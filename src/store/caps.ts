const MOST_NAMES = 200;
const MOST_LEVELS = 20;
const LONGEST_GAP = /\s{1001}/;

/** One list or map that is open at a place: where it stands, and how many names it holds so far. */
interface Level {
  readonly kind: 'map' | 'list' | '{' | '[';
  readonly column: number;
  names: number;
}

const REFUSED: Readonly<Record<string, string>> = {
  '&': 'a value begins with &, which gives it a name to be repeated',
  '*': 'a value begins with *, which repeats another',
  '!': 'a value begins with !, which asks for special treatment',
  '%': 'a line begins with %, which changes how the rest is read',
};

/**
 * Why details are not even parsed: more names or levels than any entry has, or the parts of YAML with which a few bytes
 * grow to millions (store-and-sync.md, section 4, step 6). `tokens` are the lexer's, which takes time by length alone.
 */
export function findExcess(source: string, tokens: Iterable<string>): string | undefined {
  // The splitter looks for comments with a pattern whose time grows with the square of a blank stretch.
  if (LONGEST_GAP.test(source)) return 'there is a gap of more than 1,000 blank characters';
  const levels = new Levels();
  let isScalar = false;
  for (const token of tokens) {
    const why = isScalar ? undefined : (REFUSED[token.charAt(0)] ?? levels.meet(token));
    if (why !== undefined) return why;
    // What a block of text holds begins with its indent; a plain scalar never begins with a blank.
    if (isScalar && /^\S/.test(token)) levels.node();
    levels.advance(token);
    isScalar = token === '\u001F';
  }
  return undefined;
}

/** Follows how deep and how wide details are, token by token. */
class Levels {
  readonly #open: Level[] = [];
  #column = 0;
  #atLineStart = true;
  #nodeColumn = 0;

  /** A list, a map, or the end of one; gives the reason when that is one too many. */
  meet(token: string): string | undefined {
    if (token === '' || /^[\s#\u0002\u0018\u001F\uFEFF]/.test(token)) return undefined;
    if (token === '[' || token === '{') {
      this.node();
      this.#open.push({ kind: token, column: this.#column, names: 0 });
    } else if (token === ']' || token === '}') this.#open.pop();
    else if (token === ',') return this.#name(this.#open.at(-1));
    else if (token === '-' || token === '?') this.#item(token);
    else if (token === ':') return this.#entry();
    else this.node();
    return this.#open.length > MOST_LEVELS ? `it goes more than ${MOST_LEVELS} levels deep` : undefined;
  }

  /** A value or a name begins here. */
  node(): void {
    if (this.#inFlow()) return;
    if (this.#atLineStart) this.#closeBeyond(this.#column);
    this.#atLineStart = false;
    this.#nodeColumn = this.#column;
  }

  /** Moves on by the length of a token. */
  advance(token: string): void {
    const end = token.lastIndexOf('\n');
    if (end !== -1) this.#atLineStart = true;
    if (!/^[\u0002\u0018\u001F\uFEFF]$/.test(token))
      this.#column = end === -1 ? this.#column + token.length : token.length - end - 1;
  }

  #inFlow(): boolean {
    const top = this.#open.at(-1);
    return top !== undefined && (top.kind === '{' || top.kind === '[');
  }

  #closeBeyond(column: number): void {
    while ((this.#open.at(-1)?.column ?? -1) > column) this.#open.pop();
  }

  #item(token: string): void {
    this.node();
    if (this.#inFlow() || token === '?') return;
    this.#closeBeyond(this.#column);
    const top = this.#open.at(-1);
    if (top?.kind !== 'list' || top.column !== this.#column)
      this.#open.push({ kind: 'list', column: this.#column, names: 0 });
  }

  #entry(): string | undefined {
    if (this.#inFlow()) return undefined;
    this.#closeBeyond(this.#nodeColumn);
    const top = this.#open.at(-1);
    if (top?.kind === 'list' && top.column === this.#nodeColumn) this.#open.pop();
    const map = this.#open.at(-1);
    if (map?.kind === 'map' && map.column === this.#nodeColumn) return this.#name(map);
    this.#open.push({ kind: 'map', column: this.#nodeColumn, names: 1 });
    return this.#open.length > MOST_LEVELS ? `it goes more than ${MOST_LEVELS} levels deep` : undefined;
  }

  #name(level: Level | undefined): string | undefined {
    if (level === undefined || level.kind === 'list' || level.kind === '[') return undefined;
    level.names += 1;
    return level.names > MOST_NAMES ? `it has more than ${MOST_NAMES} names at one level` : undefined;
  }
}
