import { meeting } from '../kinds/meeting.ts';
import type { Day } from '../model/day.ts';
import { STARTING_FEATURES, STARTING_GROUPS } from '../model/network.ts';
import { idOf } from './chance.ts';
import { CONVENOR } from './entry-file.ts';
import type { DemoEvent } from './event.ts';
import {
  FEATURE_NOTES,
  KEY_QUESTIONS,
  OBJECTIVES,
  ORGANISATIONS,
  PRINCIPLES,
  PURPOSES,
  RETENTION,
} from './network-words.ts';
import type { Telling } from './telling.ts';

/** The saves of network.yaml: begun, its purpose agreed with its principles, its purpose changed. */
export function networkEvents(
  id: string,
  { asAt, began }: { readonly asAt: Day; readonly began: Day },
  telling: Telling,
): readonly DemoEvent[] {
  const purposes = PURPOSES.map(({ at, text }) => ({ date: telling.dayOf(at), text, at: idOf(meeting, at) }));
  return [began, ...purposes.map(({ date }) => date)].map((day, turn) => {
    const values = {
      lea: 1,
      id,
      name: 'Wayside Learning Network',
      short: 'wayside',
      timezone: 'Europe/London',
      language: 'en',
      purpose: purposes.filter(({ date }) => date <= day),
      objectives: OBJECTIVES,
      principles: turn === 0 ? [] : PRINCIPLES,
      key_questions: KEY_QUESTIONS,
      features: STARTING_FEATURES.map((feature) => ({ ...feature, ...FEATURE_NOTES[feature.key] })),
      groups: STARTING_GROUPS,
      ...ORGANISATIONS,
      seats: seatsOn(day, began),
      retention: RETENTION,
      demo: true,
      as_at: asAt,
    };
    const subject = `network ${turn === 0 ? 'init' : 'edit'} ${id}`;
    return { day, seat: CONVENOR, subject, files: [{ kind: 'network', values, body: '' }], space: 'shared' };
  });
}

/** The seats of those who belong to no authority; the facilitator of the first four sessions goes when a member takes over. */
function seatsOn(day: Day, began: Day): readonly unknown[] {
  const seat = (name: string, role: string) => ({ seat: name, role, from: began });
  const last = '2024-10-10';
  return [
    seat(CONVENOR, 'broker'),
    seat('office/broker-1', 'broker'),
    seat('wyke/support-1', 'enquiry-support'),
    seat('professor/friend-1', 'critical-friend'),
    { ...seat('outside/facilitator-1', 'facilitator'), ...(day >= last ? { to: last } : {}) },
  ];
}
