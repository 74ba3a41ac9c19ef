import { blankHidden } from '../../model/hidden.ts';
import { lineNumbers } from '../../model/line-numbers.ts';
import { actionsOf, readingsOf } from '../../model/meeting-notes.ts';
import { problem } from '../../model/problem.ts';
import { sectionsOf } from '../../model/section.ts';
import { bodyPlace, type Check, kindOf } from './checking.ts';

/** Two versions that wait for somebody to choose: in the details, and in the text (store-and-sync.md, section 8). */
export const checkClashes: Check = (entry, checking) => {
  const rows = entry.values['conflicts'];
  const fields = (Array.isArray(rows) ? rows : []).flatMap((row: unknown) =>
    isClash(row) ? [String(row.field)] : [],
  );
  const fix = `lea settle ${entry.id}`;
  const inDetails = fields.map((field) =>
    problem('CLASH_WAITING', { ...checking.detail(entry, 'conflicts', field), fix }, { field }),
  );
  const lineOf = lineNumbers(entry.body);
  const inText = [...blankHidden(entry.body).matchAll(/^> \[!conflict\]/gm)].map(({ index }) =>
    problem('CLASH_WAITING', { ...bodyPlace(entry, checking, lineOf(index)), fix }, { field: 'a passage' }),
  );
  return [...inDetails, ...inText];
};

const isClash = (row: unknown): row is { readonly field: unknown } =>
  typeof row === 'object' && row !== null && 'field' in row;

/** Lines of a meeting's note that are read as data and cannot be: a reading that is a number, an action without a box. */
export const checkNotes: Check = (entry, checking) => {
  const kind = kindOf(entry, checking);
  const { date } = entry.values;
  if (entry.kind !== 'meeting' || kind === undefined || typeof date !== 'string') return [];
  const features = checking.network.features.map(({ key }) => key);
  const read = [
    [kind.sections['stand'], (text: string) => readingsOf(text, features)],
    [kind.sections['actions'], (text: string) => actionsOf(text, date)],
  ] as const;
  return sectionsOf(entry.body).flatMap((section) => {
    const reader = read.find(([heading]) => heading === section.heading)?.[1];
    const first = section.line + linesBetween(entry.body, section.line, section.start);
    return (reader?.(section.text).problems ?? []).map(({ line, why }) =>
      problem('RULE_BROKEN', bodyPlace(entry, checking, first + line - 1), { why }),
    );
  });
};

/** How many lines lie between a heading and the first line of its words. */
function linesBetween(body: string, headingLine: number, start: number): number {
  return body.slice(0, start).split('\n').length - headingLine;
}
