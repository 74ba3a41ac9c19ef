import type { Meaning, Page } from '../render/page.ts';

/** Turns a page into the text of one stream. */
export type Paint = (page: Page) => string;

/** Each line on a line of its own, without colour. */
export const plainPaint: Paint = (page) =>
  page.lines.map((line) => `${line.map((span) => span.text).join('').trimEnd()}\n`).join('');

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
