import type { Entry } from '../../model/entry.ts';
import type { Mark } from '../../model/mark.ts';
import { normalWords } from '../../model/normal-words.ts';
import type { ExportGround } from '../ground.ts';
import { featuresOf } from '../labels.ts';
import { membershipOn } from '../membership.ts';
import { permissionInside, permissionStands } from '../permission.ts';
import { isOpen, referTo } from './crossing.ts';
import { unreadableMarks } from './unreadable-marks.ts';

/** A message that stops a booklet: where it stands, why, and what its words are now. */
export interface Refusal {
  readonly entry: Entry;
  /** The message; none where a note cannot be read, so that nobody knows whose words those are. */
  readonly mark: Mark | undefined;
  /** The line of the file. */
  readonly line: number;
  readonly why: string;
  readonly now: string | undefined;
  /** The print of the words that were allowed, where words have changed since. */
  readonly print: string | undefined;
  /** Whether it stands in an entry that is published whole, and so cannot be left out by name. */
  readonly isInside: boolean;
}

/**
 * What stops a booklet before anything is written: a message in a public entry without valid permission, or whose note
 * cannot be read, and one whose public permission has lapsed, unless it was left out by name (domain 5, section 10).
 */
export function refusalsOf(ground: ExportGround, leftOut: readonly string[]): readonly Refusal[] {
  const authorities = [...membershipOn(ground.entries, ground.asAt).all.values()].map(
    ({ values }) => values.title,
  );
  const features = featuresOf(ground.network).map(({ key }) => key);
  return ground.whole.all.flatMap((entry) => [
    ...(isOpen(entry) ? unreadableIn(entry, features) : []),
    ...entry.marks.flatMap((mark): readonly Refusal[] => {
      if (mark.kind !== 'message') return [];
      const quoting = { audience: 'public', digest: ground.digest, authorities } as const;
      const isInside = isOpen(entry);
      const stands = isInside ? permissionInside(mark, entry, quoting) : permissionStands(mark, quoting);
      if (stands.ok || (!isInside && !hasLapsed(mark))) return [];
      if (!isInside && leftOut.includes(referTo({ entry, mark }))) return [];
      const { consent } = mark;
      const isChanged = stands.kind === 'words changed' && consent.state === 'given';
      return [
        {
          entry,
          mark,
          line: entry.bodyLine + mark.line - 1,
          why: stands.why,
          now: normalWords(mark.words),
          print: isChanged ? consent.prints.words : undefined,
          isInside,
        },
      ];
    }),
  ]);
}

const unreadableIn = (entry: Entry, features: readonly string[]): readonly Refusal[] =>
  unreadableMarks(entry, features).map(({ line, why }) => ({
    entry,
    mark: undefined,
    line: entry.bodyLine + line - 1,
    why,
    now: undefined,
    print: undefined,
    isInside: true,
  }));

/** Permission for anybody that was given once and no longer covers what stands there. */
const hasLapsed = ({ consent }: Mark): boolean => consent.state === 'given' && consent.audience === 'public';
