/** Every message of the example: the passage's name, then what was asked and answered, in order. */
export const PERMISSIONS = `
edited | given 2024-07-08 public
inspection | given 2025-05-12 public | chosen=chief, because it says when
not-to-agree | given 2025-02-03 public
thursday | given 2025-02-14 public | chosen=participating, because it admits the defending
what-for | asked 2025-04-25 public | given 2025-05-02 public
not-a-report | given 2024-02-19 public
vote | asked 2024-09-02 public | given 2024-09-16 public
how-it-is | given 2024-12-02 public
children-board | given 2024-12-16 public
permission-slips | given 2025-01-06 public | published=Most of what comes up to me for a decision ... needs only somebody to blame.
same-thing | given 2024-03-04 public
same-words | given 2024-04-15 public
waiting | given 2024-10-07 public | as=Participating officer, metropolitan borough
nobody-asked | given 2024-11-11 public naming | as=Participating officer, Ashmere
wince | given 2024-02-26 public
county-purpose | given 2024-06-03 public
tour | asked 2024-06-24 public | given 2024-07-01 public
asked-heads | given 2025-04-07 public
third | given 2025-05-28 public
dates | given 2024-11-18 network
second-chair | given 2024-11-20 network
overspend | asked 2025-03-03 public
head-of-table | asked 2025-03-03 public
asked-her | asked 2025-03-03 public
two-bids | asked 2025-03-03 public
people-leave | asked 2025-03-03 public
chaired | asked 2025-03-03 public
sat-out | asked 2025-03-03 network
walked-it | asked 2025-05-20 public
ask-them | asked 2025-05-20 public
unrehearsed | asked 2025-05-20 public
link-tutor | asked 2025-05-20 network
ask-then-object |
my-signature |
guests |
noticed |
governors |
three-questions |
small-team |
minutes |
small-end | given 2024-03-04 public | withdrawn 2024-06-14
short-road | given 2024-03-04 public | withdrawn 2024-06-14
`;

/** Words changed after permission was given for them, so that it lapsed: the passage, the day, what became what. */
export const CHANGED_WORDS = [
  {
    passage: 'second-chair',
    day: '2025-02-03',
    from: 'I have begun to leave',
    to: 'We have all begun to leave',
  },
] as const;
