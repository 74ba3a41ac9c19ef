import { Entry, holdsWords } from './one-entry.ts';
import type { Raw } from './field.ts';
import type { Mark } from './mark.ts';
import { isFilled } from './section.ts';

/** What of an entry may be put in the place of what it was read with. */
export type Alterations<V> = Partial<
  Pick<Entry<V>, 'space' | 'path' | 'values' | 'body' | 'sections' | 'marks'>
>;

/** An entry that is another but for some of its parts; the others are still read when they are first touched. */
export function altered<E extends Entry<unknown>>(entry: E, changes: Alterations<E['values']>): E {
  // It stands for the entry it was made of, with parts of the same types.
  if (entry instanceof Entry) return new AlteredEntry(entry, changes) as Entry<unknown> as E;
  return Object.assign({}, entry, changes);
}

class AlteredEntry extends Entry<unknown> {
  readonly kind: string;
  readonly id: string;
  readonly path: string;
  readonly space: 'shared' | 'private';
  readonly #of: Entry<unknown>;
  readonly #changes: Alterations<unknown>;

  constructor(of: Entry<unknown>, changes: Alterations<unknown>) {
    super();
    this.kind = of.kind;
    this.id = of.id;
    this.path = changes.path ?? of.path;
    this.space = changes.space ?? of.space;
    this.#of = of;
    this.#changes = changes;
  }
  get values(): unknown {
    return this.#changes.values ?? this.#of.values;
  }
  get body(): string {
    return this.#changes.body ?? this.#of.body;
  }
  get bodyLine(): number {
    return this.#of.bodyLine;
  }
  get sections(): ReadonlyMap<string, string> {
    return this.#changes.sections ?? this.#of.sections;
  }
  get marks(): readonly Mark[] {
    return this.#changes.marks ?? this.#of.marks;
  }
  get unknown(): ReadonlyMap<string, Raw> {
    return this.#of.unknown;
  }
  override names(key: string): boolean | undefined {
    return this.#changes.body === undefined ? this.#of.names?.(key) : undefined;
  }
  override holds(section: string): boolean {
    const { sections } = this.#changes;
    return sections === undefined ? holdsWords(this.#of, section) : isFilled(sections.get(section) ?? '');
  }
}
