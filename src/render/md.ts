import { sayDay } from '../model/day-words.ts';
import {
  type Block,
  type Document,
  type List,
  type Quote,
  runsOf,
  type Run,
  type Table,
  type Words,
} from './document.ts';
import { addressOf } from './escape.ts';
import { forTerminal } from './safe.ts';

/** Signs that mean something in the middle of a line of Markdown. */
const INSIDE = /[\\`*_[\]<>|&~=^$]/g;
/** What would begin a heading, a list or a quote where it stands first. */
const FIRST = /^(\s*)([#+>-]|\d+(?=[.)]))/;

/** A document as Markdown that reads the same in every reader: what people wrote stays words, and becomes no markup. */
export function writeMarkdown(document: Document): string {
  const day = sayDay(document.day);
  const head = [`# ${plain(document.title)}`, plain(`${document.by}. ${document.subject}, as at ${day}.`)];
  return `${[...head, ...document.blocks.map((block) => write(block))].filter((part) => part !== '').join('\n\n')}\n`;
}

const plain = (text: string): string => forTerminal(text).replaceAll(INSIDE, '\\$&');
const atStart = (line: string): string =>
  line.replace(FIRST, (_, space: string, sign: string) =>
    /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
  );

function write(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inline(block.words)}`;
    case 'paragraph':
      return atStart(inline(block.words));
    case 'note':
      return atStart(inline(block.words));
    case 'list':
      return writeList(block);
    case 'table':
      return writeTable(block);
    case 'quote':
      return writeQuote(block);
    case 'chart':
      return [atStart(plain(block.sentence)), writeTable(block.table)].join('\n\n');
    case 'space':
      return [plain(block.label), ...Array.from({ length: block.lines }, () => '. '.repeat(36).trim())].join(
        '\n\n',
      );
  }
}

/** On one line, without spaces at its ends: four of them would make something else of what follows. */
const inline = (words: Words): string => runsOf(words).map(sayRun).join('').replaceAll(/\s+/g, ' ').trim();

function sayRun({ text, strong, emphasis, code, link, note }: Run): string {
  const [, before = '', said = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  let out = plain(said);
  if (said !== '' && code) out = `**${out}**`;
  if (said !== '' && emphasis) out = `*${out}*`;
  if (said !== '' && strong) out = `**${out}**`;
  const address = addressOf(link);
  if (address !== undefined) out = `[${out}](<${address.replaceAll(/[<>\s]/g, encodeURIComponent)}>)`;
  return `${before}${out}${note === undefined ? '' : ` (${plain(note)})`}${after}`;
}

function writeList({ isOrdered, items }: List): string {
  return items
    .map((blocks, at) => {
      const label = isOrdered === true ? `${at + 1}. ` : '- ';
      const words = blocks.map((block) => write(block)).join('\n\n');
      return label + words.replaceAll(/\n(?=.)/g, `\n${' '.repeat(label.length)}`);
    })
    .join('\n');
}

function writeTable({ caption, columns, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const dashes = columns.map(({ isNumber }) => (isNumber === true ? '---:' : '---'));
  const body = rows.map((row) =>
    'group' in row
      ? line(columns.map((_, at) => (at === 0 ? `**${plain(row.group)}**` : '')))
      : line(row.cells.map(inline)),
  );
  return [
    atStart(plain(caption)),
    '',
    line(columns.map(({ label }) => plain(label))),
    line(dashes),
    ...body,
  ].join('\n');
}

const writeQuote = ({ words, by }: Quote): string =>
  [...words.map((each) => atStart(inline(each))), ...(by === undefined ? [] : [`— ${plain(by)}`])]
    .map((each) => `> ${each}`)
    .join('\n>\n');
