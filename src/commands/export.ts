import { dirname, isAbsolute, join, relative } from 'node:path';
import { sayDay } from '../model/day-words.ts';
import { date, type Fields, text, yes } from '../model/field.ts';
import { fault } from '../model/fault.ts';
import { nearest } from '../model/near.ts';
import { page } from '../render/page.ts';
import { forTerminal } from '../render/safe.ts';
import { asFlag } from './answers.ts';
import { type Desk, openDesk } from './desk.ts';
import { EXPORT_FORMATS, type Exported, type ExportFormat } from './export-formats.ts';
import { answered } from './for-programs.ts';
import { exportGroundOf } from './ground.ts';
import { refuseNotOwn } from './gates.ts';
import { findNamed, shortId } from './naming.ts';
import { putFiles, type Putting } from './put-files.ts';
import { tellUnreadable } from './receipts.ts';
import { defineVerb, type Given } from './verb.ts';
import type { World } from './world.ts';

const flags = {
  output: asFlag(text('The file to write', { letter: 'o' })),
  to: asFlag(text('The folder to write into, for csv')),
  excel: asFlag(yes('For csv: begin with the mark by which Excel knows UTF-8')),
  since: asFlag(date('For ics: from this day on; today, unless given')),
} satisfies Fields;

/** Takes shared entries out of the journal, by role only, for other programs (domain 6, section 2). */
export const exportOut = defineVerb({
  name: 'export',
  summary: 'Shared entries for other programs, by role only: tables, a calendar, research software.',
  args: [
    {
      name: 'format',
      help: EXPORT_FORMATS.map(({ name, about }) => `${name}: ${about}`).join('; '),
      words: EXPORT_FORMATS.map(({ name }) => name),
    },
    { name: 'id', help: 'For docx: which entry?', optional: true },
  ],
  flags,
  examples: [
    'lea export csv --to tables',
    'lea export qdpx -o wayside.qdpx',
    'lea export ics -o wayside.ics --since "1 September 2026"',
    'lea export docx d-7k2q -o d-7k2q.docx',
  ],
  writes: true,
  run: exportFormat,
});

async function exportFormat(given: Given<typeof flags>, world: World): Promise<'fine'> {
  const format = formatNamed(given.args['format'] ?? '');
  refuseMisfit(format, given);
  const desk = await openDesk(world);
  const ground = await exportGroundOf(desk, world);
  const { since, excel } = given.flags;
  const { network } = desk.journal;
  const entry = format.ofOne === true ? findNamed(given.args['id'], desk) : undefined;
  if (entry !== undefined) refuseNotOwn(entry, 'edit', desk);
  const exported = await format.write({ ground, network, since, excel: excel === true, entry, world });
  const own = entry === undefined ? undefined : `${shortId(entry, desk.reading.all)}.${format.suffix}`;
  const files = filesFor(format, exported, { to: given.flags.to, output: given.flags.output ?? own });
  if (files === undefined) show(exported, world);
  else {
    const paths = await putFiles(files, world);
    warnWithin(paths, desk, world);
    tellWritten(format, exported, { files, paths, asAt: ground.asAt }, desk, world);
  }
  tellUnreadable(desk, world);
  return 'fine';
}

function formatNamed(typed: string): ExportFormat {
  const names = EXPORT_FORMATS.map(({ name }) => name);
  const format = EXPORT_FORMATS.find(({ name }) => name === typed.toLowerCase());
  if (format !== undefined) return format;
  const near = nearest(typed, names);
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  throw fault('MISUSED', {
    why: `"${typed}" is not a format lea writes.${hint} The formats are: ${names.join(', ')}.`,
    hint: 'lea export --help',
  });
}

/** Flags that belong to another format, and the place to write to where there is none. */
function refuseMisfit(
  { name, suffix, goes, ofOne }: ExportFormat,
  { args, flags: { output, to, excel, since } }: Given<typeof flags>,
): void {
  const misused = (why: string): never => {
    throw fault('MISUSED', { why, hint: 'lea export --help' });
  };
  const isFolder = goes === 'to a folder';
  if (ofOne !== true && args['id'] !== undefined)
    misused(`${name} is of everything that is shared, not of one entry.`);
  if (ofOne === true && args['id'] === undefined)
    misused(`${name} is of one entry. Name it: lea export ${name} ID.`);
  if (isFolder && output !== undefined) misused(`${name} makes several files. Name a folder with --to.`);
  if (!isFolder && to !== undefined) misused(`${name} makes one file. Name it with -o FILE.`);
  if (excel === true && name !== 'csv') misused('--excel is for csv.');
  if (since !== undefined && name !== 'ics') misused('--since is for ics.');
  if (isFolder && to === undefined) throw fault('ANSWERS_MISSING', { flags: ['--to FOLDER'] });
  if (goes === 'to a file' && ofOne !== true && output === undefined)
    throw fault('ANSWERS_MISSING', { flags: [`-o FILE.${suffix}`] });
}

function filesFor(
  { goes }: ExportFormat,
  { files }: Exported,
  { output, to }: { readonly output: string | undefined; readonly to: string | undefined },
): readonly Putting[] | undefined {
  if (goes === 'to a folder') return files.map(({ name, bytes }) => ({ file: join(to ?? '', name), bytes }));
  const [first] = files;
  return output === undefined || first === undefined ? undefined : [{ file: output, bytes: first.bytes }];
}

/** A file among the entries is not sent to anybody, and stands in the way of a tidy journal. */
function warnWithin(paths: readonly string[], { journal }: Desk, world: World): void {
  const within = paths.filter((path) => {
    const way = relative(journal.folder, path);
    return !way.startsWith('..') && !isAbsolute(way);
  });
  if (within.length > 0 && !world.settings.dryRun)
    world.err(page("This lies among the journal's own files. It is sent to nobody, and lea check names it."));
}

/** To the screen, cleaned; to another program, byte for byte. */
function show({ files }: Exported, world: World): void {
  const words = files.map(({ bytes }) => new TextDecoder().decode(bytes)).join('');
  world.data(world.settings.terminal ? forTerminal(words, { multiline: true }) : words);
}

/** What was written, as typed; for programs, whole paths. */
function tellWritten(
  { name }: ExportFormat,
  { holds }: Exported,
  { files, paths, asAt }: { files: readonly Putting[]; paths: readonly string[]; asAt: string },
  desk: Desk,
  world: World,
): void {
  const data = () =>
    files.map(({ bytes }, at) => ({ file: paths[at] ?? null, bytes: bytes.length, format: name }));
  if (!answered({ schema: 'lea.exported/1', data, ids: paths }, desk, world)) {
    const verb = world.settings.dryRun ? 'Nothing was written. This would be' : 'Written to';
    const [first] = files;
    const where = files.length > 1 ? dirname(first?.file ?? '') : (first?.file ?? '');
    world.out(page(`${verb} ${where}, as at ${sayDay(asAt)}.`, ...holds));
  }
}
