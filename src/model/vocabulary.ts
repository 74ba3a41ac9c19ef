/** Every fixed word of a learning network, once. Order here is order on every screen (domain 1, section 4). */

/** The five key features, always in this order; a network may add a sixth of its own. */
export const FEATURES = ['purpose', 'enquiry', 'trust', 'facilitation', 'power'] as const;
/** One of the five key features, by its key. */
export type Feature = (typeof FEATURES)[number];

/** What a network calls the five features until it relabels them. */
export const FEATURE_LABELS: Readonly<Record<Feature, string>> = {
  purpose: 'Shared purpose',
  enquiry: 'Enquiry approach',
  trust: 'Trust',
  facilitation: 'Facilitation',
  power: 'Power and authority',
};

/** The two groups that learn side by side, and everybody else. Never merged (domain 1, rule 5). */
export const GROUPS = ['chief', 'participating', 'other'] as const;
/** A group somebody speaks from. */
export type Group = (typeof GROUPS)[number];

/** How groups are named on screen. */
export const GROUP_LABELS: Readonly<Record<Group, string>> = {
  chief: 'Chief officers',
  participating: 'Participating officers',
  other: 'Others in the room',
};

/** The groups a meeting may be of. */
export const MEETING_GROUPS = ['chief', 'participating', 'joint', 'cluster', 'local'] as const;

/** Each role: its name on screen, the group its voice belongs to, and the word in its seats (domain 2, section 15). */
export const ROLES = {
  'chief-officer': { label: 'Chief officer', group: 'chief', seat: 'chief' },
  'participating-officer': { label: 'Participating officer', group: 'participating', seat: 'officer' },
  facilitator: { label: 'Facilitator', group: 'other', seat: 'facilitator' },
  broker: { label: 'Broker', group: 'other', seat: 'broker' },
  'enquiry-support': { label: 'Enquiry support', group: 'other', seat: 'support' },
  'critical-friend': { label: 'Critical friend', group: 'other', seat: 'friend' },
  partner: { label: 'Partner', group: 'other', seat: 'partner' },
  policy: { label: 'Policy', group: 'other', seat: 'policy' },
} as const satisfies Record<string, { label: string; group: Group; seat: string }>;
/** One of the eight roles. */
export type Role = keyof typeof ROLES;
/** The eight roles, in order. */
export const ROLE_NAMES = [
  'chief-officer',
  'participating-officer',
  'facilitator',
  'broker',
  'enquiry-support',
  'critical-friend',
  'partner',
  'policy',
] as const satisfies readonly Role[];

/** What marked words show, from least to furthest (domain 3, section 2). */
export const SHOWS = ['felt', 'learned', 'did', 'effect', 'lasted'] as const;
/** What marked words show. */
export type Shows = (typeof SHOWS)[number];

/** How each word is shown, and the help given while marking. */
export const SHOWS_LABELS: Readonly<Record<Shows, { shown: string; help: string }>> = {
  felt: { shown: 'how it is', help: 'Somebody says what it was like.' },
  learned: { shown: 'understood', help: 'Somebody sees something they did not see before.' },
  did: {
    shown: 'did differently',
    help: 'Somebody is doing something differently. Can you say who and when?',
  },
  effect: {
    shown: 'others saw an effect',
    help: 'Somebody else noticed: a school, a partner, a young person.',
  },
  lasted: { shown: 'still so', help: 'It was still true at least six months later.' },
};

/** Which way marked words point. `hinders` is never subtracted from `helps` (domain 1, rule 6). */
export const DIRECTIONS = ['helps', 'hinders', 'mixed'] as const;
/** Which way marked words point. */
export type Direction = (typeof DIRECTIONS)[number];

/** Who may read an entry; missing or unknown means private (domain 1, rule 7). */
export const VISIBILITIES = ['private', 'network', 'public'] as const;
/** Who may read an entry. */
export type Visibility = (typeof VISIBILITIES)[number];

/** What kind of council an authority is. */
export const AUTHORITY_TYPES = [
  'county',
  'unitary',
  'metropolitan borough',
  'London borough',
  'district',
  'city',
  'other',
] as const;

/** Slugs no authority may take, because fields use them as words. */
export const RESERVED_SLUGS = ['network', 'broker', 'outside', 'nobody'] as const;

/** The place of those who belong to no authority. */
export const NETWORK_PLACE = 'network';

/** The forms a meeting item may take. */
export const ITEM_FORMS = [
  'presentation',
  'set',
  'workshop',
  'discussion',
  'training',
  'visit',
  'update',
  'decision',
] as const;

/** The forms a visit may take. */
export const VISIT_FORMS = ['in person', 'call', 'joint meeting'] as const;

/** The levels at which an enquiry may look for change. */
export const LEVELS = [
  'young people',
  'adults',
  'leaders',
  'organisation',
  'between organisations',
  'between networks',
] as const;

/** Languages an entry may be written in. */
export const LANGUAGES = ['en', 'cy'] as const;
