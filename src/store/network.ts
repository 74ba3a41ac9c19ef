import { COMMON_FIELDS } from '../model/common-fields.ts';
import { isId } from '../model/id.ts';
import { DEFAULT_RULES, type Network, NETWORK_FIELDS, readNetwork, type Rules } from '../model/network.ts';
import { nearest } from '../model/near.ts';
import { type Problem, problem } from '../model/problem.ts';
import { readDetails } from './codec.ts';
import { isNothing, isRecord, pairLines, scalarText } from './field-text.ts';
import { lineAt, readText } from './guard.ts';
import { refusedNames } from './judge.ts';
import { NETWORK_FILE } from './layout.ts';
import { changeDetails } from './splice.ts';
import { isSameValue, pairOf, rawOf } from './tree.ts';

/** The network as far as its file could be read, and everything wrong in it. */
export interface NetworkRead {
  readonly network?: Network;
  readonly problems: readonly Problem[];
}

const LONGEST = 262_144;
/** Names with settings under them, and the versions that wait for somebody to choose. */
const NESTED = ['rules', 'publish', 'conflicts'];
/** Without these the file is not a network's: its id names a folder on this computer. */
const NEEDED = ['id', 'name', 'short'] as const;

/** Reads network.yaml behind the same gate as entries. Never throws; a wrong value gives way to its default. */
export function readNetworkFile(bytes: Uint8Array, file = NETWORK_FILE): NetworkRead {
  const text = readText(bytes, file, LONGEST);
  if (!text.ok) return { problems: [text.problem] };
  const { lf } = text.value;
  const details = readDetails(lf);
  const place = (offset: number): { file: string; line: number; column: number } => ({
    file,
    line: lineAt(lf, offset),
    column: offset - lf.lastIndexOf('\n', offset - 1),
  });
  if (!details.ok) {
    const at = { ...place(details.offset), unreadable: true };
    const code = details.isExcess ? 'FRONT_MATTER_TOO_BIG' : 'FRONT_MATTER_UNREADABLE';
    return { problems: [problem(code, at, { why: details.why })] };
  }
  const { map } = details;
  const refused = refusedNames(map, place);
  if (refused.length > 0) return { problems: refused };
  const { network, troubles } = readNetwork(new Map(map.pairs.map(({ key, value }) => [key, rawOf(value)])));
  const problems = troubles.map(({ key, why }) =>
    problem('VALUE_WRONG', place(pairOf(map, key.split('.')[0] ?? key)?.value.start ?? 0), {
      key,
      why: `${why}.`,
    }),
  );
  const known = [...Object.keys(NETWORK_FIELDS), ...NESTED];
  for (const { key, keyStart } of map.pairs)
    if (!known.includes(key))
      problems.push(problem('KEY_UNKNOWN', place(keyStart), { key, near: nearest(key, known) }));
  const lacking = NEEDED.filter((key) => network[key] === '');
  const missing = lacking.map((key) => problem('KEY_MISSING', { file, unreadable: true }, { key }));
  const isOurs = isId(network.id) && network.id.startsWith('n-');
  if (missing.length > 0 || !isOurs)
    return { problems: [...problems, ...(missing.length > 0 ? missing : [wrongId(file)])] };
  return { network, problems };
}

const wrongId = (file: string): Problem =>
  problem('VALUE_WRONG', { file, unreadable: true }, { key: 'id', why: 'it is not the id of a network.' });

/** What a new network's file says: any of its details, with rules and what it publishes under their own names. */
export type NetworkValues = Readonly<Record<string, unknown>> & {
  readonly rules?: Partial<Rules>;
  readonly publish?: Readonly<Record<string, string>>;
};

/** A new network.yaml: details in file order, rules only where they differ from what holds anyway. */
export function encodeNetwork(values: NetworkValues): string {
  const rules = Object.entries(values.rules ?? {}).filter(
    ([key, value]) => !isSameValue(value, Object.entries(DEFAULT_RULES).find(([name]) => name === key)?.[1]),
  );
  const lines = Object.entries(NETWORK_FIELDS).flatMap(([key, field]) => [
    ...(key === 'rests' ? nestedLines('rules', Object.fromEntries(rules)) : []),
    ...(key === 'retention' ? nestedLines('publish', values.publish ?? {}) : []),
    ...pairLines(key, field, Object.hasOwn(values, key) ? values[key] : undefined, ''),
  ]);
  return `${lines.join('\n')}\n`;
}

/** Settings under a name, one level further in; lists of numbers stand on one line. */
function nestedLines(key: string, value: unknown, indent = ''): string[] {
  if (isNothing(value)) return [];
  if (Array.isArray(value)) return [`${indent}${key}: [${value.join(', ')}]`];
  if (!isRecord(value)) return [`${indent}${key}: ${scalarText(NETWORK_FIELDS.name, value)}`];
  const lines = Object.entries(value).flatMap(([name, each]) => nestedLines(name, each, `${indent}  `));
  return lines.length === 0 ? [] : [`${indent}${key}:`, ...lines];
}

/** Changes network.yaml in exactly the characters asked for: rows are added as lines, single values put in their place. */
export const changeNetwork = (text: string, values: Readonly<Record<string, unknown>>): string =>
  changeDetails(text, { ...NETWORK_FIELDS, conflicts: COMMON_FIELDS.tail.conflicts }, values, NETWORK_FILE);
