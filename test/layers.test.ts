import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { isNode, lineOf, readSources, textOf, walk, type Source } from './support/source.ts';

const root = join(import.meta.dirname, '..');
const handbook = readFileSync(join(root, 'src/README.md'), 'utf8');
const sources = readSources(join(root, 'src'));

interface Layer {
  readonly uses: readonly string[];
  readonly packages: readonly string[];
}

/** The rows of the table of layers: a name, the layers it uses, its packages. */
function readLayers(text: string): Map<string, Layer> {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.startsWith('| layer |'));
  const rows = lines.slice(first + 2);
  const count = rows.findIndex((line) => !line.startsWith('|'));
  return new Map(
    rows.slice(0, count).map((row) => {
      const [, name = '', uses = '', packages = ''] = row.split('|').map((cell) => cell.trim());
      return [name, { uses: wordsIn(uses), packages: wordsIn(packages) }];
    }),
  );
}

const wordsIn = (cell: string): string[] => cell.split(/\s+/).filter((word) => word !== '');

interface Import {
  readonly from: string;
  readonly line: number;
}

/** Everything a file names from elsewhere: imports, re-exports, `await import()`, `import('x').Type`. */
function importsOf(source: Source): Import[] {
  const found: Import[] = [];
  walk(source, (node) => {
    const from = node.type === 'TSExternalModuleReference' ? node['expression'] : node['source'];
    if (isNode(from)) found.push({ from: textOf(from) ?? '', line: lineOf(source, node) });
  });
  return found;
}

const layerOf = (path: string): string => path.split('/')[0] ?? '';

/** Whether a package stands in a row, where `node:*` and `@inquirer/*` stand for all that begin so. */
const allows = (layer: Layer, name: string): boolean =>
  layer.packages.some((each) => (each.endsWith('*') ? name.startsWith(each.slice(0, -1)) : name === each));

/** One sentence for every import that the table does not allow. */
function offencesAgainst(layers: ReadonlyMap<string, Layer>, files: readonly Source[]): string[] {
  return files.flatMap((source) => {
    const own = layerOf(source.path);
    const layer = layers.get(own);
    if (layer === undefined) return [`${source.path}: ${own} is not in the table`];
    return importsOf(source).flatMap(({ from, line }) => {
      const place = `${source.path}:${line}`;
      if (from === '') return [`${place}: imports something that is not a plain name`];
      if (!from.startsWith('.')) return allows(layer, from) ? [] : [`${place}: ${own} may not use ${from}`];
      const target = posix.join(posix.dirname(source.path), from);
      if (target.startsWith('../')) return [`${place}: reaches outside src for ${from}`];
      if (!target.endsWith('.ts')) return [`${place}: ${from} does not end in .ts`];
      const other = layerOf(target);
      return other === own || layer.uses.includes(other) ? [] : [`${place}: ${own} may not use ${other}`];
    });
  });
}

const layers = readLayers(handbook);

test('every file imports only what its row allows', () => {
  expect(sources).not.toEqual([]);
  expect(offencesAgainst(layers, sources)).toEqual([]);
});

test('each layer stands below the layers it uses, so there is no circle of layers', () => {
  const names = [...layers.keys()];
  for (const [name, { uses }] of layers) {
    for (const other of uses)
      expect(names.indexOf(other), `${name} uses ${other}`).toBeLessThan(names.indexOf(name));
    expect(uses.filter((other) => !layers.has(other))).toEqual([]);
  }
});

test('each package stands in one row, and the rows name exactly the packages the program depends on', () => {
  const named = [...layers.values()].flatMap((layer) => layer.packages);
  const packages = named.filter((name) => !name.startsWith('node:') && !name.endsWith('*'));
  expect(packages.toSorted()).toEqual(Object.keys(manifest.dependencies).toSorted());
});

describe('an import that the table does not allow is named, with its place', () => {
  const house = readLayers(
    '| layer | uses | packages |\n|---|---|---|\n| model | | |\n| store | model | yaml @x/* |\n\n| layer | later |\n',
  );
  test.each([
    ['a plain import', "import { a } from '../store/a.ts';", 'model may not use store'],
    ['an import of a type', "import type { A } from '../store/a.ts';", 'model may not use store'],
    ['an import of one type', "import { type A } from '../store/a.ts';", 'model may not use store'],
    ['an import for its effect', "import '../store/a.ts';", 'model may not use store'],
    ['a re-export', "export { a } from '../store/a.ts';", 'model may not use store'],
    ['a re-export of everything', "export * from '../store/a.ts';", 'model may not use store'],
    ['a late import', "const a = await import('../store/a.ts');", 'model may not use store'],
    ['a type by its file', "let a: import('../store/a.ts').A;", 'model may not use store'],
    ['a package', "import { parse } from 'yaml';", 'model may not use yaml'],
    ['a part of Node', "import { readFileSync } from 'node:fs';", 'model may not use node:fs'],
    [
      'a name made up as it runs',
      'const a = await import(name);',
      'imports something that is not a plain name',
    ],
    ['a file outside', "import { a } from '../../test/a.ts';", 'reaches outside src for ../../test/a.ts'],
    ['a file without its ending', "import { a } from './a';", './a does not end in .ts'],
  ])('%s', (_name, text, sentence) => {
    expect(offencesAgainst(house, [{ path: 'model/x.ts', text: `// first\n${text}\n` }])).toEqual([
      `model/x.ts:2: ${sentence}`,
    ]);
  });

  test('and one that it allows is not', () => {
    const text =
      "import { a } from './index/a.ts';\nimport '../model/b.ts';\nimport 'yaml';\nimport '@x/y';\n";
    expect(offencesAgainst(house, [{ path: 'store/x.ts', text }])).toEqual([]);
    expect(offencesAgainst(house, [{ path: 'store/index/x.ts', text: "import '../x.ts';" }])).toEqual([]);
  });

  test('a folder without a row is named', () => {
    expect(offencesAgainst(house, [{ path: 'util/x.ts', text: '' }])).toEqual([
      'util/x.ts: util is not in the table',
    ]);
  });
});
