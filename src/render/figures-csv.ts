import { type Block, type Document, type Table, textOf } from './document.ts';
import { csvText } from './csv.ts';
import { forTerminal } from './safe.ts';

const HEADS = ['as at', 'part', 'table', 'row', 'column', 'value'];

/** Every figure and every sentence of a document, one a line, each with the part, table, row and column it stands in. */
export function writeCsv(document: Document): string {
  let part = document.title;
  let above = '';
  const rows = document.blocks.flatMap((block): readonly (readonly string[])[] => {
    if (block.kind === 'heading') {
      const words = textOf(block.words);
      part = block.level === 2 ? words : `${above}: ${words}`;
      if (block.level === 2) above = words;
    }
    return rowsOf(block).map((cells) => [part, ...cells]);
  });
  return csvText(
    HEADS,
    rows.map((row) => [document.day, ...row.map((cell) => forTerminal(cell))]),
  );
}

/** Table, row, column and value of everything a block says. */
function rowsOf(block: Block): readonly (readonly string[])[] {
  switch (block.kind) {
    case 'heading':
    case 'space':
      return [];
    case 'paragraph':
    case 'note':
      return [['', '', '', textOf(block.words)]];
    case 'list':
      return block.items.flatMap((item, at) =>
        item
          .flatMap(rowsOf)
          .map(([table = '', row = '', column = '', value = '']) => [
            table,
            row === '' ? String(at + 1) : row,
            column,
            value,
          ]),
      );
    case 'quote':
      return [['', block.by ?? '', '', block.words.map(textOf).join(' ')]];
    case 'chart':
      return [[block.title, '', '', block.sentence], ...rowsOfTable(block.table)];
    case 'table':
      return rowsOfTable(block);
  }
}

function rowsOfTable({ caption, columns, rows }: Table): readonly (readonly string[])[] {
  let group = '';
  return rows.flatMap((row) => {
    if ('group' in row) {
      group = `${row.group}: `;
      return [];
    }
    const [head = '', ...cells] = row.cells.map(textOf);
    if (cells.length === 0) return [[caption, group.replace(/: $/, ''), columns[0]?.label ?? '', head]];
    return cells.map((cell, at) => [
      caption,
      `${group}${head}`,
      columns[at + 1]?.label ?? '',
      asFigure(cell),
    ]);
  });
}

/** What stands for none on a page is a nought where it is reckoned with. */
const asFigure = (cell: string): string => (cell === '-' ? '0' : cell);
