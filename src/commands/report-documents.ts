import { authority } from '../kinds/authority.ts';
import { enquiry } from '../kinds/enquiry.ts';
import type { Entry } from '../model/entry.ts';
import { fault } from '../model/fault.ts';
import type { Document } from '../render/document.ts';
import { journeyDocument } from '../render/documents/journey.ts';
import { ownDocument } from '../render/documents/own.ts';
import type { Ground } from '../reports/ground.ts';
import { handedRound } from '../reports/handed-round.ts';
import { journeyOf } from '../reports/journey.ts';
import { ownPage } from '../reports/own-page.ts';
import { titleOf } from './naming.ts';

/** The page of one authority, to be handed round. */
export function authorityDocumentOf({ id }: Entry, ground: Ground): Document {
  const own = ownPage(handedRound(ground, id), id);
  if (own === undefined) throw notYet(id);
  return ownDocument(own, ground.network.name);
}

/** An entry that is best read as a page of its own, to be handed round: an authority, or a question. */
export function entryDocumentOf(entry: Entry, ground: Ground): Document {
  if (entry.kind === authority.name) return authorityDocumentOf(entry, ground);
  if (entry.kind !== enquiry.name)
    throw fault('MISUSED', {
      why: `A ${entry.kind} has no page that is handed round.`,
      hint: `lea export docx ${entry.id}`,
    });
  const journey = journeyOf(handedRound(ground), entry.id);
  if (entry.space === 'private' || journey === undefined) throw notYet(titleOf(entry));
  return journeyDocument(journey, { by: ground.network.name, asAt: ground.asAt });
}

const notYet = (what: string): Error =>
  fault('MISUSED', {
    why: `${what} has not been shared, so there is nothing to hand round.`,
    hint: 'lea share',
  });
