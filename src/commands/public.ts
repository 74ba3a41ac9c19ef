import { barriersIn } from '../model/accessible.ts';
import { unmetOf } from '../model/advance.ts';
import { addMonths } from '../model/day.ts';
import type { Entry, Values } from '../model/entry.ts';
import { fault } from '../model/fault.ts';
import type { Among } from '../model/judgement.ts';
import { reviewed } from '../model/need.ts';
import type { Outgoing } from '../model/outgoing.ts';
import { unreadableMarks } from '../reports/booklet/unreadable-marks.ts';
import { permissionInside } from '../reports/permission.ts';
import { doubtsAbout } from '../reports/small-number.ts';
import type { Desk } from './desk.ts';
import { passSoftGates, type PassedRow, type SoftGate } from './soft-gates.ts';
import type { World } from './world.ts';

/** Months after which a case's reviewers look again (domain 2, section 9: about ten). */
const LOOK_AGAIN = 10;

/** The values an entry has once it may be published: a case becomes `published`, to be looked at again later. */
export function valuesInPublic(entry: Entry, values: Values, desk: Desk): Values {
  if (entry.kind !== 'case') return values;
  return {
    ...values,
    state: 'published',
    published_on: desk.today,
    review_follow_up: addMonths(desk.today, LOOK_AGAIN),
  };
}

/**
 * Nothing is public without valid consent: a hard gate that no reason passes (domain 1, "Gates"). What else is asked
 * about yields to a person's answer, which gives the rows to keep: a case that no other authority has read, links to
 * what is private, headings out of order, pictures without words, and words that could lead to a person.
 */
export async function passPublic(
  entry: Entry,
  leaving: Entry,
  { stays }: Outgoing,
  among: Among,
  desk: Desk,
  world: World,
): Promise<readonly PassedRow[]> {
  refuseUnreadableMarks(entry, leaving, desk);
  refuseWithoutConsent(entry, leaving, among, world);
  const isRead = entry.kind !== 'case' || entry.values['state'] === 'reviewed';
  const unread = isRead ? [] : unmetOf([reviewed()], entry, among);
  const crowd = { entries: desk.reading.shared, digest: (text: string) => world.digest(text) };
  const gates: readonly SoftGate[] = [
    ...unread.map(({ gate, sentence }) => ({ gate, why: sentence })),
    ...stays
      .filter((line) => LINKS.test(line))
      .map((line) => ({ gate: 'links', why: `${line}, is left out.` })),
    ...barriersIn(leaving.body).map(({ what, line, why }) => ({
      gate: `${what}s`,
      why: `Line ${line} of the text: ${why}`,
    })),
    ...leaving.marks
      .filter((mark) => mark.kind === 'message')
      .flatMap((mark) => doubtsAbout(leaving, mark, crowd)),
  ];
  const command = `${world.settings.program} share ${entry.id} --with public`;
  return passSoftGates(gates, { to: 'public', command }, desk, world);
}

const LINKS = /^(?:A|\d+) links? to what is private/;

function refuseWithoutConsent(entry: Entry, leaving: Entry, among: Among, world: World): void {
  const authorities = among.entries.all
    .filter((e) => e.kind === 'authority')
    .map((e) => String(e.values['title']));
  const stands = { audience: 'public', digest: (text: string) => world.digest(text), authorities } as const;
  for (const mark of leaving.marks) {
    const standing = mark.kind === 'message' ? permissionInside(mark, leaving, stands) : undefined;
    if (standing?.ok === false)
      throw fault('NO_CONSENT', { reference: `${entry.id}#${mark.id ?? mark.label}`, why: standing.why });
  }
}

function refuseUnreadableMarks(entry: Entry, leaving: Entry, desk: Desk): void {
  const [wrong] = unreadableMarks(leaving, desk.journal.featureKeys);
  if (wrong === undefined) return;
  throw fault('NO_CONSENT', { reference: `${entry.id}, line ${wrong.line} of its text`, why: wrong.why });
}
