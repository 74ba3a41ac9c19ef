import { type Place, readGit, runGit } from './plumbing.ts';

/** Who signs a save: a seat, never a person (domain 1, rule 8). Author and committer alike. */
export interface Signature {
  readonly name: string;
  readonly email: string;
}

/** A seat and the words for it: `ashmere/officer-1`, "Participating officer 1", "Ashmere". */
export interface Seat {
  readonly seat: string;
  readonly label: string;
  /** The authority's or organisation's name; none where the seat's label says all. */
  readonly place?: string;
}

const DOMAIN = 'invalid';
const SEAT = /^([a-z0-9][a-z0-9-]*)\/([a-z0-9][a-z0-9-]*)$/;

/** The signature of a mechanical tidying that holds nobody's words, the same in every copy. */
export const TIDIER: Signature = { name: 'lea', email: `lea@lea.${DOMAIN}` };

/**
 * The signature of a seat: `Participating officer 1, Ashmere <officer-1@ashmere.invalid>`. A seat at no authority
 * (`network/broker-1`) is signed the same way.
 */
export function signatureOf({ seat, label, place }: Seat): Signature {
  const [, where, which] = SEAT.exec(seat) ?? [];
  if (where === undefined || which === undefined) throw new Error(`not a seat: ${seat}`);
  const name = place === undefined ? label : `${label}, ${place}`;
  return { name: plainName(name), email: `${which}@${where}.${DOMAIN}` };
}

/** The seat that an address of ours stands for; none for anybody else's. */
export function seatOf(email: string): string | undefined {
  const [, which, where] = /^([a-z0-9][a-z0-9-]*)@([a-z0-9][a-z0-9-]*)\.invalid$/.exec(email) ?? [];
  return which === undefined || where === undefined ? undefined : `${where}/${which}`;
}

/** Writes the signature into the settings of this journal alone, for colleagues who use plain git in it. */
export async function writeSignature(place: Place, { name, email }: Signature): Promise<void> {
  await runGit(place, ['config', '--local', 'user.name', name]);
  await runGit(place, ['config', '--local', 'user.email', email]);
}

/** The signature this journal was joined with; none when nobody has joined here. The person's own is not looked at. */
export async function readSignature(place: Place): Promise<Signature | undefined> {
  const args = ['config', '--local', '-z', '--get-regexp', '^user\\.(name|email)$'];
  const settings = (await readGit(place, args, { fine: [0, 1] })).split('\0').map((each) => each.split('\n'));
  const name = settings.findLast(([key]) => key === 'user.name')?.[1];
  const email = settings.findLast(([key]) => key === 'user.email')?.[1];
  return name === undefined || email === undefined ? undefined : { name, email };
}

/** git's own form takes no angles and no line ends in a name. */
function plainName(name: string): string {
  return name
    .replaceAll(/[<>\u0000-\u001f]+/g, ' ')
    .replaceAll(/ +/g, ' ')
    .trim();
}
