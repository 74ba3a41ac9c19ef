import type { Problem } from '../model/problem.ts';
import { type Line, line, type Page, page, span } from './page.ts';
import { cut } from './table.ts';

/** What stands around the problems found. */
export interface CheckFrame {
  /** How many entries were looked at. */
  readonly entries: number;
  /** The text of a line of a file, to be shown under its problem; nothing where it cannot be. */
  readonly lineOf: (problem: Problem) => string | undefined;
  readonly columns: number;
  /** How commands begin here: `lea`, or `npx lea`. */
  readonly program: string;
}

/** Problems grouped by cause, then by file, each with its line and what mends it (domain 6, job 25). */
export function checkPage(problems: readonly Problem[], frame: CheckFrame): Page {
  if (problems.length === 0)
    return page(`Nothing wrong was found in ${several(frame.entries, 'entry', 'entries')}.`);
  const causes = [...new Set(problems.map(({ code }) => code))];
  const parts = causes.flatMap((code) => {
    const same = problems.filter((each) => each.code === code);
    return [
      line(span(`${inWords(code)} (${same.length})`, 'heading')),
      ...same.flatMap((each) => problemLines(each, frame)),
      line(),
    ];
  });
  return page(...parts, sumUp(problems));
}

function problemLines(problem: Problem, frame: CheckFrame): readonly Line[] {
  const { code, message, fix } = problem;
  const source = frame.lineOf(problem);
  return [
    line(span(placeOf(problem), 'path'), `: ${message} [${code}]`),
    ...(source === undefined ? [] : sourceLines(source, problem.column, frame.columns)),
    ...(fix === undefined
      ? []
      : [line('    Try: ', span(fix.replace(/^lea(?= )/, frame.program), 'command'))]),
  ];
}

/** The line itself, and a caret under the place where that is known. */
function sourceLines(source: string, column: number | undefined, columns: number): readonly Line[] {
  const shown = line(span(`    ${cut(source, columns - 4)}`, 'quote'));
  if (column === undefined || column + 4 > columns) return [shown];
  return [shown, line(span(`    ${' '.repeat(column - 1)}^`, 'quiet'))];
}

/** `path:line:column`, as editors take it. */
const placeOf = ({ file, line: at, column }: Problem): string =>
  `${file}:${at}${column === undefined ? '' : `:${column}`}`;

/** "Link broken" for LINK_BROKEN. */
const inWords = (code: string): string => {
  const words = code
    .toLowerCase()
    .replaceAll('_', ' ')
    .replace('front matter', 'details at the top')
    .replace('utf8', 'UTF-8');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

function sumUp(problems: readonly Problem[]): string {
  const files = new Set(problems.map(({ file }) => file)).size;
  const unreadable = new Set(problems.filter((each) => each.unreadable).map(({ file }) => file)).size;
  const hidden =
    unreadable === 0
      ? ''
      : ` ${several(unreadable, 'file')} could not be read, so nothing in ${unreadable === 1 ? 'it' : 'them'} is counted.`;
  return `${several(problems.length, 'problem')} in ${several(files, 'file')}.${hidden}`;
}

const several = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** Problems as GitHub's workflow commands, which it shows beside the lines of a change. */
export const checkForGitHub = (problems: readonly Problem[]): string =>
  problems
    .map(({ code, file, line: at, column, message, fix, unreadable }) => {
      const properties = { file, line: at, ...(column === undefined ? {} : { col: column }), title: code };
      const said = Object.entries(properties).map(([key, value]) => `${key}=${escaped(String(value), true)}`);
      const words = fix === undefined ? message : `${message} Try: ${fix}`;
      return `::${unreadable ? 'error' : 'warning'} ${said.join(',')}::${escaped(words, false)}\n`;
    })
    .join('');

/** What ends a command or a property there is spelt out, so that no file's text can begin one of its own. */
function escaped(text: string, isProperty: boolean): string {
  const plain = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return isProperty ? plain.replaceAll(':', '%3A').replaceAll(',', '%2C') : plain;
}
