import { problem } from '../../model/problem.ts';
import { sayRaw } from '../../model/raw.ts';
import { unseenIn } from '../../model/unseen.ts';
import { textsOf } from '../../model/query.ts';
import { bodyPlace, type Check } from './checking.ts';

/** Characters that screens do not show, in the text and in the details: they stay in the file, and are pointed at. */
export const checkUnseen: Check = (entry, checking) => {
  const inText = unseenIn(entry.body).map(({ line, column, what }) =>
    problem('UNSEEN_CHARACTER', bodyPlace(entry, checking, line, column), { what }),
  );
  const details = [
    ...Object.entries(entry.values).map(([key, value]) => [key, wordsIn(value)] as const),
    ...[...entry.unknown].map(([key, value]) => [key, [sayRaw(value)]] as const),
  ];
  const inDetails = details.flatMap(([key, words]) =>
    words.flatMap((each) =>
      unseenIn(each).map(({ line, column, what }) => {
        const place = checking.detail(entry, key, each.split('\n')[0]);
        const isOnLine = line === 1 && place.column !== undefined && place.column > 1;
        const at = isOnLine ? { ...place, column: (place.column ?? 1) + column - 1 } : place;
        return problem('UNSEEN_CHARACTER', at, { what });
      }),
    ),
  );
  return [...inDetails, ...inText];
};

/** Every text in a detail: itself, those of a list, those in its rows. */
function wordsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each: unknown) => wordsIn(each));
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(wordsIn);
  return textsOf(value);
}
