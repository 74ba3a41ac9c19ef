import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  isNode,
  lineOf,
  linesIn,
  nameOf,
  readSources,
  walk,
  type Node,
  type Source,
} from './support/source.ts';

const sources = readSources(join(import.meta.dirname, '../src'));

const LONGEST_FILE = 300;
const LONGEST_FUNCTION = 60;
/** The longest, a meeting, has 16 fields, 12 sections and 3 moves: a line each says more than fewer, fuller lines. */
const LONGEST_KIND = 68;
/** Longer for a reason: every message stands in one catalogue, so that somebody can proof-read them all in one sitting. */
const LONG_FILES = ['model/fault.ts'];
/** The formatter gives each property of a declared value, and each import, a line of its own, which 60 did not foresee. */
const MEDIAN_FILE = 75;
const MEDIAN_FUNCTION = 12;
const EQUAL_LINES = 6;

/** The only file that may reach the process, the screen, the clock and chance. */
const DOOR = 'terminal/real-world.ts';

/** The files at the edge: a value of no known type becomes one of ours, or a code finds its own sentence. */
const EDGES = [
  'store/codec.ts',
  'model/field.ts',
  'model/kind.ts',
  'model/fault.ts',
  'model/problem.ts',
  // Values read by declared fields get the types of those fields; a need finds the judgement of its own name.
  'model/entry.ts',
  'model/altered-entry.ts',
  'model/network.ts',
  'model/judgement.ts',
  'commands/verb.ts',
  // An index that is believed was written by this very program: its values have the types they were written with.
  'store/index/entry-index.ts',
  'store/index/marks-table.ts',
  // Only this file makes a span: the brand is put on there.
  'render/page.ts',
];

/** A cast to this is allowed anywhere: Node gives its errors no better type. */
const ERROR_CODES = 'NodeJS.ErrnoException';

const OUTSIDE = ['process', 'console', 'crypto', 'performance'];
const DRAWERS = /^(utils?|helpers?|common|misc|managers?|services?|core|types|shared|lib)$/;
const FUNCTIONS = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'];

/** What one rule holds against one node, in a few words, or nothing. */
type Rule = (node: Node, around: readonly Node[], source: Source) => string | undefined;

const text = (source: Source, node: unknown): string =>
  isNode(node) ? source.text.slice(node.start, node.end) : '';

/** Whether an identifier is only a name for part of something else: `a.process`, `{ process: 1 }`. */
function isOnlyAKey(node: Node, parent: Node | undefined): boolean {
  if (parent === undefined || parent['computed'] === true || parent['shorthand'] === true) return false;
  return parent['property'] === node || parent['key'] === node;
}

const castsOnlyAtEdges: Rule = (node, _around, source) => {
  if (node.type !== 'TSAsExpression' && node.type !== 'TSTypeAssertion') return undefined;
  const to = text(source, node['typeAnnotation']);
  if (to === 'const' || to === ERROR_CODES || EDGES.includes(source.path)) return undefined;
  return `a cast to ${to}`;
};

const noAny: Rule = (node) => (node.type === 'TSAnyKeyword' ? 'any' : undefined);

const noDefaultExport: Rule = (node) => {
  const named = node.type === 'ExportSpecifier' && nameOf(node['exported']) === 'default';
  return named || node.type === 'ExportDefaultDeclaration' ? 'a default export' : undefined;
};

const noExportOfEverything: Rule = (node) =>
  node.type === 'ExportAllDeclaration' ? 'a re-export of everything' : undefined;

const nothingFromOutside: Rule = (node, around, source) => {
  if (source.path === DOOR) return undefined;
  const name = nameOf(node);
  if (name !== undefined && OUTSIDE.includes(name) && !isOnlyAKey(node, around[0])) return name;
  if (node.type === 'ImportDeclaration' && /^'(node:)?(process|console)'$/.test(text(source, node['source'])))
    return text(source, node['source']);
  if (node.type === 'MemberExpression') {
    const reached = text(source, node).replaceAll(/\s|\?/g, '');
    const known = ['Date.now', 'Math.random', ...OUTSIDE.map((each) => `globalThis.${each}`)];
    return known.find((each) => each === reached);
  }
  const isDate = nameOf(node['callee']) === 'Date';
  if (isDate && node.type === 'CallExpression') return 'Date()';
  if (isDate && Array.isArray(node['arguments']) && node['arguments'].length === 0) return 'new Date()';
  return undefined;
};

const shortFunctions: Rule = (node, _around, source) => {
  if (!FUNCTIONS.includes(node.type)) return undefined;
  const lines = linesIn(source, node);
  return lines > LONGEST_FUNCTION ? `a function of ${lines} lines` : undefined;
};

