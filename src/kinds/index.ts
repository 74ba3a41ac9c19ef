import type { Kind } from '../model/kind.ts';
import { authority } from './authority.ts';
import { caseStudy } from './case.ts';
import { diary } from './diary.ts';
import { enquiry } from './enquiry.ts';
import { learning } from './learning.ts';
import { meeting } from './meeting.ts';
import { policy } from './policy.ts';
import { project } from './project.ts';
import { review } from './review.ts';
import { visit } from './visit.ts';

/** Every kind of entry, in the order of help and of the README's table. */
export const KINDS: readonly Kind[] = [
  authority,
  project,
  enquiry,
  diary,
  meeting,
  visit,
  caseStudy,
  review,
  learning,
  policy,
];
