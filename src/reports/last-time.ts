import { meeting } from '../kinds/meeting.ts';
import { type Day, firstOf } from '../model/day.ts';
import type { Ground } from './ground.ts';
import { heldSessions } from './period.ts';
import { readable } from './readable.ts';
import type { Meeting } from './typed-entries.ts';

/** What the session before this one left: the words of its note, in paragraphs as they stand there. */
export interface LastTime {
  readonly id: string;
  readonly day: Day;
  readonly number: number | undefined;
  readonly title: string;
  readonly understood: readonly string[];
  readonly disagreed: readonly string[];
}

/** What the group's last session before this one understood, and where it disagreed. */
export function lastTime({ entries }: Ground, { values: next }: Meeting): LastTime | undefined {
  const isBefore = ({ values }: Meeting): boolean => firstOf(values.date) < firstOf(next.date);
  const isAlike = ({ values }: Meeting): boolean =>
    values.group === next.group && values.cluster === next.cluster && values.authority === next.authority;
  const sessions =
    next.group === 'chief' || next.group === 'participating'
      ? heldSessions(entries, next.group)
      : entries
          .of(meeting)
          .filter(({ values }) => values.state === 'held' || values.state === 'written up')
          .filter(isAlike);
  const last = sessions.findLast(isBefore);
  return (
    last && {
      id: last.id,
      day: last.values.date,
      number: last.values.number,
      title: last.values.title,
      understood: paragraphsOf(last.sections.get('understood')),
      disagreed: paragraphsOf(last.sections.get('disagreed')),
    }
  );
}

/** The paragraphs and list items of a section, each as a reader sees it. */
const paragraphsOf = (text = ''): readonly string[] =>
  text
    .split(/\n[ \t]*\n|\n(?=[ \t]*[-*+] )/)
    .map((part) => readable(part.replace(/^\s*[-*+] +/, '')))
    .filter((part) => part !== '');
