import { enquiryFacts } from './enquiry.ts';
import { facilitationFacts } from './facilitation.ts';
import { powerFacts } from './power.ts';
import { purposeFacts } from './purpose.ts';
import type { FactsOf } from './setting.ts';
import { trustFacts } from './trust.ts';

/** Practice facts for each key feature, and what they do not tell you (domain 4, section 2). */
export const PRACTICE: Readonly<Record<string, { readonly facts: FactsOf; readonly not: string }>> = {
  purpose: {
    facts: purposeFacts,
    not: 'Agreement in a room is not agreement at home. "Challenged" is neither good nor bad: purposes are challenged and come out stronger.',
  },
  enquiry: { facts: enquiryFacts, not: 'More wordings is not better. A filled box is not a deep thought.' },
  trust: {
    facts: trustFacts,
    not: 'Trust is not measured here at all. Sharing a difficulty may be trust, or despair.',
  },
  facilitation: {
    facts: facilitationFacts,
    not: 'Visits are not effects. A sustained pair may be a comfortable one.',
  },
  power: {
    facts: powerFacts,
    not: 'Who leads an item is a thin trace of power. Silence may be consent, or fear.',
  },
};
