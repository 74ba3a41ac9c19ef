import type { Began, DraftWords } from './keeping.ts';
import { isMap } from './kept-words.ts';
import type { Given } from './verb.ts';

/** What was typed, as far as it was kept. */
export interface Typed {
  readonly args: Given['args'];
  readonly flags: Given['flags'];
  readonly anyway?: string | undefined;
  readonly began?: Began | undefined;
}

/** Kept words that a command was given; nothing for those of another form. */
export function typedIn(data: DraftWords): Typed | undefined {
  if (!isMap(data['args']) || !isMap(data['flags'])) return undefined;
  const args = Object.fromEntries(
    Object.entries(data['args']).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value] as const] : [],
    ),
  );
  const { anyway, began } = data;
  const isBegan = isMap(began) && typeof began['id'] === 'string' && typeof began['text'] === 'string';
  return {
    args,
    flags: data['flags'],
    anyway: typeof anyway === 'string' ? anyway : undefined,
    began: isBegan ? { id: String(began['id']), text: String(began['text']) } : undefined,
  };
}
