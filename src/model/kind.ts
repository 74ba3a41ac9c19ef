import { COMMON_FIELDS, type CommonFields } from './common-fields.ts';
import { type Field, type Fields, choice } from './field.ts';
import type { Life } from './life.ts';
import type { Need } from './need.ts';
import type { Visibility } from './vocabulary.ts';

/** A record kind as data: everything lea knows of it follows from here. Loose, so that every kind fits a list. */
export interface Kind {
  readonly name: string;
  /** First letter of its ids. */
  readonly letter: string;
  readonly plural: string;
  readonly folder: string;
  /** The fields whose values make folders below it; `year` is the year of `date`, `of.authority` follows a reference. */
  readonly segments: readonly string[];
  /** Whether the file name begins with the day. */
  readonly dated: boolean;
  /** Whether the id is the slug of its title, as an authority's is. */
  readonly slugged: boolean;
  /** The word an entry is begun with; the other works too. */
  readonly verb: 'new' | 'add';
  readonly summary: string;
  /** What may be typed after the words that begin one, as help shows it. */
  readonly example: string;
  /** Who may read an entry when it is begun. */
  readonly starts: Visibility;
  /** A field and word with which an entry starts private after all. */
  readonly privateWhen?: Readonly<Record<string, string>>;
  readonly fields: Fields;
  /** Every heading any of its bodies may have, by the short name that is its flag. */
  readonly sections: Readonly<Record<string, string>>;
  /** Which sections stand in which body, in order. The first body is `full`; each other is a template of its own. */
  readonly bodies: Readonly<Record<string, readonly string[]>>;
  /** The body that is used where a field has a word: a chief officer's diary has its own questions. */
  readonly bodyWhen: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The section that takes the words of `-m`, where an entry may be a single line. */
  readonly oneLine?: string;
  /** The sections asked in the order written when an entry is begun; the rest are offered by number. */
  readonly asks: number;
  readonly columns: readonly string[];
  /** What is needed to begin one; soft unless wrapped in `must`. */
  readonly begins: readonly Need[];
  /** What holds in every state and is never passed. */
  readonly always: readonly Need[];
  readonly life?: Life;
  /** Whether marks are read in its entries (domain 3, section 1). */
  readonly marked: boolean;
}

type Common = keyof CommonFields;
/** What a kind's page says. Fields of its own that share a common name take that place. */
interface Declaration<Fs extends Fields, S extends string, W extends Common> {
  readonly name: string;
  readonly letter: string;
  readonly plural: string;
  readonly folder?: string;
  readonly segments?: readonly string[];
  readonly dated?: true;
  readonly slugged?: true;
  readonly verb: 'new' | 'add';
  readonly summary: string;
  readonly example?: string;
  readonly starts: Visibility;
  readonly privateWhen?: Readonly<Record<string, string>>;
  /** Common fields that this kind does not carry. */
  readonly without?: readonly W[];
  readonly fields: Fs;
  readonly sections: Readonly<Record<string, string>>;
  readonly bodies?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly bodyWhen?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly oneLine?: string;
  readonly asks?: number;
  readonly columns: readonly NoInfer<(keyof Fs & string) | Common | 'state'>[];
  readonly begins?: readonly Need[];
  readonly always?: readonly Need[];
  readonly life?: Life<S>;
  readonly marked?: true;
}

type StateField<S extends string> = [S] extends [never] ? unknown : { readonly state: Field<S> };
type FieldsOf<Fs extends Fields, S extends string, W extends Common> = Omit<CommonFields, W | keyof Fs> &
  StateField<S> &
  Fs;

/** Makes a kind of its declaration: adds the fields every entry carries and a `state` whose words come from its life. */
export function defineKind<Fs extends Fields, S extends string = never, W extends Common = never>(
  declared: Declaration<Fs, S, W>,
): Kind & { readonly fields: FieldsOf<Fs, S, W> } {
  const { without = [], bodies = {}, life, ...rest } = declared;
  return {
    folder: declared.plural,
    segments: [],
    asks: 2,
    example: '',
    begins: [],
    always: [],
    bodyWhen: {},
    ...rest,
    dated: declared.dated ?? false,
    slugged: declared.slugged ?? false,
    marked: declared.marked ?? false,
    ...(life === undefined ? {} : { life }),
    sections: Object.fromEntries(
      [declared.sections, ...Object.values(bodies)].flatMap((all) => Object.entries(all)),
    ),
    bodies: {
      full: Object.keys(declared.sections),
      ...Object.fromEntries(Object.entries(bodies).map(([name, sections]) => [name, Object.keys(sections)])),
    },
    fields: inFileOrder(declared.fields, new Set<string>(without), life?.states) as FieldsOf<Fs, S, W> &
      Fields,
  };
}

/** Head of the common fields, `state`, the kind's own, then the tail (domain 2, section 1). */
function inFileOrder(
  own: Fields,
  without: ReadonlySet<string>,
  states: readonly string[] | undefined,
): Fields {
  const ordered: Record<string, Field> = {};
  const put = (from: Fields): void => {
    for (const [key, field] of Object.entries(from)) if (!without.has(key)) ordered[key] = own[key] ?? field;
  };
  put(COMMON_FIELDS.head);
  if (states !== undefined) ordered['state'] = choice('Where does it stand?', states, { lea: true });
  for (const [key, field] of Object.entries(own)) ordered[key] ??= field;
  put(COMMON_FIELDS.tail);
  return ordered;
}
