/** A stretch of a body that is not read for headings or marks: code, or an HTML comment. Offsets, end excluded. */
export interface Hidden {
  readonly what: 'code' | 'comment';
  readonly start: number;
  readonly end: number;
}

/** What may begin a hidden stretch: a fence, a run of backticks, a comment; `\x` is only itself. */
const OPENING = /^ {0,3}(?:> {0,3})*(`{3,})[^`\n]*$|^ {0,3}(?:> {0,3})*(~{3,})[^\n]*$|\\[^\n]|`+|<!--/gm;

/**
 * Finds code (fenced or in backticks) and HTML comments, in order. As on a web page, a fence that is never closed
 * hides all that follows. A comment that is never closed hides nothing: it may be a slip, and words would be lost.
 */
export function hiddenIn(body: string): readonly Hidden[] {
  if (!/[`~]|<!--/.test(body)) return [];
  const found: Hidden[] = [];
  const closingTicks = pairTicks(body);
  const lastComment = body.lastIndexOf('-->');
  const opening = new RegExp(OPENING);
  for (let match = opening.exec(body); match !== null; match = opening.exec(body)) {
    const [words, ticks, tildes] = match;
    const fence = ticks ?? tildes;
    const start = match.index;
    const after = start + words.length;
    if (words.startsWith('\\')) continue;
    const isComment = words === '<!--';
    if (isComment && lastComment < start + 2) continue;
    let end = isComment ? body.indexOf('-->', start + 2) + 3 : closingTicks.get(start);
    if (fence !== undefined) end = endOfFence(body, after, fence);
    if (end === undefined) continue;
    found.push({ what: isComment ? 'comment' : 'code', start, end });
    opening.lastIndex = end;
  }
  return found;
}

/** The body with what is hidden turned into spaces: same length, same lines, so offsets stay true. */
export function blankHidden(body: string, what: Hidden['what'] | 'both' = 'both'): string {
  let out = '';
  let at = 0;
  for (const hidden of hiddenIn(body)) {
    if (what !== 'both' && hidden.what !== what) continue;
    out += body.slice(at, hidden.start) + body.slice(hidden.start, hidden.end).replaceAll(/[^\n]/g, ' ');
    at = hidden.end;
  }
  return out + body.slice(at);
}

/** The text without HTML comments; a line that held nothing else goes with it, and one of two blank lines that meet. */
export function stripComments(text: string): string {
  const comments = hiddenIn(text).filter(({ what }) => what === 'comment');
  if (comments.length === 0) return text;
  let gapped = '';
  let at = 0;
  for (const { start, end } of comments) {
    gapped += `${text.slice(at, start)}\0`;
    at = end;
  }
  return (
    (gapped + text.slice(at))
      .replaceAll(/(^|\n\n)(?:[ \t]*\0[\0 \t]*\n)+(?:[ \t]*\n)?/g, '$1')
      .replaceAll(/^[ \t]*\0[\0 \t]*(?:\n|$)/gm, '')
      // What stands around a comment must not make another: <!<!-- a -->-- b -->
      .replaceAll(/(?<=[<!-])\0+(?=[!-])/g, ' ')
      .replaceAll('\0', '')
  );
}

function endOfFence(body: string, after: number, fence: string): number {
  const closing = /^ {0,3}(?:> {0,3})*(`{3,}|~{3,})[ \t]*$/gm;
  closing.lastIndex = after;
  for (let match = closing.exec(body); match !== null; match = closing.exec(body))
    if (match[1]?.startsWith(fence)) return closing.lastIndex;
  return body.length;
}

/** What a run of backticks may not reach across: a blank line, a list item, a heading, a note. */
const TICKS_OR_BREAK = /`+|\n[ \t]*\n|\n(?= {0,3}(?:[-*+#]|\d{1,9}[.)]|\[\^))/g;

/** For the start of each run of backticks, where the next run of the same length in its paragraph ends. */
function pairTicks(body: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const before = new Map<number, number>();
  for (const match of body.matchAll(TICKS_OR_BREAK)) {
    const [run] = match;
    if (run.startsWith('\n')) before.clear();
    else {
      const opener = before.get(run.length);
      if (opener !== undefined) ends.set(opener, match.index + run.length);
      before.set(run.length, match.index);
    }
  }
  return ends;
}
