import { text } from '../model/field.ts';
import { fault } from '../model/fault.ts';
import { page } from '../render/page.ts';
import { wrap } from '../render/wrap.ts';
import type { Desk } from './desk.ts';
import type { World } from './world.ts';

/** Something that is asked about before words become public; a person's answer passes it. */
export interface SoftGate {
  /** How the answer is kept. */
  readonly gate: string;
  readonly why: string;
}

/** A gate that was passed, as it is kept in `anyway`. */
export interface PassedRow extends Pick<SoftGate, 'gate'> {
  readonly date: string;
  readonly to: string;
  readonly reason: string;
  readonly by: string | undefined;
}

/**
 * Waits for a person's answer to each: `--anyway` gives one for all; where nobody can be asked and none was given, the
 * command stops and names them. Consent itself can never be passed this way (domain 3, section 7).
 */
export async function passSoftGates(
  gates: readonly SoftGate[],
  { to, command }: { readonly to: string; readonly command: string },
  desk: Desk,
  world: World,
): Promise<readonly PassedRow[]> {
  const { anyway } = world.settings;
  if (gates.length > 0 && anyway === undefined && !world.interactive)
    throw fault('GATE_UNMET', {
      unmet: gates.map(({ why }) => why),
      tries: [`${command} --anyway "why it may be so"`],
    });
  const rows: PassedRow[] = [];
  for (const { gate, why } of gates) {
    const reason = anyway ?? (await askReason(why, world));
    rows.push({ date: desk.today, to, gate, reason, by: desk.me?.seat });
  }
  return rows;
}

async function askReason(why: string, world: World): Promise<string> {
  world.err(page(...wrap(why, 80)));
  return world.ask({ field: text('Why may it be so all the same?'), flag: '--anyway' });
}

/** The rows of `anyway` with more of them. */
export function withPassed(anyway: unknown, rows: readonly PassedRow[]): readonly unknown[] {
  const before: readonly unknown[] = Array.isArray(anyway) ? anyway : [];
  return [...before, ...rows];
}
