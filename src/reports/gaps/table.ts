import { G16 } from './actions.ts';
import { G21, G22 } from './balance.ts';
import { G26 } from './freshness.ts';
import { G08, G14 } from './learning.ts';
import { G15, G17, G24 } from './meetings.ts';
import { G19 } from './membership.ts';
import { G10, G11 } from './never-visiting.ts';
import { G04 } from './quiet.ts';
import { G20 } from './principles.ts';
import { G07 } from './projects.ts';
import { G05, G06 } from './questions.ts';
import { G25 } from './key-questions.ts';
import { G12, G18 } from './reviews.ts';
import type { Rule } from './rule.ts';
import { G01, G02, G03, G23 } from './silence.ts';
import { G09 } from './one-off-visits.ts';
import { G13 } from './words.ts';

/** Those that are most worth a group's time, in the order of printing. */
const FIRST: readonly Rule[] = [G26, G13, G04, G03, G02, G01, G07, G05, G06, G14, G15, G09, G12, G08, G18];
const THEN: readonly Rule[] = [G10, G11, G16, G17, G19, G20, G21, G22, G23, G24, G25];

/** All twenty-six gaps in the order in which they are printed (domain 4, section 5, "Printing"). */
export const GAPS: readonly Rule[] = [...FIRST, ...THEN];
