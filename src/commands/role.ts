import { fault } from '../model/fault.ts';
import { choice } from '../model/field.ts';
import { type Group, GROUP_LABELS, GROUPS, type Role, ROLE_NAMES, ROLES } from '../model/vocabulary.ts';
import { asFlag } from './answers.ts';
import type { Offered } from './world.ts';

/** The flags that say which part somebody takes: a group, or a role where the group has several. */
export const roleFlags = {
  group: asFlag(choice('Your group: chief, participating or other', GROUPS)),
  role: asFlag(choice('Your role, where the group is not enough', ROLE_NAMES)),
};

/** The role that the two flags name together; nothing where neither was given. */
export function roleOf(group: Group | undefined, role: Role | undefined): Role | undefined {
  if (role !== undefined) {
    if (group !== undefined && ROLES[role].group !== group)
      throw fault('BAD_ANSWER', {
        flag: '--role',
        why: `${ROLES[role].label} belongs to the group "${ROLES[role].group}", not to "${group}".`,
      });
    return role;
  }
  if (group === 'chief') return 'chief-officer';
  if (group === 'participating') return 'participating-officer';
  if (group === 'other') throw fault('ANSWERS_MISSING', { flags: ['--role'] });
  return undefined;
}

/** The two groups as choices, by the role their members have. */
export const OFFERED_GROUPS: readonly Offered[] = [
  { value: 'chief-officer', shown: GROUP_LABELS.chief },
  { value: 'participating-officer', shown: GROUP_LABELS.participating },
];

/** Those, and the roles of whoever begins a network without belonging to one of its authorities. */
export const OFFERED_STARTERS: readonly Offered[] = [
  ...OFFERED_GROUPS,
  ...(['broker', 'enquiry-support', 'critical-friend', 'facilitator'] as const).map((role) => ({
    value: role,
    shown: ROLES[role].label,
  })),
];
