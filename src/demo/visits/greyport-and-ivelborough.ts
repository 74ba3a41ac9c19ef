/** Brackenshire's visits to Greyport, and Ashmere's to Ivelborough. */
export const GREYPORT_AND_IVELBOROUGH_VISITS = `
greyport-brackenshire-1 2024-05-08 officer-1 reply=2024-05-14 next=2024-11-13 present=participating-officer:4 +1
asked: Return the favour, and spare us nothing.
opened: "What have you decided not to tell each other this week?"
surface: A grant, a vacancy and a rumour, in that order.
see: Two services that sit with a chair between them, on which they put their coats. [facilitation learned hinders #returning: Being a host last month made me a {timid|careful} visitor this month, since I knew what each question would cost].
wrong: I supposed that the chair was for a third colleague.
reply: The chair has gone. The coats are on the floor.
home: Brackenshire: to mind less about being liked. Greyport: to sit closer.
when: 13 November, after the bids.

greyport-brackenshire-2 2024-11-13 officer-1 reply=2024-11-18 next=2025-04-29 present=participating-officer:3,partner:2 +1
asked: Tell us how the bidding round looked from outside.
opened: "Who knew first?"
surface: That the order in which people hear is the order in which they count.
see: A decision about both services, signed before either had met.
wrong: I blamed the finance team, who had been told last of all.
reply: [power felt hinders #after-the-letter @participating-officer: We were asked what we thought after the letter had gone.] It was asked kindly, and that did not help.
home: Brackenshire: to draw our own order of hearing. Greyport: to show ours to the chief.
when: 29 April, with a young person's question to try.

greyport-brackenshire-3 2025-04-29 officer-1 reply=2025-05-05 next=none present=participating-officer:3,partner:4 +2
asked: Walk the route that a sixteen-year-old would walk, and say where you got lost.
opened: "Which bell would you ring?"
surface: Two leaflets for one room, and a receptionist for neither.
see: [facilitation did helps #walked-it: I kept my mouth shut and walked, and wrote down {every door|each place} where I had to ask]. [facilitation did helps: I have since walked our own].
wrong: It was not the signs; it was that each service had drawn half of them.
reply: We walked it again the next day, with two young people, and got lost in three more places.
home: Brackenshire: sore feet and a method. Greyport: one bell.
when: None planned; ours is the next move.

ivelborough-ashmere-1 2024-10-29 officer-2 reply=2024-11-01 next=2025-01-21 present=participating-officer:2,partner:3 +1
asked: Tell us whether our question can be asked of a network that we pay for.
opened: "Who would stop coming if you stopped paying?"
surface: Money, at once, and then for some time nothing else.
see: [purpose felt hinders #whose-network: For an hour I could not find out what the network was for {except|other than} to be funded].
wrong: I read the young people's workers as bored, when they were being tactful.
reply: That hour was long at our end as well. The wording that we agree next week will say "also fund".
home: Ashmere: a question of our own about money. Ivelborough: the minutes, to be written by somebody else.
when: 21 January, when the network has read the note.

ivelborough-ashmere-2 2025-01-21 officer-2 reply=2025-01-27 next=2025-05-20 present=participating-officer:1,partner:6 +1
asked: Be there while the network reads your note back to us.
opened: "Which line would you strike out?"
surface: They struck out ours and kept their own.
see: [purpose learned mixed #two-whys: A network that is funded has two {whys|purposes}, and it can hold both so long as each is said by the people who mean it]. [facilitation learned helps #note-read-back: I learned more from hearing my note read aloud by those whom it described than from {writing it|the visit}].
wrong: I had the youngest worker down as a trainee, and she runs it.
reply: We were one officer and six workers, which is the right proportion.
home: Ashmere: to send the note to the whole room. Ivelborough: a grant letter with a gap in it.
when: 20 May, after the letters have been signed.

ivelborough-ashmere-3 2025-05-20 officer-2 reply=2025-05-26 next=none present=participating-officer:2,partner:7 +1
asked: Ask what changed, and ask them rather than us.
opened: "What does the council do now that you have stopped remarking on?"
surface: It asks, and then it waits. Three of them said so separately.
see: A funder taking notes while the funded set the date.
wrong: I expected gratitude and met business.
reply: [purpose effect helps #workers-say @participating-officer: Two of the workers told our auditor what the network is for, in {the same words|one sentence}, before we had opened our mouths].
home: Ashmere: an answer for our money strand. Ivelborough: a case, begun this month.
when: None planned; the next letter is in April.
`;
