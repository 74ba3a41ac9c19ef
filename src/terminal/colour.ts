import { fault } from '../model/fault.ts';
import { COLOURS } from './switches.ts';

/** When colour is wanted. */
export type ColourWhen = (typeof COLOURS)[number];
type Environment = Readonly<Record<string, string | undefined>>;

/** What `--colour` says, else LEA_COLOR; a word that is none of the three is a Fault naming where it stands. */
export function readColourWhen(flag: string | undefined, environment: Environment): ColourWhen | undefined {
  const variable = environment['LEA_COLOR'];
  const asked = flag ?? (variable === '' ? undefined : variable);
  const when = COLOURS.find((word) => word === asked);
  if (asked === undefined || when !== undefined) return when;
  const why = `"${asked}" is not one of: ${COLOURS.join(', ')}.`;
  if (flag !== undefined) throw fault('BAD_ANSWER', { flag: '--colour', why });
  throw fault('BAD_SETTING', {
    place: 'the environment',
    key: 'LEA_COLOR',
    why: `is "${asked}", and not one of: ${COLOURS.join(', ')}`,
  });
}

/** Whether a stream is coloured: the first of these rules that applies wins (cli.md, section 5). */
export function isColoured(
  when: ColourWhen | undefined,
  environment: Environment,
  isTerminal: boolean,
): boolean {
  const { NO_COLOR, CLICOLOR_FORCE, FORCE_COLOR, CLICOLOR, TERM } = environment;
  if (when === 'always' || when === 'never') return when === 'always';
  if (when === undefined && NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (when === undefined && CLICOLOR_FORCE !== undefined && !['', '0'].includes(CLICOLOR_FORCE)) return true;
  if (when === undefined && FORCE_COLOR !== undefined) return !['0', 'false'].includes(FORCE_COLOR);
  if (when === undefined && CLICOLOR === '0') return false;
  return TERM !== 'dumb' && isTerminal;
}
