import type { Feature } from '../model/vocabulary.ts';

/** The network's purpose, as agreed and as changed, with the session at which that was. */
export const PURPOSES = [
  { at: 'tank-1', text: 'To learn how councils can help networks learn.' },
  {
    at: 'tank-4',
    text: 'To be honest with each other about leading in upheaval, and to tell government what we see.',
  },
] as const;

/** What it set out to do. */
export const OBJECTIVES = [
  { key: 'O1', text: 'Find out what councils do that helps networks of schools to learn' },
  { key: 'O2', text: "Visit one another, and say what a neighbour's eyes saw" },
  { key: 'O3', text: 'Write down what others could use, with the ground that it stands on' },
] as const;

/** Agreed at the first think tank and read out at each since. */
export const PRINCIPLES = [
  { key: 'P1', text: 'Bring the version that did not work.' },
  { key: 'P2', text: 'Ask before advising.' },
  { key: 'P3', text: 'Leave with a question.' },
  { key: 'P4', text: 'Speak for your own patch.' },
  { key: 'P5', text: 'What is said here is shared by role.' },
] as const;

/** The three key questions. */
export const KEY_QUESTIONS = [
  { key: 'K1', text: 'How does a council change when it learns with its schools?' },
  { key: 'K2', text: 'What happens at the edges between services?' },
  { key: 'K3', text: 'What do young people notice?' },
] as const;

/** A sentence on each key feature, and its name in Welsh. */
export const FEATURE_NOTES: Readonly<
  Record<Feature, { readonly label_cy: string; readonly summary: string }>
> = {
  purpose: {
    label_cy: 'Pwrpas cyffredin',
    summary: 'What we are here for, in words that each of us would use.',
  },
  enquiry: { label_cy: 'Ymholi', summary: 'Asking what we do not know before saying what we shall do.' },
  trust: { label_cy: 'Ymddiriedaeth', summary: 'Being able to say what did not work.' },
  facilitation: { label_cy: 'Hwyluso', summary: 'Somebody from elsewhere, who asks and comes back.' },
  power: { label_cy: 'Grym ac awdurdod', summary: 'Who decides, who waits, and who thinks that they must.' },
};

/** Who brought the network together, who helps with its questions, and who reads all that is shared. */
export const ORGANISATIONS = {
  brokers: [
    { key: 'college', label: 'College for Public Learning' },
    { key: 'office', label: 'Office for New Practice' },
  ],
  support: [{ key: 'wyke', label: 'Wyke University enquiry team' }],
  friends: [{ key: 'professor', label: 'A visiting professor' }],
} as const;

/** How long what is written is kept. */
export const RETENTION = 'Six years after the network ends, then cleared by the brokers';
