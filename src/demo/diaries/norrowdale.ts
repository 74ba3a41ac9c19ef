/** Norrowdale's diary: a district that left at the end of May 2024, in a reorganisation. */
export const NORROWDALE = `
2023-09-26 officer-1 core-1
line: The only district in the room, and treated no differently for it.
will: Find out what a district could bring that a county would miss.

2024-01-24 officer-1 core-3 +1
understood: We will be part of something larger within two years, or we will not be at all.

[enquiry learned helps #small-end: A small council can ask a small question, and hear the answer by Friday.]

[enquiry learned helps #short-road: The road from a doorstep to our chief officer has one turning in it.]

2024-03-26 officer-2 core-4
line: Present in body, while the rest of me was at a briefing about structures.
hard: Being asked what we will do next year.

2024-04-23 officer-1 day +1 | Notice
line: The letter has come and we shall leave the network at the end of May.
understood: It is a reorganisation and nobody's verdict, though it is hard to write it so that it sounds like one thing and not the other.
will: Hand our notes to whoever asks for them.
`;
