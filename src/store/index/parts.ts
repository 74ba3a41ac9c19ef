/** The parts of an index, one after another: whoever adds one keeps its number. */
export class PartsMaker {
  readonly #parts: Uint8Array[] = [];

  /** Adds a part and gives its number. */
  add(bytes: Uint8Array): number {
    return this.#parts.push(bytes) - 1;
  }

  /** Adds numbers, each as wide as the largest needs. */
  addNumbers(numbers: readonly number[]): number {
    const most = numbers.reduce((a, b) => Math.max(a, b), 0);
    const array =
      most < 256
        ? Uint8Array.from(numbers)
        : most < 65_536
          ? Uint16Array.from(numbers)
          : Uint32Array.from(numbers);
    return this.add(new Uint8Array(array.buffer));
  }

  /** Where each part lies, and all of them as one; each begins at a multiple of 8. */
  finish(): {
    readonly places: readonly (readonly [from: number, length: number])[];
    readonly bytes: Buffer;
  } {
    const places: (readonly [number, number])[] = [];
    let end = 0;
    for (const part of this.#parts) {
      places.push([end, part.length]);
      end = (end + part.length + 7) & ~7;
    }
    const bytes = Buffer.alloc(end);
    for (const [at, part] of this.#parts.entries()) bytes.set(part, places[at]?.[0] ?? 0);
    return { places, bytes };
  }
}

/** Numbers of one width. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** The parts of an index that was read: nothing is copied. */
export class Parts {
  readonly #bytes: Buffer;
  readonly #places: readonly (readonly [from: number, length: number])[];

  constructor(bytes: Buffer, places: readonly (readonly [from: number, length: number])[]) {
    this.#bytes = bytes;
    this.#places = places;
  }

  /** A part by its number. */
  bytes(part: number): Buffer {
    const [from, length] = this.#places[part] ?? [0, 0];
    return this.#bytes.subarray(from, from + length);
  }

  /** A part that holds so many numbers; their width follows from its length. */
  numbers(part: number, count: number): Numbers {
    const { buffer, byteOffset, length } = this.bytes(part);
    if (length === count) return new Uint8Array(buffer, byteOffset, count);
    if (length === count * 2) return new Uint16Array(buffer, byteOffset, count);
    return new Uint32Array(buffer, byteOffset, count);
  }
}
