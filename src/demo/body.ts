import { writeConsent } from '../model/consent.ts';
import type { Day } from '../model/day.ts';
import type { Kind } from '../model/kind.ts';
import { type Draft, type Part, type Pointed, signatureOf } from './draft.ts';
import { consentOn, type Permission, wordsOn } from './permission.ts';
import type { Telling } from './telling.ts';

/** Which of a draft's lines stand in the file, and under which section: a line may be an earlier form of one. */
export type Shown = (line: string) => string | undefined;

/** The body of an entry as it stood on a day: headings in declared order, passages as footnotes (domain 3, section 5). */
export function bodyOn(draft: Draft, day: Day, telling: Telling, shown: Shown): string {
  const parts = partsIn(draft, shown);
  const sections = parts.map(({ key, pieces }) => {
    const words = pieces.map((piece, at) =>
      typeof piece === 'string' ? piece : say(piece, isParagraph(pieces, at), { draft, day, telling }),
    );
    return `## ${headingOf(draft.kind, key)}\n\n${words.join('').trim()}\n`;
  });
  const notes = parts
    .flatMap(({ pieces }) => pieces.filter((piece) => typeof piece !== 'string'))
    .map((pointed) => noteOf(pointed, { draft, day, telling }));
  return [...sections, ...(notes.length === 0 ? [] : [`${notes.join('\n')}\n`])].join('\n');
}

interface Around {
  readonly draft: Draft;
  readonly day: Day;
  readonly telling: Telling;
}

/** The sections that stand, in the order of the kind's declaration. */
function partsIn({ kind, parts }: Draft, shown: Shown): readonly Part[] {
  const order = Object.keys(kind.sections);
  return parts
    .flatMap((part) => {
      const key = shown(part.key);
      return key === undefined ? [] : [{ ...part, key }];
    })
    .toSorted((one, other) => order.indexOf(one.key) - order.indexOf(other.key));
}

/** The heading of a section: the kind's own words, so that they stand nowhere else. */
export function headingOf(kind: Kind, key: string): string {
  const heading = kind.sections[key];
  if (heading === undefined) throw new Error(`${kind.name} has no section ${key}`);
  return heading;
}

/** Whether a passage is a paragraph of its own. */
function isParagraph(pieces: Part['pieces'], at: number): boolean {
  const before = pieces[at - 1] ?? '\n\n';
  const after = pieces[at + 1] ?? '\n\n';
  return (
    typeof before === 'string' &&
    before.endsWith('\n\n') &&
    typeof after === 'string' &&
    after.startsWith('\n')
  );
}

/** A message that is a paragraph of its own stands as a quotation; every other passage within its sentence. */
function say(pointed: Pointed, alone: boolean, around: Around): string {
  const words = wordsOn(pointed.words, pointed.name, around.day);
  const permission = around.telling.permissionOf(pointed.name);
  const label = labelOf(pointed, permission);
  return permission !== undefined && alone
    ? `> ${words}\n>\n> — ${signed(pointed, permission, around)}[^${label}]`
    : `==${words}==[^${label}]`;
}

const labelOf = ({ place }: Pointed, permission: Permission | undefined): string =>
  `${permission === undefined ? 'e' : 'm'}${place}`;

const signed = ({ voice }: Pointed, permission: Permission, { draft }: Around): string =>
  permission.as ?? (voice === 'participating-officer' ? 'Participating officer' : signatureOf(draft.by));

function noteOf(pointed: Pointed, around: Around): string {
  const { feature, shows, direction, id, voice, again } = pointed;
  const { draft, telling } = around;
  const permission = telling.permissionOf(pointed.name);
  const host = draft.block.options.get('host');
  const said = [
    `[^${labelOf(pointed, permission)}]: ${permission === undefined ? 'evidence' : 'message'} for ${feature}`,
    `shows: ${shows}`,
    `direction: ${direction}`,
    `id: ${id}`,
    ...(voice === undefined ? [] : [`voice: ${voice}${host === undefined ? '' : `, ${host}`}`]),
    ...(again === undefined ? [] : [`again: ${telling.reference(again)}`]),
    ...(permission === undefined ? [] : permissionNote(pointed, permission, around)),
  ];
  return said.join('; ');
}

function permissionNote(pointed: Pointed, permission: Permission, around: Around): readonly string[] {
  const consent = consentOn(permission, pointed, around.day, around.telling.digest);
  const { published, chosen } = permission;
  const stands = consent.state === 'asked' || consent.state === 'given';
  return [
    `consent: ${writeConsent(consent)}`,
    `as: ${signed(pointed, permission, around)}`,
    ...(published === undefined || !stands ? [] : [`published: ${published}`]),
    ...(chosen === undefined || !stands ? [] : [`chosen: ${chosen}`]),
  ];
}
