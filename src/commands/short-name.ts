import { fault } from '../model/fault.ts';
import { slugOf } from '../model/slug.ts';
import { RESERVED_SLUGS } from '../model/vocabulary.ts';
import type { Desk } from './desk.ts';

const LONGEST = 40;

/**
 * The short name that an authority gets from its title. One that is in use, by an authority or an organisation, is Fault
 * ENTRY_EXISTS; a word that lea uses itself is refused (domain 2, section 3).
 */
export function shortNameFor(title: string, { reading, journal: { network } }: Desk): string {
  const slug = slugOf(title, LONGEST);
  refuseReserved(slug, title, 'title');
  const organisations = [...network.brokers, ...network.support, ...network.friends];
  const isTaken = reading.all.find(slug) !== undefined || organisations.some(({ key }) => key === slug);
  if (isTaken) throw fault('ENTRY_EXISTS', { file: slug });
  return slug;
}

/** Refuses a short name that stands for something else wherever a place is named. */
export function refuseReserved(slug: string, typed: string, flag: string): void {
  if (RESERVED_SLUGS.some((word) => word === slug))
    throw fault('BAD_ANSWER', { flag: `--${flag}`, why: `"${typed}" is a word lea uses itself.` });
}
