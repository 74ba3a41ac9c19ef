import type { Asking, Offered } from '../commands/world.ts';
import { nearest } from '../model/near.ts';
import type { Field, Raw, Reading, Shape } from '../model/field.ts';
import { forTerminal } from '../render/safe.ts';
import { type Knowing, understandTyped } from './mount.ts';

/** How an answer is given: one line, several lines, one or several of what is offered, one a line, or yes and no. */
export type Form = 'line' | 'lines' | 'one' | 'several' | 'list' | 'yes';

/** A question as both prompters put it. */
export interface Question {
  readonly words: string;
  readonly form: Form;
  readonly offered: readonly Offered[];
  /** What Enter gives, as it is shown. */
  readonly initial: string | undefined;
  readonly skippable: boolean;
  readonly help: string;
  /** Told each line of a long answer as it is typed. */
  readonly soFar: (text: string) => void;
}

/** A judged answer: the value with what to say back, or why there is none. */
export type Judged<T> = Reading<T> & { readonly echo?: string | undefined };

const hasChoices = (asking: Asking<unknown>): boolean => offeredBy(asking).length > 0;
const many = (field: Field, one: Form, several: Form): Form => (field.holds === 'one' ? one : several);
const chosen = (asking: Asking<unknown>): Form =>
  hasChoices(asking) ? many(asking.field, 'one', 'several') : many(asking.field, 'line', 'list');
const typed = (asking: Asking<unknown>): Form =>
  asking.long === true || asking.field.long === true ? 'lines' : many(asking.field, 'line', 'list');

/** The form of each shape's question. A new shape is a compile error here until it is answered. */
const FORM: Readonly<Record<Shape, (asking: Asking<unknown>) => Form>> = {
  text: typed,
  date: typed,
  choice: chosen,
  ref: chosen,
  seat: chosen,
  number: typed,
  yes: () => 'yes',
  rows: () => 'list',
};

const offeredBy = (asking: Asking<unknown>): readonly Offered[] =>
  asking.offered ?? (asking.field.words ?? []).map((word) => ({ value: word, shown: word }));

/** The question that an asking comes to; every word of it is safe on a terminal. */
export function questionOf(asking: Asking<unknown>): Question {
  const { field, initial } = asking;
  const offered = offeredBy(asking).map((one) => ({ ...one, shown: forTerminal(one.shown) }));
  const known = offered.find((one) => one.value === initial)?.shown ?? initial;
  return {
    words: forTerminal(asking.ask ?? field.ask),
    form: FORM[field.shape](asking),
    offered,
    initial: known === undefined ? undefined : forTerminal(known),
    skippable: !field.required,
    soFar: asking.soFar ?? (() => undefined),
    help: forTerminal(asking.help ?? '', { multiline: true }) || helpOf(asking),
  };
}

const helpOf = (asking: Asking<unknown>): string =>
  [
    'Type your answer, then press Enter.',
    ...(asking.initial === undefined ? [] : ['Enter alone takes what stands in brackets.']),
    '/back goes to the question before this one; /edit opens a bigger window.',
    `Without questions, this answer is given with ${asking.flag}.`,
  ].join('\n');

/** What typed words choose among what is offered: its number, its name, or a part of the name that fits only one. */
export function choose(
  words: string,
  offered: readonly Offered[],
): { readonly one: Offered } | { readonly several: readonly Offered[] } {
  const plain = words.trim().toLowerCase();
  const numbered = /^\d+$/.test(plain) ? offered[Number(plain) - 1] : undefined;
  const exact = offered.find((one) => one.value.toLowerCase() === plain || one.shown.toLowerCase() === plain);
  const found = numbered ?? exact;
  if (found !== undefined) return { one: found };
  const begins = offered.filter(
    (one) => one.shown.toLowerCase().startsWith(plain) || one.value.startsWith(plain),
  );
  const holds = begins.length > 0 ? begins : offered.filter((one) => one.shown.toLowerCase().includes(plain));
  return holds.length === 1 && holds[0] !== undefined ? { one: holds[0] } : { several: holds };
}

/** Judges an answer by the very field that a flag would be read by. */
export function judge<T>(asking: Asking<T>, answers: readonly string[], knowing: Knowing): Judged<T> {
  const raws: Raw[] = [];
  const echoes: string[] = [];
  for (const answer of answers.length === 0 ? [asking.initial ?? ''] : answers) {
    const understood = understandAnswer(asking, answer, knowing);
    if (!understood.ok) return understood;
    raws.push(understood.value);
    if (understood.echo !== undefined) echoes.push(understood.echo);
  }
  const reading = asking.field.read(
    asking.field.holds === 'one' ? (raws[0] ?? null) : raws.filter((raw) => raw !== ''),
  );
  if (!reading.ok) return { ok: false, why: reading.why };
  return { ...reading, echo: echoes.length === 0 ? undefined : echoes.join('\n') };
}

function understandAnswer(asking: Asking<unknown>, answer: string, knowing: Knowing): Judged<Raw> {
  if (answer.trim() === '') return { ok: true, value: '' };
  const offered = offeredBy(asking);
  const standing = answer === asking.initial ? offered.find((one) => one.value === answer) : undefined;
  const choice = standing === undefined ? choose(answer, offered) : { one: standing };
  if ('one' in choice)
    return { ok: true, value: choice.one.value, echo: `Chosen: ${forTerminal(choice.one.shown)}` };
  if (choice.several.length > 1)
    return {
      ok: false,
      why: `Several fit "${answer}": ${choice.several.map((one) => one.shown).join(', ')}`,
    };
  const understood = asking.understand?.(answer);
  if (understood === undefined) return guess(asking, answer, understandTyped(answer, asking.field, knowing));
  return understood.ok
    ? { ok: true, value: understood.text, echo: understood.echo }
    : guess(asking, answer, understood);
}

function guess(
  asking: Asking<unknown>,
  answer: string,
  judged: Judged<Raw> | { ok: false; why: string },
): Judged<Raw> {
  const near = judged.ok
    ? undefined
    : nearest(
        answer,
        offeredBy(asking).map((one) => one.shown),
      );
  return judged.ok || near === undefined ? judged : { ok: false, why: `${judged.why} Did you mean ${near}?` };
}
