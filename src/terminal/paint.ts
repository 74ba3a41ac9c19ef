import type { Meaning, Page } from '../render/page.ts';

/** Turns a page into the text of one stream. */
export type Paint = (page: Page) => string;

/** Each line on a line of its own, without colour. */
export const plainPaint: Paint = (page) =>
  page.lines
    .map(
      (line) =>
        `${line
          .map((span) => span.text)
          .join('')
          .trimEnd()}\n`,
    )
    .join('');

/**
 * The paint of one stream; the only place that knows colours. chalk is told the level, since it would not ask
 * NO_COLOR, and is loaded only where there is colour.
 */
export async function loadPaint(coloured: boolean): Promise<Paint> {
  if (!coloured) return plainPaint;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  const styles: Readonly<Record<Meaning, (text: string) => string>> = {
    plain: (text) => text,
    title: chalk.bold,
    heading: chalk.bold,
    term: chalk.cyan,
    quiet: chalk.dim,
    path: chalk.cyan,
    command: chalk.green,
    quote: chalk.italic,
    warning: chalk.yellow,
  };
  return (page) =>
    page.lines.map((line) => `${line.map((span) => styles[span.as](span.text)).join('')}\n`).join('');
}

/** How inquirer is drawn, so that it follows the same decision on colour; it would decide for itself otherwise. */
export async function inquirerStyle(coloured: boolean) {
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: coloured ? 1 : 0 });
  const says: Readonly<Record<string, string>> = { navigate: 'move', select: 'choose', submit: 'done' };
  const help = (keys: readonly (readonly [key: string, action: string])[]): string =>
    chalk.dim(keys.map(([key, action]) => `${key} ${says[action] ?? action}`).join(' · '));
  return {
    prefix: '?',
    style: {
      answer: (text: string): string => chalk.cyan(text),
      message: (text: string): string => chalk.bold(text),
      error: (text: string): string => chalk.yellow(text),
      defaultAnswer: (text: string): string => chalk.dim(`[${text}]`),
      help: (text: string): string => chalk.dim(text),
      highlight: (text: string): string => chalk.cyan(text),
      key: (text: string): string => chalk.cyan(text),
      searchTerm: (text: string): string => chalk.cyan(text),
      description: (text: string): string => chalk.dim(text),
      disabled: (text: string): string => chalk.dim(text),
      keysHelpTip: help,
    },
  };
}
