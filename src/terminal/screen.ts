import type { Page } from '../render/page.ts';
import type { Outside } from './outside.ts';
import { showAnswer } from './pager.ts';
import type { Paint } from './paint.ts';

/** How one command line is shown. */
export interface Showing {
  readonly paintOut: Paint;
  readonly paintErr: Paint;
  /** Whether a long answer is shown a window at a time. */
  readonly pager: boolean;
  /** Whether data goes out as it comes, as NDJSON does. */
  readonly streams: boolean;
}

/**
 * The two streams of one command line. An answer waits for the end of the command, so that standard output stays empty
 * where it fails; what is said on standard error after it waits too, so that nothing changes its order.
 */
export interface Screen {
  readonly out: (page: Page) => void;
  readonly data: (text: string) => void;
  readonly err: (page: Page) => void;
  /** Shows what waits, before a question that it belongs to. */
  showSoFar(): void;
  /** Shows the whole answer, at the end. */
  finish(): Promise<void>;
  /** Drops the answer of a command that failed; what it said on standard error is shown. */
  drop(): void;
}

interface Said {
  readonly where: 'out' | 'err';
  readonly text: string;
}

/** Opens the streams of one command line. */
export function openScreen(outside: Outside, showing: Showing): Screen {
  const said: Said[] = [];
  const write = ({ where, text }: Said): void => outside[where].write(text);
  const answer = (text: string): void => void said.push({ where: 'out', text });
  return {
    out: (page) => answer(showing.paintOut(page)),
    data: (text) => (showing.streams ? outside.out.write(text) : answer(text)),
    err: (page) => {
      const one: Said = { where: 'err', text: showing.paintErr(page) };
      if (said.length === 0) write(one);
      else said.push(one);
    },
    showSoFar: () => said.splice(0).forEach(write),
    finish: async () => {
      for (const one of joinSame(said.splice(0)))
        await (one.where === 'out' ? showAnswer(one.text, outside, showing.pager) : write(one));
    },
    drop: () =>
      said
        .splice(0)
        .filter(({ where }) => where === 'err')
        .forEach(write),
  };
}

/** Joins what was said on one stream without a word on the other between. */
function joinSame(said: readonly Said[]): readonly Said[] {
  const joined: { readonly where: Said['where']; readonly texts: string[] }[] = [];
  for (const { where, text } of said) {
    const last = joined.at(-1);
    if (last?.where === where) last.texts.push(text);
    else joined.push({ where, texts: [text] });
  }
  return joined.map(({ where, texts }) => ({ where, text: texts.join('') }));
}
