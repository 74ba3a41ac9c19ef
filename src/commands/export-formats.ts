import { type Entry, textIn } from '../model/entry.ts';
import type { Network } from '../model/network.ts';
import type { ExportGround } from '../reports/ground.ts';
import { countOf } from '../reports/phrases.ts';
import { jsonLine } from '../render/json-line.ts';
import type { World } from './world.ts';

/** What a writer is given. */
export interface Exporting {
  readonly ground: ExportGround;
  readonly network: Network;
  /** The first day of a calendar. */
  readonly since?: string | undefined;
  /** Tables begin with a byte-order mark. */
  readonly excel: boolean;
  /** The one entry that is copied. */
  readonly entry?: Entry | undefined;
  readonly world: World;
}

/** What a writer makes: one file or several by name, and what is in them, in words. */
export interface Exported {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** "61 entries and 240 passages, by role only." */
  readonly holds: readonly string[];
}

/** A format that leaves the journal: declared here, and known nowhere else. */
export interface ExportFormat {
  readonly name: string;
  /** The end of its file's name. */
  readonly suffix: string;
  readonly about: string;
  /** Several files into a folder, one file, or one that no screen can show. */
  readonly goes: 'to a folder' | 'to a file or the screen' | 'to a file';
  /** Of one entry, named behind the format; the others are of everything that is shared. */
  readonly ofOne?: true;
  readonly write: (exporting: Exporting) => Promise<Exported>;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const BY_ROLE = 'By role only: no seat, no mailbox.';

/** Every format, in the order of help (domain 6, section 2). */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    name: 'csv',
    suffix: 'csv',
    about: 'Tables for a spreadsheet: entries, marks, enquiries, visits, gaps, policies',
    goes: 'to a folder',
    write: async ({ ground, excel }) => {
      const { exportedTables } = await import('../reports/exported-tables.ts');
      const { csvText } = await import('../render/csv.ts');
      const tables = exportedTables(ground);
      const files = tables.map(({ name, header, rows }) => ({
        name: `${name}.csv`,
        bytes: bytesOf(csvText(header, rows, { byteOrderMark: excel })),
      }));
      const counts = tables.map(({ name, rows }) => `${name}.csv ${countOf(rows.length, 'row')}`);
      return { files, holds: [`${counts.join(', ')}.`, BY_ROLE] };
    },
  },
  {
    name: 'json',
    suffix: 'json',
    about: 'Everything shared, for other programs; names as in the files',
    goes: 'to a file or the screen',
    write: async ({ ground, network }) => {
      const { exportedEntries, exportedNetwork } = await import('../reports/exported-entries.ts');
      const { jsonExport } = await import('../render/export-json.ts');
      const { asAt, unreadable } = ground;
      const entries = exportedEntries(ground);
      const whole = { journal: network.short, asAt, network: exportedNetwork(ground), entries, unreadable };
      return {
        files: [{ name: `${network.short}.json`, bytes: bytesOf(jsonLine(jsonExport(whole))) }],
        holds: [`${countOf(entries.length, 'entry', 'entries')}. ${BY_ROLE}`],
      };
    },
  },
  {
    name: 'ics',
    suffix: 'ics',
    about: 'Days for a calendar: meetings, visits, and when the next visit is',
    goes: 'to a file or the screen',
    write: async ({ ground, network, since }) => {
      const { calendarOf } = await import('../reports/calendar.ts');
      const { icsFile } = await import('../render/ics.ts');
      const { events, monthsOnly } = calendarOf(ground, since);
      const text = icsFile({ name: network.name, network: network.id, asAt: ground.asAt, events });
      return {
        files: [{ name: `${network.short}.ics`, bytes: bytesOf(text) }],
        holds: [
          `${countOf(events.length, 'day')}: titles, authorities and places, nobody's name and no words of an entry.`,
          ...(monthsOnly === 0
            ? []
            : [`${countOf(monthsOnly, 'more has', 'more have')} a month and no day, and are not in it.`]),
        ],
      };
    },
  },
  {
    name: 'qdc',
    suffix: 'qdc',
    about: 'The codebook for research software (REFI-QDA): key features and keywords',
    goes: 'to a file or the screen',
    write: async ({ ground, network, world }) => {
      const { codebookOf } = await import('../reports/codebook.ts');
      const { guidsOf } = await import('../render/guid.ts');
      const { qdcFile } = await import('../render/qdc.ts');
      const codes = codebookOf(ground);
      const text = qdcFile(
        codes,
        guidsOf(network.id, (name) => world.digest(name)),
      );
      const beneath = codes.reduce((sum, code) => sum + code.codes.length, 0);
      return {
        files: [{ name: `${network.short}.qdc`, bytes: bytesOf(text) }],
        holds: [`${countOf(codes.length, 'code')}, with ${beneath} beneath them.`],
      };
    },
  },
  {
    name: 'qdpx',
    suffix: 'qdpx',
    about: 'Entries and passages for research software (REFI-QDA): a project with its codebook',
    goes: 'to a file',
    write: writeProject,
  },
  {
    name: 'docx',
    suffix: 'docx',
    about: 'One entry of your own for Word, to edit and bring back: docx ID',
    goes: 'to a file',
    ofOne: true,
    write: writeCopy,
  },
];

async function writeCopy({ ground, network, entry, world }: Exporting): Promise<Exported> {
  if (entry === undefined) throw new Error('a working copy is of one entry');
  const { copyPrint, workingCopy } = await import('../render/working-copy.ts');
  const { writeDocx } = await import('../render/docx.ts');
  const { id, body } = entry;
  const title = textIn(entry.values, 'title') ?? id;
  const print = copyPrint(body, (words) => world.digest(words));
  const bytes = writeDocx(workingCopy({ id, title, body, print, by: network.name, day: ground.asAt }));
  return {
    files: [{ name: `${id}.docx`, bytes }],
    holds: [
      'A working copy for your own editing, with its notes as footnotes. It is not for handing round: permission travels with it.',
      'lea import brings it back.',
    ],
  };
}

async function writeProject({ ground, network, world }: Exporting): Promise<Exported> {
  const { codebookOf } = await import('../reports/codebook.ts');
  const { sourceSets, sourcesOf } = await import('../reports/sources.ts');
  const { sayDay } = await import('../model/day-words.ts');
  const { guidsOf } = await import('../render/guid.ts');
  const { qdpxFile } = await import('../render/qdpx.ts');
  const sources = sourcesOf(ground);
  const project = {
    name: network.name,
    about: `Shared entries of ${network.name}, as at ${sayDay(ground.asAt)}. By role only.`,
    codes: codebookOf(ground),
    sources,
    sets: sourceSets(ground, sources),
  };
  const bytes = qdpxFile(
    project,
    guidsOf(network.id, (name) => world.digest(name)),
  );
  const passages = sources.reduce((sum, { selections }) => sum + selections.length, 0);
  return {
    files: [{ name: `${network.short}.qdpx`, bytes }],
    holds: [
      `${countOf(sources.length, 'entry', 'entries')} and ${countOf(passages, 'passage')}, roles only.`,
      'Every range was checked against its words.',
    ],
  };
}
