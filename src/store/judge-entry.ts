import { isId } from '../model/id.ts';
import type { Kind } from '../model/kind.ts';
import { nearest } from '../model/near.ts';
import { type Problem, problem } from '../model/problem.ts';
import type { PlaceOf } from './judge.ts';
import { type Named, pairOf, rawOf } from './tree.ts';

/** The kind of entry that details say they are; or the problem that they say none, or none that is known. */
export function findKind(map: Named, place: PlaceOf, kinds: readonly Kind[]): Kind | Problem {
  const pair = pairOf(map, 'kind');
  const name = pair === undefined ? null : rawOf(pair.value);
  const at = { ...place(pair?.keyStart ?? 0), unreadable: true };
  if (typeof name !== 'string') return problem('KEY_MISSING', at, { key: 'kind' });
  const kind = kinds.find((each) => each.name === name);
  if (kind !== undefined) return kind;
  const near = nearest(
    name,
    kinds.map((each) => each.name),
  );
  return problem('KIND_UNKNOWN', at, { kind: name, near });
}

/** Whether an id has the form its kind gives; a problem that makes the entry unreadable where it has not. */
export function wrongId(
  kind: Kind,
  values: Readonly<Record<string, unknown>>,
  map: Named,
  place: PlaceOf,
): readonly Problem[] {
  const id = values['id'];
  if (typeof id !== 'string') return [];
  if (kind.slugged ? /^[a-z0-9][a-z0-9-]{0,63}$/.test(id) : isId(id) && id.startsWith(`${kind.letter}-`))
    return [];
  const at = { ...place(pairOf(map, 'id')?.value.start ?? 0), unreadable: true };
  const why = kind.slugged
    ? `"${id}" is not a short name such as north-vale.`
    : `"${id}" is not the id of a ${kind.name}.`;
  return [problem('VALUE_WRONG', at, { key: 'id', why })];
}

/** Features the network does not follow: named, and kept, for they only help searching. */
export function strayFeatures(
  values: Readonly<Record<string, unknown>>,
  map: Named,
  place: PlaceOf,
  features: readonly string[],
): readonly Problem[] {
  const given: readonly unknown[] = Array.isArray(values['features']) ? values['features'] : [];
  const pair = pairOf(map, 'features');
  return given
    .filter((each) => !features.includes(String(each)))
    .map((each) => {
      const near = nearest(String(each), features);
      const why = `"${String(each)}" is not one of the network's features.${near === undefined ? '' : ` Did you mean ${near}?`}`;
      return problem('VALUE_WRONG', place(pair?.value.start ?? 0), { key: 'features', why });
    });
}
