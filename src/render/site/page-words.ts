import type { Block } from '../document.ts';
import { textOf } from '../document.ts';
import type { SitePage } from './pages.ts';

/** The words of a page, for whoever looks for what must not be in it. */
export const wordsOfPage = ({ title, blocks }: Pick<SitePage, 'title' | 'blocks'>): string =>
  [title, ...blocks.flatMap(wordsOf)].join('\n');

function wordsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return [textOf(block.words)];
    case 'list':
      return block.items.flatMap((item) => item.flatMap(wordsOf));
    case 'quote':
      return [...block.words.map(textOf), block.by ?? ''];
    case 'space':
      return [block.label];
    case 'chart':
      return [block.title, block.sentence, ...wordsOf(block.table)];
    case 'table':
      return [
        block.caption,
        ...block.rows.flatMap((row) => ('group' in row ? [row.group] : row.cells.map(textOf))),
      ];
  }
}
