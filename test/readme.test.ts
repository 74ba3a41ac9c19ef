import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KINDS } from '../src/kinds/index.ts';
import { EXIT_MEANINGS, EXITS } from '../src/model/exit.ts';

const README = join(import.meta.dirname, '../README.md');

/** A Markdown table of rows of cells, the first being the head. */
const table = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((cells, at) => `| ${cells.join(' | ')} |${at === 0 ? `\n|${cells.map(() => '---|').join('')}` : ''}`)
    .join('\n');

/** What follows from the declarations: said there once, and laid down here. */
const BLOCKS: Readonly<Record<string, string>> = {
  kinds: table([
    ['kind', 'what it is', 'begun with', 'states', 'files'],
    ...KINDS.map((kind) => [
      `\`${kind.name}\``,
      kind.summary,
      `\`lea ${kind.name} ${kind.verb}\`, ${kind.starts === 'private' ? 'private' : 'seen by all members'}`,
      kind.life?.states.join(', ') ?? '',
      `\`${[kind.folder, ...kind.segments.map((name) => `<${name === 'of.authority' ? 'authority of its case' : name}>`)].join('/')}/\``,
    ]),
  ]),
  exits: table([
    ['exit', 'meaning'],
    ...Object.entries(EXIT_MEANINGS).map(([name, meaning]) => [
      String(Object.entries(EXITS).find(([key]) => key === name)?.[1]),
      meaning,
    ]),
  ]),
};

/** The README with each block between `<!-- name -->` and `<!-- /name -->` as the declarations have it. */
const laidDown = (text: string): string =>
  Object.entries(BLOCKS).reduce(
    (now, [name, block]) =>
      now.replace(
        new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`),
        (_, open: string, close: string) => `${open}${block}\n${close}`,
      ),
    text,
  );

test("the README's tables are those of the declarations: run `npm run docs`", async () => {
  const text = readFileSync(README, 'utf8');
  for (const name of Object.keys(BLOCKS)) expect(text).toContain(`<!-- ${name} -->`);
  await expect(laidDown(text)).toMatchFileSnapshot(README);
});
