import type { Draft } from '../store/drafts.ts';

/** Whether a kept value has names and values. */
export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The command that kept words, as it was typed; the name they are kept under where that is not said. */
export const commandOf = ({ name, data }: Draft): string =>
  isMap(data) && typeof data['command'] === 'string' ? `lea ${data['command']}` : name;

/** Every text among kept words, in the order in which they were asked for. */
export function textsIn(data: unknown): readonly string[] {
  if (typeof data === 'string') return [data];
  if (!isMap(data)) return [];
  const said = isMap(data['words']) ? Object.values(data['words']) : [];
  const values = isMap(data['values']) ? data['values'] : {};
  return [values['question'], values['title'], ...said, data['rest'], data['text']].flatMap((each) =>
    typeof each === 'string' && each !== '' ? [each] : [],
  );
}
