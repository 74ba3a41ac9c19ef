/** Dunmarsh's diary: a coastal council with people leaving; it thins out, then stops. */
export const DUNMARSH = `
2023-09-26 officer-1 core-1
line: Four hours by two trains, and I would do it again.
understood: Nobody minded that we are {the smallest team|only two desks} here. [trust felt helps #small-team: I said that our network is held together by one retired deputy, and people laughed in the right way].
will: Bring her name off the critical path and her ideas on to paper.

2023-10-24 chief-1 tank-1 | What a room of equals felt like
like: [enquiry felt mixed: I have chaired things for so long that being asked what I wondered about felt like being {caught out|asked to sing}]. I said something about recruitment, which was true and beside the point.
try: Arrive next time with one thing I do not know.

2023-11-21 officer-2 core-2 +1
line: Our first question went up on the wall among the others.
understood: Read between two tidier ones, ours is really about who is left when a post is not filled.
will: Ask the three people who have gone what they would have needed in order to stay.

2024-05-21 officer-1 core-5 +1
line: Back after a thin winter.
understood: [enquiry learned helps #people-leave: When people leave, what goes first is not the knowledge but the {habit|custom} of ringing one another]. [enquiry learned helps: We had been writing handover notes for the wrong thing].
hard: There are eleven of us in the service now, and there were seventeen when we joined.

2024-07-02 chief-1 tank-3 | Reading it on the way home
heard: [purpose learned helps #reaffirm: I had thought reaffirming a purpose was a courtesy, and it turned out to be a {decision|vote}]. Two of us would have gone if it had been otherwise. One of the two was me.
let_go: The monthly return that nobody reads, including me.

2024-09-25 officer-2 core-7
line: Two agency staff, one vacancy, half a plan.
will: Keep the Thursday call going, even if it is only two of us.

2024-10-22 officer-2 day | The autumn cover
hard: [trust felt hinders #fine: I told the cluster that we were fine, because the last council {to say otherwise|that admitted it} was in the local paper by the weekend].

2025-01-21 officer-1 core-9 +1
line: I came, and I am glad, and I do not know who will come next.
hard: [enquiry learned hinders #keeps-going: We have half an answer, and the half we have is that a coastal network keeps going as long as one person is stubborn]. She retires at Easter.
`;
