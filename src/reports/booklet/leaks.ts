/** What must not stand in anything published. */
export interface Unspoken {
  /** Names of authorities that left. */
  readonly leavers: readonly string[];
  /** Shared mailboxes of authorities, and whom to ask, which alone may stand there. */
  readonly mailboxes: readonly string[];
  readonly contact: string | undefined;
  /** Words that were not made public, and those that were: what stands in both gives nothing away. */
  readonly unshared: readonly string[];
  readonly shared: readonly string[];
}

/** Something found on a page that must not stand there. */
export interface Leak {
  readonly page: string;
  readonly what: string;
}

/** The words of a page, by its title. */
interface Read {
  readonly title: string;
  readonly words: string;
}

const SEAT = /\b[a-z][a-z0-9-]*\/(?:chief|officer|facilitator|broker|support|friend|partner|policy)-\d+\b/g;
const ID = /\b[cdelmnprvy]-[0-9a-hjkmnp-tv-z]{10}\b/g;
const PATH =
  /\b(?:authorities|cases|diary|enquiries|learning|meetings|policy|projects|reviews|visits)\/[a-z0-9/-]+(?:\.md|--[a-z])/g;
const MAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** Searches every page for seats, mailboxes, ids, paths, names of authorities that left, and words that were not made public. */
export function leaksIn(pages: readonly Read[], unspoken: Unspoken): readonly Leak[] {
  const { leavers, mailboxes, contact = '', shared } = unspoken;
  const typed = shared.join('\n').toLowerCase();
  const named = [...leavers, ...mailboxes]
    .filter((name) => name !== '')
    .map((name) => ({ name, isTyped: hasName(typed, name.toLowerCase()) }));
  const found = pages.flatMap(({ title, words }) => {
    const signs = [SEAT, ID, PATH, MAIL].flatMap((sign) => words.match(sign) ?? []);
    const lower = words.toLowerCase();
    // However it is written, where somebody wrote it so: lea's own words may hold a name that is a common word too.
    const names = named
      .filter(({ name, isTyped }) => hasName(words, name) || (isTyped && hasName(lower, name.toLowerCase())))
      .map(({ name }) => name);
    return [...new Set([...signs.filter((sign) => !contact.includes(sign)), ...names])].map((what) => ({
      page: title,
      what,
    }));
  });
  return [...found, ...wordsNotShared(pages, unspoken)];
}

/** Whether a name stands in a text as a word of its own. */
const hasName = (words: string, name: string): boolean => {
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
    const around = `${words.slice(Math.max(0, at - 1), at)}${words.slice(at + name.length, at + name.length + 1)}`;
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
};

/** As many words in a row as are taken for the same words; shorter sentences are looked for whole. */
const LONGEST = 8;
const SHORTEST = 5;

function wordsNotShared(pages: readonly Read[], { unshared, shared }: Unspoken): readonly Leak[] {
  const open = new Set(shared.flatMap(allRowsOf));
  const onPages = new Map<string, string>();
  for (const { title, words } of pages)
    for (const row of allRowsOf(words)) if (!onPages.has(row)) onPages.set(row, title);
  const leaks = new Map<string, Leak>();
  for (const text of unshared)
    for (const row of stretchesIn(text)) {
      const page = onPages.get(row);
      if (page !== undefined && !open.has(row) && !leaks.has(page))
        leaks.set(page, { page, what: `"${row}"` });
    }
  return [...leaks.values()];
}

/** Every row of five to eight words of a text. */
function allRowsOf(text: string): readonly string[] {
  const words = wordsIn(text);
  const lengths = Array.from({ length: LONGEST - SHORTEST + 1 }, (_, at) => SHORTEST + at);
  return lengths.flatMap((length) => rowsOf(words, length));
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];

/** Every row of words of a text that is looked for: eight at a time, a shorter sentence whole. */
function stretchesIn(text: string): readonly string[] {
  return text.split(/[.!?\n]+/).flatMap((sentence) => {
    const words = wordsIn(sentence);
    if (words.length < SHORTEST) return [];
    return rowsOf(words, Math.min(LONGEST, words.length));
  });
}

const rowsOf = (words: readonly string[], length: number): readonly string[] =>
  Array.from({ length: Math.max(0, words.length - length + 1) }, (_, at) =>
    words.slice(at, at + length).join(' '),
  );
