/**
 * What a file, a flag or an answer gives before it is judged: text as typed, lists, small maps. Scalars are never
 * converted on the way in, so `1.10`, `010` and `yes` stay as they were written.
 */
export type Raw = string | null | readonly Raw[] | ReadonlyMap<string, Raw>;

/** A value, or the reason why there is none, as the end of a sentence that names the field. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: string };

/** The eight shapes a field may have; there is no ninth (architecture.md, section 3, rule 3). */
export const SHAPES = ['text', 'date', 'choice', 'ref', 'seat', 'number', 'yes', 'rows'] as const;
/** The shape of one value. */
export type Shape = (typeof SHAPES)[number];

/** A word for what lea offers before anybody types: pure data, looked up where the world is known. */
export type Suggest =
  | 'today'
  | 'me'
  | 'my authority'
  | 'my group'
  | 'last meeting'
  | 'next number'
  | 'trained'
  | 'title';

/** What a declaration may say of a field beside its shape. */
export interface Options {
  /** Offered as the answer; a required field with a suggestion is filled in and shown, not asked. */
  readonly suggest?: Suggest;
  /** The key this field had in an older version of the form. */
  readonly was?: string;
  /** Fixed words allowed beside a reference or a date. */
  readonly or?: readonly string[];
  /** Words beside a reference that only lea writes, and no question offers. */
  readonly unoffered?: readonly string[];
  /** Filled by lea alone: never asked, and no flag when an entry is begun. */
  readonly lea?: true;
  /** Asked although it may be skipped with Enter. */
  readonly offered?: true;
  /** The list in network.yaml that holds this field's words. */
  readonly from?: 'key_questions' | 'features';
  /** Its flag, where that differs from its key: `--enquiry` for `enquiries`. */
  readonly flag?: string;
  /** A letter that stands for the flag, as in `-m`. */
  readonly letter?: string;
  /** As a flag: what it means where nothing follows it, as in a bare `--why`. */
  readonly alone?: string;
  /** May be typed as the words right after the command. */
  readonly argument?: true;
  /** Text of several lines, such as the words under a heading. */
  readonly long?: true;
  /** As typed at a terminal: a reference may be a beginning or a name, to be looked up in the journal. */
  readonly typed?: true;
}

/** A field as data: everything but the reading, which follows from it. */
export interface Declared extends Options {
  readonly shape: Shape;
  /** One value, several, or a list that may only grow. */
  readonly holds: 'one' | 'many' | 'log';
  readonly required: boolean;
  /** A question in plain words, ending "?". */
  readonly ask: string;
  /** The allowed words of a choice. */
  readonly words?: readonly string[];
  /** The kind a reference points to; `any` for any entry, `mark` for a marked passage. */
  readonly to?: string;
  /** The columns of a small map, in file order; rows are matched by the first. */
  readonly columns?: Fields;
}

/** One declared detail. `read` is the validation: it gives a value or a reason and never throws. */
export interface Field<out T = unknown> extends Declared {
  readonly read: (raw: Raw) => Reading<T>;
}

/** Declared details by key, in file order. */
export type Fields = Readonly<Record<string, Field>>;
/** The values that a set of fields reads to. */
export type ValuesOf<Fs> = { readonly [K in keyof Fs]: Fs[K] extends Field<infer T> ? T : never };
