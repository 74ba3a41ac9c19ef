import type { Fields } from '../model/field.ts';

/** The cells of a typed row by column, or the reason why it cannot be read. */
export type Cells =
  | { readonly ok: true; readonly cells: ReadonlyMap<string, string> }
  | { readonly ok: false; readonly why: string };

/**
 * Reads one typed row (cli.md, promise 4). With semicolons, its parts stand in the order of the columns:
 * `Letting go of control; greyport; presentation`. Without, the first part is the first column, and each further one
 * is named: `ashmere chief=2 participating=3`.
 */
export function readRow(typed: string, columns: Fields): Cells {
  const keys = Object.keys(columns);
  return typed.includes(';') ? inOrder(typed, keys) : byName(typed, keys);
}

function inOrder(typed: string, keys: readonly string[]): Cells {
  const cells = new Map<string, string>();
  let place = 0;
  for (const part of typed.split(';')) {
    const named = /^\s*([a-z_-]+)=(.*)$/s.exec(part);
    const name = named === null ? undefined : keyOf(named[1] ?? '', keys);
    const key = name ?? keys[place];
    if (name === undefined) place += 1;
    const words = (name === undefined ? part : (named?.[2] ?? '')).trim();
    if (key === undefined)
      return { ok: false, why: `"${words}" is one part too many; they are: ${keys.join('; ')}` };
    if (words !== '') cells.set(key, words);
  }
  return { ok: true, cells };
}

function byName(typed: string, keys: readonly string[]): Cells {
  const cells = new Map<string, string>();
  for (const part of typed.split(/\s(?=[a-z_-]+=)/)) {
    const [, name, words = part] = /^\s*([a-z_-]+)=(.*)$/s.exec(part) ?? [];
    const key = name === undefined ? keys[0] : keyOf(name, keys);
    if (key === undefined)
      return { ok: false, why: `it has no part called "${name ?? ''}"; they are: ${keys.join(', ')}` };
    if (words.trim() !== '') cells.set(key, words.trim());
  }
  return { ok: true, cells };
}

const keyOf = (typed: string, keys: readonly string[]): string | undefined => {
  const key = typed.replaceAll('-', '_');
  return keys.includes(key) ? key : undefined;
};
