/** One piece of advice on the wording of a question: its number in domain 2, section 13, and what it says. */
export interface Advice {
  readonly number: number;
  readonly advice: string;
}

/**
 * Looks at a question once and says what might make it ask more. It advises and never blocks; nothing is counted or
 * kept (domain 2, section 13).
 */
export function adviseOn(question: string): readonly Advice[] {
  const words = question.trim().replaceAll(/\s+/g, ' ');
  return CHECKS.flatMap((check, index) => {
    const advice = check(words);
    return advice === undefined ? [] : [{ number: index + 1, advice }];
  });
}

/** The eight checks, in order; each says something or nothing. */
const CHECKS: readonly ((words: string) => string | undefined)[] = [
  (words) => (words.endsWith('?') ? undefined : 'This does not end with a question mark.'),
  (words) =>
    /^(?:do|does|is|are|can|will|should|has|have)\b/i.test(words)
      ? 'This can be answered with yes or no. What would you ask next, once you had that answer?'
      : undefined,
  (words) =>
    /\?.*\?|\band (?:how|what|why|who|which|in what)\b/i.test(words)
      ? 'This holds two questions. Keep both?'
      : undefined,
  (words) =>
    /\bhow (?:can|do|should) (?:we|i)\b/i.test(words)
      ? 'This reads like a plan. What would you have to understand before you made one?'
      : undefined,
  (words) =>
    namesSomebody(words)
      ? undefined
      : 'This names neither who nor where. Whose work, or which place, will you look at?',
  (words) =>
    /\b(?:improv|deliver|rais)(?:e[sd]?|ing|s|ed)?\b/i.test(words) && !/\b(?:how|in what ways)\b/i.test(words)
      ? 'This promises a result. Asking how, or in what ways, leaves room for what you do not expect.'
      : undefined,
  (words) => {
    const count = words.split(' ').length;
    return count > 30 ? `This has ${count} words. Can it be said in 30?` : undefined;
  },
  (words) => {
    const short = /[\p{L}\p{N}]*\p{Lu}{2}[\p{L}\p{N}]*/u.exec(words)?.[0];
    return short === undefined ? undefined : `A parent may not know what "${short}" stands for.`;
  },
];

/** Words, in the singular, for the people and places that questions here are about. */
const WHO_OR_WHERE = new Set(
  (
    'academy adult agency area authority board borough boy carer chief child children city class classroom clinic ' +
    'cluster co-ordinator colleague college community coordinator council councillor county department district ' +
    'employer facilitator family farm father federation girl governor government group head headteacher home hospital ' +
    'joiner leader learner librarian library manager member mother neighbour neighbourhood network nurse nursery ' +
    'officer organisation parent partner partnership people person police practitioner principal professional pupil ' +
    'region resident school service staff street student teacher team town trustee user village visitor volunteer ' +
    'worker youth'
  ).split(' '),
);

/** Whether a question speaks of somebody, or of a place; a capital inside it is taken for a name. */
function namesSomebody(words: string): boolean {
  if (/[\p{Ll},] \p{Lu}\p{Ll}/u.test(words)) return true;
  const spoken = words.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  return spoken.some((word) =>
    [word, word.replace(/s$/, ''), word.replace(/ies$/, 'y')].some((each) => WHO_OR_WHERE.has(each)),
  );
}
