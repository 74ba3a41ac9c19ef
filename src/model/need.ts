/** What must hold before an entry may move on: data, judged in judgement.ts (architecture.md, section 4). */
export type Need =
  | { readonly need: 'filled'; readonly sections: readonly string[] }
  | { readonly need: 'has'; readonly field: string; readonly atLeast: number }
  | { readonly need: 'differ'; readonly one: string; readonly other: string }
  | {
      readonly need: 'linked';
      readonly field: string;
      readonly atLeast: number;
      readonly states: readonly string[];
    }
  | { readonly need: 'marks'; readonly atLeast: number }
  | { readonly need: 'passages'; readonly field: string; readonly atLeast: number; readonly byOthers: number }
  | { readonly need: 'authorities'; readonly field: string; readonly atLeast: number }
  | { readonly need: 'reviewed' }
  | { readonly need: 'discussed' }
  | { readonly need: 'question'; readonly field: string }
  | { readonly need: 'reason' }
  | { readonly need: 'must'; readonly inner: Need };

/** One of these sections has words in it; `any` stands for any section at all. */
export const filled = (...sections: readonly string[]): Need => ({ need: 'filled', sections });
/** A field has a value, or at least so many. */
export const has = (field: string, atLeast = 1): Need => ({ need: 'has', field, atLeast });
/** Two fields name different authorities; `of.authority` is the authority of the entry that `of` refers to. */
export const differ = (one: string, other: string): Need => ({ need: 'differ', one, other });
/** A field links to at least so many entries in one of these states. */
export const linked = (field: string, atLeast: number, ...states: readonly string[]): Need => ({
  need: 'linked',
  field,
  atLeast,
  states,
});
/** The entry itself holds at least so many marked passages. */
export const marks = (atLeast: number): Need => ({ need: 'marks', atLeast });
/** A field names at least so many marked passages, some of them by another seat than the entry's own. */
export const passages = (field: string, atLeast: number, byOthers: number): Need => ({
  need: 'passages',
  field,
  atLeast,
  byOthers,
});
/** What a field rests on comes from at least so many authorities. */
export const authorities = (field: string, atLeast: number): Need => ({
  need: 'authorities',
  field,
  atLeast,
});
/** Enough reviews by authorities are returned, each with the author's reply. */
export const reviewed = (): Need => ({ need: 'reviewed' });
/** A wording was discussed at a recorded meeting or with another authority. */
export const discussed = (): Need => ({ need: 'discussed' });
/** A field holds a sentence that ends in a question mark. */
export const question = (field: string): Need => ({ need: 'question', field });
/** Somebody gives a reason. */
export const reason = (): Need => ({ need: 'reason' });
/** A need that `--anyway` cannot pass: one of the hard gates. */
export const must = (inner: Need): Need => ({ need: 'must', inner });
