import type { Fields } from '../model/field.ts';
import { quoted } from './field-text.ts';

const LINE = /^([a-z][a-z0-9_-]{0,63}):[ \t]+(\S.*?)[ \t]*$/;

/**
 * What officers type and YAML refuses: `title: Trust: what builds it?`, `title: @bolton`, `title: "Trust" and why`.
 * Each declared detail that holds one value, and cannot be read alone, takes the rest of its line as its words. The
 * lines stay where they are. `reads` says whether a line alone is one name with one value.
 */
export function repairDetails(source: string, fields: Fields, reads: (line: string) => boolean): string {
  const lines = source.split('\n');
  return lines
    .map((line, at) => {
      const [, key = '', words = ''] = LINE.exec(line) ?? [];
      const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
      const goesOn = /^[ \t]+\S/.test(lines[at + 1] ?? '');
      if (field?.holds !== 'one' || goesOn || reads(line)) return line;
      return `${key}: ${quoted(words)}`;
    })
    .join('\n');
}
