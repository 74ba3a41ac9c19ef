import { meeting } from '../kinds/meeting.ts';
import { firstOf } from '../model/day.ts';
import { sayDay } from '../model/day-words.ts';
import type { Entry } from '../model/entry.ts';
import { actionsOf } from '../model/meeting-notes.ts';
import { setSection, textUnder } from '../model/section.ts';
import type { OpenAction } from '../reports/actions.ts';
import { countOf, nameSome } from '../reports/phrases.ts';
import { page } from '../render/page.ts';
import { wrap } from '../render/wrap.ts';
import type { Desk } from './desk.ts';
import { groundOf } from './ground.ts';
import { titleOf } from './naming.ts';
import type { World } from './world.ts';

/** Says who was invited to a session, before it is asked who came: every authority that has not left. */
export function tellInvited({ reading }: Desk, world: World): void {
  const names = reading.shared.all
    .filter(({ kind, values }) => kind === 'authority' && values['until'] === undefined)
    .map(titleOf);
  if (names.length > 0) world.err(page(...wrap(`Invited: ${nameSome(names, 40)}.`, 80)));
}

/**
 * A planned meeting's note gets the actions of its group's earlier meetings that are still open, beneath what was
 * written (domain 2, section 14). Any other entry's words stay as they are.
 */
export async function carryOver(entry: Entry, body: string, desk: Desk, world: World): Promise<string> {
  const { date, state, group } = entry.values;
  if (entry.kind !== meeting.name || state !== 'planned' || typeof date !== 'string') return body;
  const { openActions } = await import('../reports/actions.ts');
  const ground = await groundOf(desk, world);
  const heading = meeting.sections['actions'] ?? '';
  const said = textUnder(body, heading);
  const written = new Set(actionsOf(said, date).items.map(({ what }) => what.toLowerCase()));
  const isEarlier = ({ meeting: id, noted }: OpenAction): boolean =>
    desk.reading.shared.find(id)?.values['group'] === group && firstOf(noted) < firstOf(date);
  const carried = openActions(ground).filter(
    (action) => isEarlier(action) && !written.has(action.what.toLowerCase()),
  );
  if (carried.length === 0) return body;
  world.err(page(`Carried over: ${countOf(carried.length, 'action')} still open.`));
  const lines = carried.map(lineOf).join('\n');
  return setSection(
    body,
    heading,
    said === '' ? lines : `${said}\n${lines}`,
    Object.values(meeting.sections),
  );
}

/** `- [ ] Draft one page (greyport/chief-1, by 7 March 2025)`. */
function lineOf({ what, written, by }: OpenAction): string {
  const inside = [written, by && `by ${sayDay(by)}`].filter((part) => part !== undefined && part !== '');
  return `- [ ] ${what}${inside.length === 0 ? '' : ` (${inside.join(', ')})`}`;
}
