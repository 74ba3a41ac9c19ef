import MarkdownIt, { type Token } from 'markdown-it';
import type { Block, Heading, List, Run, Words } from './document.ts';
import { textOf } from './document.ts';

/** How a text is read. */
export interface Reading {
  /** The level of its headings of the second level; deeper ones follow. */
  readonly level: Heading['level'];
  /** What notes say, by label: with them each note hangs behind its words; without, labels are left out. */
  readonly notes?: ReadonlyMap<string, string>;
}

const LABEL = /\[\^([A-Za-z0-9-]{1,24})\]/;
const SIGNED = /^(?:—|–|-{1,3})\s*(?=\S)/;

/** Markdown as people write it here: no markup of its own, links to the web, a mailbox or a heading alone. */
const reader = new MarkdownIt('commonmark', { html: false })
  .enable(['table', 'strikethrough'])
  .disable(['html_block', 'html_inline']);
reader.validateLink = (address) => /^(?:https?:|mailto:|#)/i.test(address.trim());

/** The blocks of a text in Markdown. What a network's members wrote is words: nothing in it becomes markup. */
export function blocksOf(text: string, reading: Reading): readonly Block[] {
  const tokens = reader.parse(text, {});
  return blocksFrom(tokens, reading);
}

/** Everything between a token that opens and the one that closes it, and where that is. */
function insideOf(
  tokens: readonly Token[],
  at: number,
): { readonly inside: readonly Token[]; readonly end: number } {
  let depth = 0;
  for (let end = at; end < tokens.length; end += 1) {
    depth += tokens[end]?.nesting ?? 0;
    if (depth === 0) return { inside: tokens.slice(at + 1, end), end };
  }
  return { inside: tokens.slice(at + 1), end: tokens.length };
}

function blocksFrom(tokens: readonly Token[], reading: Reading): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const { inside, end } = insideOf(tokens, at);
    blocks.push(...blockOf(token, inside, reading));
    at = end;
  }
  return blocks;
}

function blockOf(token: Token, inside: readonly Token[], reading: Reading): readonly Block[] {
  switch (token.type) {
    case 'heading_open':
      return [{ kind: 'heading', level: levelOf(token.tag, reading.level), words: wordsOf(inside, reading) }];
    case 'paragraph_open':
    case 'inline':
      return [{ kind: 'paragraph', words: wordsOf(token.type === 'inline' ? [token] : inside, reading) }];
    case 'blockquote_open':
      return quoteOf(blocksFrom(inside, reading));
    case 'bullet_list_open':
      return [listOf(inside, reading, false)];
    case 'ordered_list_open':
      return [listOf(inside, reading, true)];
    case 'fence':
    case 'code_block':
      return token.content
        .trimEnd()
        .split('\n')
        .map((line): Block => ({ kind: 'paragraph', words: [{ text: line, code: true }] }));
    case 'table_open':
      return tableOf(inside, reading);
    default:
      return [];
  }
}

const LEVELS = [2, 3, 4] as const;
const levelOf = (tag: string, second: Heading['level']): Heading['level'] =>
  LEVELS.find((level) => level === Math.max(second, Number(tag.slice(1)) - 2 + second)) ?? 4;

function listOf(inside: readonly Token[], reading: Reading, isOrdered: boolean): List {
  const items: (readonly Block[])[] = [];
  for (let at = 0; at < inside.length; at += 1) {
    const item = insideOf(inside, at);
    items.push(blocksFrom(item.inside, reading));
    at = item.end;
  }
  return { kind: 'list', items, ...(isOrdered ? { isOrdered: true } : {}) };
}

/** A quotation; a last paragraph that begins with a dash says whose words it was. What is no paragraph stands beneath it. */
function quoteOf(blocks: readonly Block[]): readonly Block[] {
  const words = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.words] : []));
  const others = blocks.filter(({ kind }) => kind !== 'paragraph');
  const last = textOf(words.at(-1) ?? '');
  const isSigned = words.length > 1 && SIGNED.test(last);
  const by = isSigned ? { by: last.replace(SIGNED, '') } : {};
  return [{ kind: 'quote', words: isSigned ? words.slice(0, -1) : words, ...by }, ...others];
}

function tableOf(inside: readonly Token[], reading: Reading): readonly Block[] {
  const rows: Words[][] = [];
  for (const [at, { type }] of inside.entries()) {
    if (type === 'tr_open') rows.push([]);
    if (type === 'th_open' || type === 'td_open')
      rows.at(-1)?.push(wordsOf(insideOf(inside, at).inside, reading));
  }
  const [head = [], ...body] = rows;
  const columns = head.map((words) => ({ label: textOf(words) }));
  return [
    {
      kind: 'table',
      caption: columns.map(({ label }) => label).join(', '),
      columns,
      rows: body.map((cells) => ({ cells })),
    },
  ];
}

function wordsOf(tokens: readonly Token[], reading: Reading): Words {
  const runs = tokens.flatMap(({ children }) => runsFrom(children ?? [], reading));
  return runs.length === 1 && Object.keys(runs[0] ?? {}).length === 1 ? (runs[0]?.text ?? '') : runs;
}

function runsFrom(tokens: readonly Token[], reading: Reading): readonly Run[] {
  const runs: Run[] = [];
  const open = { strong: 0, emphasis: 0 };
  let link: string | undefined;
  const add = (text: string, more: Partial<Run> = {}): void => {
    if (text === '') return;
    runs.push({
      text,
      ...(open.strong > 0 ? { strong: true } : {}),
      ...(open.emphasis > 0 ? { emphasis: true } : {}),
      ...(link === undefined ? {} : { link }),
      ...more,
    });
  };
  for (const token of tokens) {
    if (token.type === 'strong_open' || token.type === 'strong_close') open.strong += token.nesting;
    else if (token.type === 'em_open' || token.type === 'em_close') open.emphasis += token.nesting;
    else if (token.type === 'link_open')
      link = String(token.attrs?.find(([name]) => name === 'href')?.[1] ?? '');
    else if (token.type === 'link_close') link = undefined;
    else if (token.type === 'softbreak' || token.type === 'hardbreak') add(' ');
    else if (token.type === 'code_inline') add(token.content, { code: true });
    // A picture is what it is said to show: nothing is fetched from anywhere.
    else addNoted(token.content, reading, runs, add);
  }
  return runs;
}

/** Text with labels of notes in it: what they say hangs behind the words before them. */
function addNoted(text: string, { notes }: Reading, runs: Run[], add: (text: string) => void): void {
  for (const [at, part] of text.split(LABEL).entries()) {
    if (at % 2 === 0) {
      add(part);
      continue;
    }
    const note = notes?.get(part);
    const before = runs.at(-1);
    if (note === undefined) continue;
    if (before === undefined || before.note !== undefined) runs.push({ text: '', note });
    else runs[runs.length - 1] = { ...before, note };
  }
}
