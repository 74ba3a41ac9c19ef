/** Greyport's six visits to Brackenshire: the first two hinder, two are mixed, the last two help. */
export const BRACKENSHIRE_VISITS = `
brackenshire-greyport-1 2024-01-30 officer-1 reply=2024-02-05 next=2024-03-26 present=participating-officer:4 +1
asked: To see how a county of our size runs its network, and to say what struck you.
opened: "Which of these slides would you least like me to ask about?"
surface: Very little came up, and all of it was tidy.
see: A room arranged so that everybody faces the county. [facilitation learned hinders #guest: I was treated so well as a guest that I {forgot|put off} being a visitor].
wrong: I took the silence at the end for agreement.
reply: We recognise the slides. [power felt hinders #invited @participating-officer: Some of us only learned who had been invited when {the sandwiches arrived|we saw the place cards}]. Nobody had asked us whether there should be a visit at all.
home: Greyport: to ask sooner. Brackenshire: to ask who ought to be in the room.
when: 26 March, for the conversation that we did not have.

brackenshire-greyport-2 2024-03-26 officer-1 reply=2024-04-01 next=2024-06-04 present=participating-officer:3,partner:2 +1
asked: Help us find out why our monthly meeting is so well attended and so dull.
opened: "Who would have to be missing for you to call it off?"
surface: Two services each believed that the other had asked for the Monday meeting.
see: Everyone checks a face at the head of the table before speaking. [facilitation learned hinders #too-polite: I softened the one question that mattered until it could be answered with {a date|thanks}].
wrong: I thought that the two services disliked each other, when they had merely never compared diaries.
reply: [power learned hinders #head-of-table @participating-officer: We look up the table before we speak because the {answer|decision} has usually been taken there]. It took a stranger to see our necks turn.
home: Greyport: to leave a question as hard as it comes. Brackenshire: to find out who called the meeting.
when: 4 June, after both services have been asked.

brackenshire-greyport-3 2024-06-04 officer-1 reply=2024-06-10 next=2024-09-24 present=participating-officer:4,partner:3 +1
asked: Look again at the Monday meeting, and do not be kind.
opened: "If it did not exist, which of you would invent it?"
surface: Relief, and after it a certain amount of blame.
see: [facilitation learned mixed #third-visit: On a third visit people answer the question and then {argue with|apologise for} the answer]. [facilitation learned mixed: That second half is where the learning was, and where the afternoon went].
wrong: I put the relief down to me; it belonged to whoever had checked the diaries.
reply: We had asked the two services in May. [facilitation did mixed #dropped @participating-officer: We have dropped the Monday meeting, and two of us {miss it|are still cross}].
home: Greyport: that an ending needs a host as well. Brackenshire: one free Monday in four.
when: 24 September, when the gap will have been felt.

brackenshire-greyport-4 2024-09-24 officer-1 reply=2024-09-30 next=2024-12-03 present=participating-officer:5 +1
asked: Sit in on a real meeting and stop us once.
opened: "Whose item is this?"
surface: Eleven of fourteen items turned out to be the county's own.
see: [trust felt mixed #told-off: I was told, in front of everybody, that I had been {rude|unfair}, and I have seldom felt so welcome]. We went on for another hour.
wrong: My stopping them helped less than their being cross about it.
reply: The interruption came too early, we think, and we would have it again.
home: Greyport: a thicker skin. Brackenshire: the list on the wall.
when: 3 December, to read the list.

brackenshire-greyport-5 2024-12-03 officer-1 reply=2024-12-09 next=2025-03-11 present=participating-officer:4,partner:6 +1
asked: Come and be unhelpful.
opened: "What do you talk about now that you could not have talked about in January?"
surface: Transport, at last, and who really pays for it.
see: A head interrupted the county, was listened to, and did not seem surprised.
wrong: I had expected to be needed.
reply: [facilitation did helps #rota-asker @participating-officer: We take turns at being the visitor in our own meetings, one {person|of us} a month, with leave to ask anything]. December's was our newest colleague.
home: Greyport: to take that idea back and admit where it came from. Brackenshire: courage to cancel January.
when: 11 March, if you can still be surprised.

brackenshire-greyport-6 2025-03-11 officer-1 reply=2025-03-17 next=none present=participating-officer:4,partner:5,chief-officer:1 +1
asked: Tell us what has lasted.
opened: "Which of the things you stopped has come back under another name?"
surface: One had, and they named it before I could.
see: [facilitation learned helps #remembering: What makes a visitor useful is not {distance|being a stranger} but remembering aloud what people said when they were less sure].
wrong: I thought that the chief officer's coming would quieten them, and it made them show off a little.
reply: [facilitation lasted helps ^dropped @participating-officer: The Monday meeting is still gone, nine months on, and {neither service|nobody} has asked for it back].
home: Greyport: a proper ending. Brackenshire: the same chair, kept empty.
when: None planned; we shall ring when it gets tidy again.
`;
