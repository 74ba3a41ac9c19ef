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
  const values = isMap(data['values']) ? data['values'] : {};
  const found = [
    values['question'],
    values['title'],
    ...valuesOf(data['words']),
    ...typedIn(data),
    data['rest'],
    data['text'],
  ].filter((each): each is string => typeof each === 'string' && each !== '');
  return found.length > 0 ? found : wholeTexts(data['steps']);
}

/** Words given with a command, or at its questions, but for those that only name an entry. */
function typedIn(data: Readonly<Record<string, unknown>>): readonly unknown[] {
  const { id: _, message: __, gap: ___, ...args } = isMap(data['args']) ? data['args'] : {};
  return [...Object.values(args), ...valuesOf(data['flags'])];
}

const valuesOf = (value: unknown): readonly unknown[] => (isMap(value) ? Object.values(value) : []);

/** Where nothing else is kept: the files as they were to be. */
function wholeTexts(steps: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(steps) ? steps : [];
  return all.flatMap((step) => (isMap(step) && typeof step['after'] === 'string' ? [step['after']] : []));
}
