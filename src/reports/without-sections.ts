import { altered, type Entry } from '../model/entry.ts';
import { isSameHeading, sectionsOf, setSection } from '../model/section.ts';

/** An entry as it stood before some of its sections were written: without their words, and the marks in them. */
export function withoutSections<E extends Entry<unknown>>(
  entry: E,
  keys: readonly string[],
  headings: Readonly<Record<string, string>>,
): E {
  const names = keys.map((key) => headings[key] ?? key);
  const later = sectionsOf(entry.body).filter(({ heading }) =>
    names.some((name) => isSameHeading(name, heading)),
  );
  return altered(entry, {
    body: names.reduce((body, name) => setSection(body, name, '', []), entry.body),
    sections: new Map([...entry.sections].filter(([key]) => !keys.includes(key))),
    marks: entry.marks.filter(
      ({ start }) => !later.some((section) => start >= section.start && start < section.end),
    ),
  });
}
