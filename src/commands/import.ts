import { basename, extname, resolve } from 'node:path';
import { KINDS } from '../kinds/index.ts';
import { fault } from '../model/fault.ts';
import type { Kind } from '../model/kind.ts';
import { nearest } from '../model/near.ts';
import { type Desk, openDesk } from './desk.ts';
import { IMPORT_FLAGS as flags, type Incoming } from './incoming.ts';
import { defineVerb, type Given } from './verb.ts';
import type { World } from './world.ts';

type Bring = (incoming: Incoming, desk: Desk, world: World) => Promise<'fine' | 'failed'>;

/** Every kind of file that comes in, by the end of its name (domain 6, section 2). */
const FORMATS: Readonly<Record<string, { readonly about: string; readonly bring: () => Promise<Bring> }>> = {
  '.md': { about: 'Markdown', bring: async () => (await import('./import-words.ts')).bringNote },
  '.markdown': { about: 'Markdown', bring: async () => (await import('./import-words.ts')).bringNote },
  '.txt': { about: 'plain text', bring: async () => (await import('./import-words.ts')).bringNote },
  '.docx': { about: 'Word', bring: async () => (await import('./import-words.ts')).bringWord },
  '.csv': { about: 'a spreadsheet', bring: async () => (await import('./import-rows.ts')).bringRows },
  '.qdc': { about: 'a codebook', bring: async () => (await import('./import-codes.ts')).bringCodes },
};

/** The most bytes of a file that is looked at. */
const LONGEST = 32 * 1024 * 1024;

/** Brings a file in: a preview first, and nothing written before a yes. */
export const importIn = defineVerb({
  name: 'import',
  summary:
    'Bring in Word, Markdown, plain text, a spreadsheet or a codebook, after a look at what it would become.',
  args: [{ name: 'file', help: 'Which file? It ends .docx, .md, .txt, .csv or .qdc' }],
  flags,
  examples: [
    'lea import note.md',
    'lea import d-7k2q.docx',
    'lea import visits.csv --kind visit',
    'lea import codebook.qdc',
  ],
  writes: true,
  takesKind: true,
  run: importFile,
});

async function importFile(given: Given<typeof flags>, world: World): Promise<'fine' | 'failed'> {
  const file = given.args['file'] ?? '';
  const format = FORMATS[extname(file).toLowerCase()];
  if (format === undefined) {
    const known = Object.keys(FORMATS).join(', ');
    const why = `lea does not know what ${basename(file)} is by its name. It brings in files that end ${known}.`;
    throw fault('MISUSED', { why, hint: 'lea import --help' });
  }
  const { kind: named } = given.flags;
  const kind = named === undefined ? undefined : kindNamed(named);
  const bytes = readFile(file, world);
  const desk = await openDesk(world);
  const bring = await format.bring();
  return bring({ file: basename(file), bytes, kind, flags: given.flags }, desk, world);
}

function kindNamed(typed: string): Kind {
  const word = typed.toLowerCase();
  const kind = KINDS.find(({ name, plural }) => name === word || plural === word);
  if (kind !== undefined) return kind;
  const names = KINDS.map(({ name }) => name);
  const near = nearest(word, names);
  throw fault('BAD_ANSWER', {
    flag: '--kind',
    why: `"${typed}" is not a kind of entry. ${near === undefined ? `They are ${names.join(', ')}.` : `Did you mean ${near}?`}`,
  });
}

const WHY_NOT: Readonly<Record<string, string>> = {
  absent: 'there is no such file.',
  link: 'it is a link to another file.',
  folder: 'it is a folder.',
  other: 'it is no ordinary file.',
  changed: 'it was changed while it was opened.',
  closed: 'it may not be opened.',
  'too large': `it is larger than ${LONGEST / 1024 / 1024} MB.`,
};

function readFile(file: string, world: World): Uint8Array {
  const look = world.disk.read(resolve(world.folder, file), LONGEST);
  if (look.ok) return look.bytes;
  throw fault('FILE_REFUSED', { file, why: WHY_NOT[look.why] ?? 'it may not be opened.' });
}
