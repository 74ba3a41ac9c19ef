import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseAst } from 'rolldown/parseAst';

/** One file of the program: its path from `src/`, with forward slashes, and its words. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** A node of a syntax tree: its kind, where it stands, and whatever else that kind carries. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** Every TypeScript file below a folder, in the order of their paths. */
export function readSources(folder: string): Source[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return paths
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({
      path: path.replaceAll(sep, '/'),
      text: readFileSync(join(folder, path), 'utf8').replaceAll('\r\n', '\n'),
    }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** Visits each node of a file, with the nodes around it, nearest first. */
export function walk(source: Source, visit: (node: Node, around: readonly Node[]) => void): void {
  const step = (value: unknown, around: readonly Node[]): void => {
    if (Array.isArray(value)) {
      for (const item of value) step(item, around);
    } else if (isNode(value)) {
      visit(value, around);
      for (const child of Object.values(value)) step(child, [value, ...around]);
    }
  };
  step(parseAst(source.text, { lang: 'ts' }, source.path), []);
}

/** Whether a value is a node. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The name an identifier carries, if the value is one. */
export function nameOf(value: unknown): string | undefined {
  return isNode(value) && value.type === 'Identifier' ? String(value['name']) : undefined;
}

/** The words of a string literal, if the value is one. */
export function textOf(value: unknown): string | undefined {
  return isNode(value) && value.type === 'Literal' && typeof value['value'] === 'string'
    ? value['value']
    : undefined;
}

/** The number of the line on which a node begins, counted from one. */
export function lineOf(source: Source, node: Node): number {
  return source.text.slice(0, node.start).split('\n').length;
}

/** How many lines a node covers. */
export function linesIn(source: Source, node: Node): number {
  return source.text.slice(node.start, node.end).split('\n').length;
}
