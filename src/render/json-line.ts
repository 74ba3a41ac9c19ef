/** What a terminal could act on; JSON itself spells out only the controls below the space. */
const ACTS =
  /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb]|(?!\u200c|\u200d|\ufe0e|\ufe0f)\p{Default_Ignorable_Code_Point}/gu;

/** One line of JSON in which nothing can act on a terminal; programs read the same characters from it. */
export const jsonLine = (value: unknown): string =>
  `${JSON.stringify(value).replace(ACTS, (one) =>
    one.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  )}\n`;
