/** Hollinsea's diary: one visit, a trained officer nobody has asked, a case long in draft, a change of chief officer. */
export const HOLLINSEA = `
2023-09-26 officer-1 core-1
line: I went because the invitation had my job title on it.
will: Tell our co-ordinators what it was before they hear it from a newsletter.

2023-11-22 officer-2 core-2 +1
line: A day on the difference between a question and a job description.
understood: We pay five cluster co-ordinators and I could not have said what any of them is {for|useful for}, only what they do.

2024-01-23 officer-1 core-3
line: Role play, which I dread.
use: [trust felt helps #role-play: I was dreadful at it, said so, and found that three others had been {hoping somebody would be|waiting for company}].

2024-06-20 officer-1 visit:hollinsea-greyport-1 +1
line: Greyport came on the eighteenth.
hard: [facilitation learned hinders #interview: We had fetched five co-ordinators to be interviewed, and a visitor can do nothing with {people on their best behaviour|a panel}]. By the time that they relaxed the taxi was outside.

2024-06-27 officer-1 day +1 | Agreed on Tuesday
for_project: [enquiry did helps #asked-heads: We have asked every head to name the last useful thing their co-ordinator did, on a postcard, {unsigned|without a name}]. [enquiry did helps: Fourteen cards came back, and no two named the same thing].
line: The question is settled and the answers have already begun to come in sideways.

2024-07-17 officer-2 core-6
understood: [facilitation learned mixed #trained-for: My colleague's training has changed how I hear a meeting in our own building, and nobody has {asked her into|invited her to} another]. It might be that we have not asked.
will: Put our names on the list of visitors again.

2024-10-18 chief-1 tank-4
like: [power felt hinders #my-signature: I sat through a day on letting go knowing that {forty|thirty} letters were waiting at home for a signature which only I may give]. I wrote that rule myself, after a complaint.
let_go: [enquiry effect helps #postcards: A head wrote to thank me for the postcards, saying that it was the first time in years that the council had asked her something it did not {know already|have an answer to}].
try: Handing on ten of the letters before I retire at Christmas.

2024-11-26 officer-2 core-8
line: A quiet day for Hollinsea.
for_project: [trust did helps #read-cards: We read all fourteen cards to the co-ordinators, the {unkind|blank} ones included, with the heads in the room].
hard: One co-ordinator left at the break, and came back.

2025-04-07 chief-2 day | Three months in
like: [trust felt hinders #new-face: I have inherited a seat at a table where everyone else remembers the {first|hard} year, and I find myself performing for them]. Nobody has asked me to.
let_go: Two of the letters that came to me for signature, and nobody has noticed.
try: Coming early, for the walk that the others take beforehand.

2025-04-28 officer-1 day +1 | Postcards again
line: A second round of cards, ten months after the first.
hard: [enquiry learned hinders #only-nice: This time the cards are all kind, so either the co-ordinators are better or the heads have {learned who reads them|stopped telling us}]. I trained for a visit that would help us find out, and have yet to be asked on one.
will: Ask a head who has moved away.

2025-07-15 officer-1 core-12 +1
line: We hosted nothing and chaired everything.
for_project: [enquiry did helps #moved-away: I rang the head who has moved away, and she {talked|was frank} for an hour about what she does not miss].
will: Offer myself as a visitor by name of role, in writing.
`;
