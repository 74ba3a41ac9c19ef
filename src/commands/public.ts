import { unmetOf } from '../model/advance.ts';
import { addMonths } from '../model/day.ts';
import type { Entry, Values } from '../model/entry.ts';
import { fault } from '../model/fault.ts';
import { readMarks } from '../model/mark.ts';
import { consentStands } from '../model/consent.ts';
import type { Among } from '../model/judgement.ts';
import { reviewed } from '../model/need.ts';
import type { Desk } from './desk.ts';
import { refusal } from './gates.ts';
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
 * Nothing is public without valid consent: a hard gate that no reason passes (domain 1, "Gates"). A case must have
 * been reviewed as well, which `--anyway` can pass.
 */
export function refusePublic(entry: Entry, leaving: Entry, among: Among, desk: Desk, world: World): void {
  const named = among.entries.all.filter((e) => e.kind === 'authority').map((e) => String(e.values['title']));
  refuseUnreadableMarks(entry, leaving, desk);
  for (const mark of leaving.marks) {
    if (mark.kind !== 'message') continue;
    const stands = consentStands(mark, {
      audience: 'public',
      digest: (text) => world.digest(text),
      authorities: named,
    });
    if (!stands.ok)
      throw fault('NO_CONSENT', { reference: `${entry.id}#${mark.id ?? mark.label}`, why: stands.why });
  }
  if (entry.kind !== 'case' || world.settings.anyway !== undefined) return;
  const unmet = entry.values['state'] === 'reviewed' ? [] : unmetOf([reviewed()], entry, among);
  if (unmet.length > 0) throw refusal(unmet);
}

/** Marked words whose note cannot be read could be a message nobody allowed: nothing is known of their permission. */
const UNKNOWN: readonly string[] = ['missing', 'overlap', 'length', 'twice'];

function refuseUnreadableMarks(entry: Entry, leaving: Entry, desk: Desk): void {
  const wrong = readMarks(leaving.body, desk.journal.featureKeys).problems.find(({ what }) =>
    UNKNOWN.includes(what),
  );
  if (wrong === undefined) return;
  throw fault('NO_CONSENT', { reference: `${entry.id}, line ${wrong.line} of its text`, why: wrong.why });
}
