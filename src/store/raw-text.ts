import type { Field, Raw } from '../model/field.ts';
import { isRawList, isRawMap, keyOf } from '../model/raw.ts';
import { quoted, scalarText } from './field-text.ts';
import { isDay } from '../model/day.ts';

/**
 * One name with its value as it was read, as lines: lists one item a line, small maps one name a line, anything deeper
 * on one line in brackets. What a declared field would quote is quoted.
 */
export function rawLines(key: string, raw: Raw, field: Field | undefined, indent: string): string[] {
  if (isRawList(raw) && raw.length > 0 && raw.every(isItem))
    return [`${indent}${key}:`, ...raw.flatMap((item) => rawItem(item, field, `${indent}  `))];
  if (isRawMap(raw) && raw.size > 0 && [...raw.values()].every(isValue))
    return [`${indent}${key}:`, ...rawPairs(raw, undefined, `${indent}  `)];
  return [`${indent}${key}:${isEmpty(raw) ? '' : ` ${oneLine(raw, field)}`}`];
}

const isEmpty = (raw: Raw): boolean => raw === null;
const isValue = (raw: Raw): boolean => raw === null || typeof raw === 'string';
const isItem = (raw: Raw): boolean =>
  typeof raw === 'string' || (isRawMap(raw) && raw.size > 0 && [...raw.values()].every(isValue));

function rawItem(raw: Raw, field: Field | undefined, indent: string): string[] {
  if (!isRawMap(raw)) return [`${indent}- ${oneLine(raw, field)}`];
  const lines = rawPairs(raw, field, `${indent}  `);
  return lines.map((line, at) => (at === 0 ? `${indent}- ${line.slice(indent.length + 2)}` : line));
}

const rawPairs = (map: ReadonlyMap<string, Raw>, field: Field | undefined, indent: string): string[] =>
  [...map].map(([key, value]) => {
    const column =
      field?.columns !== undefined && Object.hasOwn(field.columns, key) ? field.columns[key] : undefined;
    return `${indent}${keyText(key)}:${isEmpty(value) ? '' : ` ${oneLine(value, column)}`}`;
  });

const keyText = (key: string): string => (/^[a-z][a-z0-9_-]*$/.test(key) ? key : quoted(key));

/** A value on one line; in brackets every word is in quotes, which YAML reads as well. */
function oneLine(raw: Raw, field: Field | undefined): string {
  if (typeof raw !== 'string') return keyOf(raw);
  // What nobody declared is no more of a text than it was: numbers and yes or no stay bare.
  const isBare = field === undefined || field.shape === 'number' || field.shape === 'yes';
  if (isBare && /^(?:0|[1-9]\d*|yes|no|true|false)$/.test(raw)) return raw;
  return field?.shape === 'date' && isDay(raw) ? quoted(raw) : scalarText({ shape: 'text' }, raw);
}
