/** A line of a part of the story: a key and what it says, with the lines that go on from it. */
export interface Line {
  readonly key: string;
  readonly text: string;
}

/** A part of the story as the tables write it: a head, then lines. */
export interface Block {
  /** The head's words, in order. */
  readonly words: readonly string[];
  /** The head's `name=value`. */
  readonly options: ReadonlyMap<string, string>;
  /** What follows `|` in the head. */
  readonly title: string | undefined;
  readonly lines: readonly Line[];
}

const LINE = /^([a-z_]+): (.*)$/;

/**
 * Reads a table of parts: `word word name=value | title`, then `key: text` lines. A blank line ends a part, unless what
 * follows it goes on with the text: a key, a marked passage or an item of a list.
 */
export function readBlocks(table: string): readonly Block[] {
  const [first = '', ...rest] = table.trim().split(/\n\n(?![a-z_]+: |\[|- )/);
  return [first, ...rest].map(readBlock);
}

function readBlock(text: string): Block {
  const [head = '', ...lines] = text.split('\n');
  const { words, options, title } = readHead(head);
  const read: { key: string; text: string }[] = [];
  for (const line of lines) {
    const [, key, said = ''] = LINE.exec(line) ?? [];
    const last = read.at(-1);
    if (key !== undefined) read.push({ key, text: said });
    else if (last !== undefined) last.text += `\n${line}`;
  }
  return { words, options, title, lines: read.map((line) => ({ key: line.key, text: line.text.trim() })) };
}

/** Reads `word word name=value | title`. */
export function readHead(head: string): Omit<Block, 'lines'> {
  const [before = '', title] = head.split(' | ');
  const all = before.split(' ').filter((word) => word !== '');
  const options = new Map(
    all
      .filter((word) => word.includes('='))
      .map((word) => [nameIn(word), word.slice(nameIn(word).length + 1)]),
  );
  return { words: all.filter((word) => !word.includes('=')), options, title };
}

const nameIn = (word: string): string => word.slice(0, word.indexOf('='));

/** What the first line with a key says. */
export const sayOf = ({ lines }: Block, key: string): string | undefined =>
  lines.find((line) => line.key === key)?.text;

/** What each line with a key says, cut at a sign. */
export const partsOf = (block: Block, key: string, sign: string): readonly (readonly string[])[] =>
  block.lines
    .filter((line) => line.key === key)
    .map(({ text }) => text.split(sign).map((part) => part.trim()));

/** The words of a line that is a list. */
export const listIn = (block: Block, key: string, sign: string): readonly string[] =>
  (sayOf(block, key) ?? '')
    .split(sign)
    .map((part) => part.trim())
    .filter((part) => part !== '');
