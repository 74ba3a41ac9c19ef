import type { authority } from '../kinds/authority.ts';
import type { caseStudy } from '../kinds/case.ts';
import type { diary } from '../kinds/diary.ts';
import type { enquiry } from '../kinds/enquiry.ts';
import type { learning } from '../kinds/learning.ts';
import type { meeting } from '../kinds/meeting.ts';
import type { policy } from '../kinds/policy.ts';
import type { project } from '../kinds/project.ts';
import type { review } from '../kinds/review.ts';
import type { visit } from '../kinds/visit.ts';
import type { EntryOf } from '../model/entry.ts';

/** A council, its membership and its seats. */
export type Authority = EntryOf<typeof authority>;
/** A case study. */
export type CaseStudy = EntryOf<typeof caseStudy>;
/** A diary record. */
export type Diary = EntryOf<typeof diary>;
/** A question and its wordings. */
export type Enquiry = EntryOf<typeof enquiry>;
/** A learning point. */
export type Learning = EntryOf<typeof learning>;
/** A day together. */
export type Meeting = EntryOf<typeof meeting>;
/** A point for policy makers. */
export type Policy = EntryOf<typeof policy>;
/** Something that is being done. */
export type Project = EntryOf<typeof project>;
/** A reading of a case by another authority. */
export type Review = EntryOf<typeof review>;
/** A facilitation visit. */
export type Visit = EntryOf<typeof visit>;
