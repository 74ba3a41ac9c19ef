/** Every character or sequence that could do more than stand there; most text has none and is given back as it is. */
const SUSPECT =
  /[\u0000-\u001f\u007f-\u009f\p{Surrogate}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufff9-\ufffb\ufffe\uffff]|\p{M}{9}/u;

const LINE_END = /\r\n|[\n\r\u2028\u2029]/g;

/**
 * Control sequences. CSI; then the sequences that carry a text (DCS, SOS, OSC, PM, APC) up to their end, or their
 * beginning alone where they have none; then the other escapes. Each in its 7-bit and its 8-bit form.
 */
const SEQUENCE =
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?|(?:\u001b[PX\]^_]|[\u0090\u0098\u009d-\u009f])(?:[^\u0007\n\u001b\u0090\u0098\u009b-\u009f]*(?:\u0007|\u001b\\|\u009c))?|\u001b[ -/]*[0-~]?/g;

/** Controls that are left, marks that turn the direction of writing, halves of characters, and what is no character. */
const CONTROL =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Surrogate}\ufff9-\ufffb\ufffe\uffff]/gu;

/** What nobody sees: zero-width characters, fillers, tags. The two joiners and the two emoji selectors stay. */
const INVISIBLE = /(?!\u200c|\u200d|\ufe0e|\ufe0f)\p{Default_Ignorable_Code_Point}/gu;

/** More marks on one letter than any language needs. */
const PILED = /([\p{M}\u200c\u200d]{8})[\p{M}\u200c\u200d]+/gu;

const REPLACEMENT = '\ufffd';

/**
 * Text that is safe on a terminal (store-and-sync.md, section 12): well-formed, with control sequences, other controls
 * and bidirectional marks as U+FFFD, without invisible characters, with at most eight combining marks in a row. Line
 * ends and tabs become spaces; with `multiline`, line ends stay, as LF.
 */
export function forTerminal(text: string, how: { readonly multiline?: boolean } = {}): string {
  if (!SUSPECT.test(text)) return text;
  const multiline = how.multiline === true;
  return text
    .replace(LINE_END, '\n')
    .replace(SEQUENCE, REPLACEMENT)
    .replace(CONTROL, REPLACEMENT)
    .replace(INVISIBLE, '')
    .replace(PILED, '$1')
    .replaceAll('\t', multiline ? '    ' : ' ')
    .replace(/\n+/g, (ends) => (multiline ? ends : ' '));
}
