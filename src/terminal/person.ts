import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fault } from '../model/fault.ts';
import type { World } from '../commands/world.ts';

/** The person's own settings, kept outside every journal. */
export type Person = World['person'];

/**
 * The person's own settings in a folder's `config.json`. A missing file holds none; one that cannot be read is Fault
 * BAD_SETTING, naming it. Writing adds to what is there, whole or not at all; `undefined` takes a key away.
 */
export function openPerson(folder: string): Person {
  const file = join(folder, 'config.json');
  const read = (): Readonly<Record<string, unknown>> => readSettings(file);
  return {
    read,
    write: (values) => {
      const text = `${JSON.stringify({ ...read(), ...values }, null, 2)}\n`;
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeFileSync(`${file}.new`, text, { mode: 0o600 });
        renameSync(`${file}.new`, file);
      } catch (cause) {
        throw fault('CANNOT_WRITE', { folder }, cause);
      }
    },
  };
}

function readSettings(file: string): Readonly<Record<string, unknown>> {
  const text = readText(file);
  if (text === undefined) return {};
  const values = parse(text);
  if (values === undefined)
    throw fault('BAD_SETTING', { place: file, key: 'the whole file', why: 'cannot be read' });
  return values;
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined;
    throw fault('BAD_SETTING', { place: file, key: 'the whole file', why: 'cannot be opened' }, error);
  }
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const values: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    const isMap = typeof values === 'object' && values !== null && !Array.isArray(values);
    return isMap ? Object.fromEntries(Object.entries(values)) : undefined;
  } catch {
    return undefined;
  }
}
