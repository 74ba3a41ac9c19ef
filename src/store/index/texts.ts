import type { Numbers, Parts, PartsMaker } from './parts.ts';

/** Where many texts lie: those of narrow letters, those with any other letter, and where each begins and ends. */
export interface TextsPlan {
  readonly count: number;
  readonly narrow: number;
  readonly wide: number;
  readonly starts: number;
  readonly lengths: number;
}

/** Marks the texts whose letters need two bytes each. */
const WIDE = 0x8000_0000;
const NEEDS_WIDTH = /[^\u0000-\u00FF]/;

/** Puts texts one after another. */
export class TextsMaker {
  readonly #narrow: string[] = [];
  readonly #wide: string[] = [];
  readonly #starts: number[] = [];
  readonly #lengths: number[] = [];
  #narrowEnd = 0;
  #wideEnd = 0;

  add(text: string): void {
    this.#lengths.push(text.length);
    if (NEEDS_WIDTH.test(text)) {
      this.#starts.push(this.#wideEnd + WIDE);
      this.#wide.push(text);
      this.#wideEnd += text.length;
    } else {
      this.#starts.push(this.#narrowEnd);
      this.#narrow.push(text);
      this.#narrowEnd += text.length;
    }
  }

  finish(parts: PartsMaker): TextsPlan {
    return {
      count: this.#starts.length,
      narrow: parts.add(Buffer.from(this.#narrow.join(''), 'latin1')),
      wide: parts.add(Buffer.from(this.#wide.join(''), 'utf16le')),
      starts: parts.addNumbers(this.#starts),
      lengths: parts.addNumbers(this.#lengths),
    };
  }
}

/** Texts that lie one after another; each is cut out when it is asked for. */
export class Texts {
  readonly count: number;
  readonly #plan: TextsPlan;
  readonly #parts: Parts;
  readonly #starts: Numbers;
  readonly #lengths: Numbers;
  #narrow: string | undefined;
  #wide: string | undefined;

  constructor(plan: TextsPlan, parts: Parts) {
    this.count = plan.count;
    this.#plan = plan;
    this.#parts = parts;
    this.#starts = parts.numbers(plan.starts, plan.count);
    this.#lengths = parts.numbers(plan.lengths, plan.count);
  }

  at(place: number): string {
    const start = this.#starts[place] ?? 0;
    const length = this.#lengths[place] ?? 0;
    if (start >= WIDE) {
      this.#wide ??= this.#parts.bytes(this.#plan.wide).toString('utf16le');
      return this.#wide.slice(start - WIDE, start - WIDE + length);
    }
    this.#narrow ??= this.#parts.bytes(this.#plan.narrow).toString('latin1');
    return this.#narrow.slice(start, start + length);
  }
}