const isKind = (source: Source): boolean =>
  source.path.startsWith('kinds/') && source.path !== 'kinds/index.ts';

const kindsAreData: Rule = (node, _around, source) =>
  isKind(source) && FUNCTIONS.includes(node.type) ? 'a function in a kind' : undefined;

const RULES = [
  castsOnlyAtEdges,
  noAny,
  noDefaultExport,
  noExportOfEverything,
  nothingFromOutside,
  shortFunctions,
  kindsAreData,
];

const countLines = (source: Source): number => source.text.replace(/\n$/, '').split('\n').length;

/** What a file as a whole does wrong: its length, its name. */
function offencesOfFile(source: Source): string[] {
  const longest = LONG_FILES.includes(source.path) ? Infinity : isKind(source) ? LONGEST_KIND : LONGEST_FILE;
  const names = source.path.replace(/\.ts$/, '').split('/');
  return [
    ...(countLines(source) > longest ? [`${source.path}: ${countLines(source)} lines, over ${longest}`] : []),
    ...names.filter((name) => DRAWERS.test(name)).map((name) => `${source.path}: ${name} is a drawer`),
    ...names
      .filter((name) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
      .map((name) => `${source.path}: ${name} is not in kebab case`),
  ];
}

/** One sentence, with its place, for everything a file does that the house does not. */
function offencesOf(source: Source): string[] {
  const found = offencesOfFile(source);
  walk(source, (node, around) => {
    for (const rule of RULES) {
      const what = rule(node, around, source);
      if (what !== undefined) found.push(`${source.path}:${lineOf(source, node)}: ${what}`);
    }
  });
  return found;
}

interface Line {
  readonly place: string;
  readonly words: string;
}

/** The lines of a file that say something: no blanks, brackets alone, comments or imports. */
function linesThatSay(source: Source): Line[] {
  const imports: [first: number, last: number][] = [];
  walk(source, (node) => {
    const first = lineOf(source, node);
    if (isNode(node['source'])) imports.push([first, first + linesIn(source, node) - 1]);
  });
  return source.text.split('\n').flatMap((line, index) => {
    const words = line.trim();
    const isImport = imports.some(([first, last]) => first <= index + 1 && index + 1 <= last);
    if (isImport || !/\w/.test(words) || /^(\/\/|\/\*|\*)/.test(words)) return [];
    return [{ place: `${source.path}:${index + 1}`, words }];
  });
}

/** The pairs of places at which the same six lines stand; of a longer stretch, only its beginning. */
function repeatsIn(files: readonly Source[]): string[] {
  const seen = new Map<string, string>();
  const found: string[] = [];
  for (const source of files) {
    const lines = linesThatSay(source);
    let inside = false;
    for (let at = 0; at + EQUAL_LINES <= lines.length; at += 1) {
      const stretch = lines.slice(at, at + EQUAL_LINES);
      const key = stretch.map((line) => line.words).join('\n');
      const place = stretch[0]?.place ?? source.path;
      const before = seen.get(key);
      if (before !== undefined && !inside) found.push(`${before} and ${place}`);
      inside = before !== undefined;
      if (before === undefined) seen.set(key, place);
    }
  }
  return found;
}

/** The lengths of all functions that have a body of statements. */
function functionLengths(source: Source): number[] {
  const lengths: number[] = [];
  walk(source, (node) => {
    const body = FUNCTIONS.includes(node.type) ? node['body'] : undefined;
    if (isNode(body) && body.type === 'BlockStatement') lengths.push(linesIn(source, node));
  });
  return lengths;
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;

test('no file breaks a rule of the house', () => {
  expect(sources).not.toEqual([]);
  expect(sources.flatMap(offencesOf)).toEqual([]);
});

test('no six lines stand in two places', () => {
  expect(repeatsIn(sources)).toEqual([]);
});

test('files are short in the middle', () => {
  expect(median(sources.map(countLines))).toBeLessThanOrEqual(MEDIAN_FILE);
});

test('functions are short in the middle', () => {
  expect(median(sources.flatMap(functionLengths))).toBeLessThanOrEqual(MEDIAN_FUNCTION);
});

describe('what breaks a rule is named, with its place', () => {
  const longFunction = `function f() {\n${'  f();\n'.repeat(60)}}`;
  test.each([
    ['a cast', 'model/x.ts', 'f(a as B);', ['model/x.ts:1: a cast to B']],
    ['a cast in angles', 'model/x.ts', 'f(<B>a);', ['model/x.ts:1: a cast to B']],
    ['a cast at an edge', 'store/codec.ts', 'f(a as B);', []],
    ['a cast of a list of words', 'model/x.ts', "f(['a'] as const);", []],
    ['a cast to an error with a code', 'git/x.ts', 'f(a as NodeJS.ErrnoException);', []],
    ['any', 'model/x.ts', 'let a: any;', ['model/x.ts:1: any']],
    ['a default export', 'model/x.ts', 'export default 1;', ['model/x.ts:1: a default export']],
    ['a default by name', 'model/x.ts', 'export { a as default };', ['model/x.ts:1: a default export']],
    ['a re-export', 'model/x.ts', "export * from './a.ts';", ['model/x.ts:1: a re-export of everything']],
    ['the process', 'git/x.ts', '\nf(process.env);', ['git/x.ts:2: process']],
    ['the process, put by', 'git/x.ts', 'const p = process;', ['git/x.ts:1: process']],
    [
      'the process, imported',
      'git/x.ts',
      "import { env } from 'node:process';",
      ["git/x.ts:1: 'node:process'"],
    ],
    ['the process, the long way', 'git/x.ts', 'globalThis.process;', ['git/x.ts:1: globalThis.process']],
    ['the process, at the door', 'terminal/real-world.ts', 'f(process.env, Date.now());', []],
    ['a key of that name', 'git/x.ts', 'f(a.process, { console: 1 });', []],
    ['the screen', 'git/x.ts', 'console.log(1);', ['git/x.ts:1: console']],
    ['the clock', 'git/x.ts', 'f(Date.now());', ['git/x.ts:1: Date.now']],
    ['the clock, as a date', 'git/x.ts', 'f(new Date());', ['git/x.ts:1: new Date()']],
    ['the clock, as a text', 'git/x.ts', 'f(Date());', ['git/x.ts:1: Date()']],
    ['a date that is given', 'git/x.ts', 'f(new Date(0));', []],
    ['chance', 'git/x.ts', 'f(Math.random());', ['git/x.ts:1: Math.random']],
    ['chance, by another name', 'git/x.ts', 'f(crypto.randomUUID());', ['git/x.ts:1: crypto']],
    ['a long function', 'git/x.ts', longFunction, ['git/x.ts:1: a function of 62 lines']],
    ['a long file', 'git/x.ts', 'f();\n'.repeat(301), ['git/x.ts: 301 lines, over 300']],
    ['a long kind', 'kinds/x.ts', 'f();\n'.repeat(69), ['kinds/x.ts: 69 lines, over 68']],
    ['a kind that does something', 'kinds/x.ts', 'f(() => 1);', ['kinds/x.ts:1: a function in a kind']],
    ['a drawer', 'git/utils/x.ts', 'f();', ['git/utils/x.ts: utils is a drawer']],
    [
      'a name in another style',
      'git/someFile.ts',
      'f();',
      ['git/someFile.ts: someFile is not in kebab case'],
    ],
  ])('%s', (_name, path, words, offences) => {
    expect(offencesOf({ path, text: words })).toEqual(offences);
  });
});

describe('lines that stand in two places', () => {
  const lines = (from: number, to: number): string =>
    Array.from({ length: to - from }, (_, index) => `f(${from + index});\n`).join('');

  test('six of them are a repeat, named once however long it is', () => {
    const files = [
      { path: 'a.ts', text: `g();\n${lines(0, 9)}` },
      { path: 'b.ts', text: `h();\n\n${lines(0, 9)}` },
    ];
    expect(repeatsIn(files)).toEqual(['a.ts:2 and b.ts:3']);
  });

  test('five are not, nor are six of imports, comments or brackets', () => {
    const rest = `import {\n  a,\n  b,\n  c,\n  d,\n  e,\n} from './x.ts';\n// one\n// two\n{\n{\n}\n}\n`;
    const files = ['a.ts', 'b.ts'].map((path) => ({ path, text: `${rest}${lines(0, 5)}g('${path}');\n` }));
    expect(repeatsIn(files)).toEqual([]);
  });

  test('a file that says the same twice repeats itself', () => {
    expect(repeatsIn([{ path: 'a.ts', text: `${lines(0, 6)}g();\n${lines(0, 6)}` }])).toEqual([
      'a.ts:1 and a.ts:8',
    ]);
  });
});

test.each([
  [[], 0],
  [[7], 7],
  [[9, 1, 5], 5],
  [[1, 2, 3, 100], 2],
])('the median of %j is %d', (numbers, middle) => {
  expect(median(numbers)).toBe(middle);
});

test('a function is counted when it has a body of statements', () => {
  const words = 'const a = () => 1;\nconst b = () => {\n  a();\n};\nclass C {\n  d() {}\n}\n';
  expect(functionLengths({ path: 'a.ts', text: words })).toEqual([3, 1]);
});
