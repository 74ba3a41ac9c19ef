import type { Kind } from '../model/kind.ts';
import { isFilled } from '../model/section.ts';

/** Which body an entry gets: the one whose field has its word, else the first. */
export function bodyNameFor(kind: Kind, values: Readonly<Record<string, unknown>>, wanted?: string): string {
  if (wanted !== undefined && kind.bodies[wanted] !== undefined) return wanted;
  const fits = Object.entries(kind.bodyWhen).find(([, when]) =>
    Object.entries(when).every(([field, word]) => values[field] === word),
  );
  return fits?.[0] ?? 'full';
}

/** The sections of a body, in order: their short names and headings. */
export const sectionsOfBody = (
  kind: Kind,
  body: string,
): readonly (readonly [key: string, heading: string])[] =>
  (kind.bodies[body] ?? kind.bodies['full'] ?? []).map((key) => [key, kind.sections[key] ?? key]);

/** Lays down the words given for sections under their headings. An empty section leaves no heading (domain 2). */
export function composeBody(kind: Kind, body: string, words: ReadonlyMap<string, string>): string {
  const ordered = [...sectionsOfBody(kind, body).map(([key]) => key), ...Object.keys(kind.sections)];
  const parts = [...new Set(ordered)]
    .map((key) => ({ heading: kind.sections[key] ?? key, text: (words.get(key) ?? '').trim() }))
    .filter(({ text }) => isFilled(text))
    .map(({ heading, text }) => `## ${heading}\n\n${text}\n`);
  return parts.join('\n');
}
