import { type Block, runsOf, textOf, type Words } from '../document.ts';
import type { SitePage } from './pages.ts';

/** The words of a page and the addresses it leads to, for whoever looks for what must not be in it. */
export const wordsOfPage = ({ title, blocks }: Pick<SitePage, 'title' | 'blocks'>): string =>
  [title, ...blocks.flatMap(wordsOf)].join('\n');

function wordsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return saidIn(block.words);
    case 'list':
      return block.items.flatMap((item) => item.flatMap(wordsOf));
    case 'quote':
      return [...block.words.flatMap(saidIn), block.by ?? ''];
    case 'space':
      return [block.label];
    case 'chart':
      return [block.title, block.sentence, ...wordsOf(block.table)];
    case 'table':
      return [
        block.caption,
        ...block.rows.flatMap((row) => ('group' in row ? [row.group] : row.cells.flatMap(saidIn))),
      ];
  }
}

const saidIn = (words: Words): readonly string[] => [
  textOf(words),
  ...runsOf(words).flatMap(({ link }) => (link === undefined ? [] : [plainAddress(link)])),
];

/** An address as its reader's browser has it: `%40` is the sign of a mailbox. */
function plainAddress(address: string): string {
  return address.replaceAll(/%[0-9a-f]{2}/gi, (code) => {
    const sign = Number.parseInt(code.slice(1), 16);
    return sign < 128 ? String.fromCharCode(sign) : code;
  });
}
