import { fault } from '../model/fault.ts';
import type { Voice } from '../model/mark-note.ts';
import { isSeat } from '../model/scalar.ts';
import { ROLE_NAMES } from '../model/vocabulary.ts';

/** Whose words they are, as typed: a seat, a role, or a role and an authority's short name. Never a person. */
export function readVoice(typed: string): Voice {
  const [head = '', authority] = typed.split(',').map((part) => part.trim());
  if (authority === undefined && isSeat(head)) return { seat: head };
  const role = ROLE_NAMES.find((name) => name === head.toLowerCase().replaceAll(' ', '-'));
  if (role === undefined)
    throw fault('BAD_ANSWER', {
      flag: '--voice',
      why: `"${head}" is not a role. They are: ${ROLE_NAMES.join(', ')}.`,
    });
  return authority === undefined ? { role } : { role, authority };
}
