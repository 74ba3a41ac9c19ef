import type { Day } from '../model/day.ts';

/** A file that could not be read, as programs are told of it. */
export interface Unreadable {
  readonly file: string;
  readonly line: number | undefined;
  readonly message: string;
}

/** What stands in an envelope beside its schema. */
export interface Enclosed {
  /** The network's short name; nothing where there is no journal. */
  readonly journal: string | undefined;
  readonly asAt: Day;
  readonly unreadable: readonly Unreadable[];
  /** Whether nothing was written; only then is it said. */
  readonly dryRun?: boolean;
  /** A list, or one object for one thing. */
  readonly data: unknown;
}

/**
 * The one shape of JSON answers (cli.md, section 5): keys in this order, `count` where the data is a list, missing
 * values `null`. Within a schema's number, fields are only ever added.
 */
export function envelope(
  schema: string,
  { journal, asAt, unreadable, dryRun, data }: Enclosed,
): Readonly<Record<string, unknown>> {
  const count = Array.isArray(data) ? { count: data.length } : {};
  return {
    schema,
    journal: journal ?? null,
    as_at: asAt,
    ...(dryRun === true ? { dry_run: true } : {}),
    ...count,
    unreadable: unreadable.map(withNulls),
    data: withNulls(data),
  };
}

/** The same data with missing values as `null` and maps as objects, so that no field ever goes missing. */
function withNulls(data: unknown): unknown {
  if (data === undefined) return null;
  if (data instanceof Map) return withNulls(Object.fromEntries(data));
  if (data instanceof Set) return withNulls([...data]);
  if (Array.isArray(data)) return data.map(withNulls);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, withNulls(value)]));
}
