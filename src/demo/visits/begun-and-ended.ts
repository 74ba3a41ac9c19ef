/** Pairs under way (Kestrel Vale, Marlowby), visited once (Eastholme, Hollinsea), and ended (Oxenhythe). */
export const BEGUN_AND_ENDED_VISITS = `
eastholme-greyport-1 2024-03-12 officer-2 next=none present=participating-officer:3
asked: Give us an outside view of the partnership board.
opened: "What would you like to be different by tonight?"
surface: We did not get beneath the surface, and I do not think that it was theirs to lift.
see: A very good paper, read aloud.
home: A copy of the paper.

hollinsea-greyport-1 2024-06-18 officer-2 next=none present=participating-officer:2,partner:5 +1
asked: Meet our five co-ordinators and say what is useful about them.
opened: "When did a head last ring you first?"
surface: A pause, and a change of subject.
see: Five people who had been told that it was an evaluation.
wrong: I began by saying that it was not one, which settled the matter.

oxenhythe-greyport-1 2024-04-16 officer-2 reply=2024-04-19 next=2024-07-16 present=participating-officer:3 +1
asked: Keep us talking about the question for one afternoon.
opened: "What will still need doing, whoever is in the post?"
surface: The work, for two hours, with something like pleasure.
see: [trust felt hinders #closed-doors: Every door that I passed {was shut|had been closed}, and people dropped their voices to tell me where the coffee was].
wrong: I thought that the hush was for my benefit.
reply: It was the day of the chart. We are sorry about the doors and glad about the two hours.
home: Greyport: to come back soon. Oxenhythe: half an hour a week with no talk of posts.
when: 16 July, whoever is here.

oxenhythe-greyport-2 2024-07-16 officer-2 reply=2024-07-22 next=none present=participating-officer:2 +1
asked: The same again, if you can bear it.
opened: "Who is holding this, now?"
surface: Two people, on a corridor meant for nine.
see: Half of the afternoon went on finding a room which still belonged to somebody.
wrong: I kept on saying "the team".
reply: [trust felt hinders #careful-now @participating-officer: We are careful of one another now, because each of us may have {applied for|been offered} the other's post].
home: Greyport: humility. Oxenhythe: the half-hour, for as long as there are two of us.
when: None planned.

kestrel-vale-calderwick-1 2024-07-02 officer-1 reply=2024-07-08 next=2025-05-07 present=participating-officer:1,partner:5 +1
asked: Watch a meeting that a head is chairing.
opened: "Who was listening?"
surface: That everybody had been preparing to speak.
see: [trust learned helps #in-front: A head said "I do not know" from the chair, in front of me, and the others {sat up|leaned in} as though a window had been opened].
wrong: I put the officer's silence down to shyness, and it was self-command.
reply: It was both. The two-chair idea will be tried in September.
home: Calderwick: a chair for a listener. Kestrel Vale: pairs.
when: After a winter of pairs.

kestrel-vale-calderwick-2 2025-05-07 officer-1 reply=2025-05-12 next=2025-06-24 present=participating-officer:2,partner:6 +1
asked: See whether the pairs are real or for show.
opened: "When did the listener last change what was decided?"
surface: Twice this term, and they could give the dates.
see: [facilitation did helps #spoke-last: I gave my own account last, after every head, and had to {tear up|cross out} most of it]. [facilitation did helps: I mean to do the same at home].
wrong: The oldest pair seemed quarrelsome to me, and they are merely quick.
reply: They are pleased with "quick". Come again before the summer and watch the new ones.
home: Calderwick: to speak last. Kestrel Vale: a note for new pairs.
when: 24 June, for the new pairs' first meeting.

kestrel-vale-calderwick-3 2025-06-24 officer-1 reply=2025-06-30 next=none present=participating-officer:2,partner:8 +1
asked: Sit with the new pairs at their first meeting.
opened: "What has your listener promised not to do?"
surface: Nerves, and a good deal of kindness.
see: [facilitation learned helps #pass-it-on: The older pairs explained the listener's chair to the new ones in {half|a quarter of} the time that we had taken, and left out our reasons].
wrong: I thought that they had forgotten the reasons.
reply: They have reasons of their own, and told us so.
home: Calderwick: to explain less. Kestrel Vale: a summer off.
when: None planned before the winter.

marlowby-brackenshire-1 2025-01-23 officer-1 reply=2025-01-29 next=2025-04-08 present=participating-officer:2,partner:2 +1
asked: We are new. Tell us what you would have wished to be told.
opened: "What have you been told so far that you did not believe?"
surface: That it is safe, which everybody says and nobody explains.
see: A council wondering whether it has joined a club or a class.
wrong: I told our own story for too long; it was their afternoon.
reply: It was not too long. [purpose felt hinders #guests @participating-officer: We still read the purpose on the wall as {guests|one reads a menu}, since it was finished before we came].
home: Brackenshire: brevity. Marlowby: leave to be confused until Easter.
when: 8 April, to hear what still makes no sense.

marlowby-brackenshire-2 2025-04-08 officer-1 reply=2025-04-14 next=2025-07-01 present=participating-officer:2,partner:3 +1
asked: Help us decide between two wordings of our question.
opened: "Which of the two would a founder find harder?"
surface: Each of them had reworded it, on the same day, without telling the other.
see: Two good questions, and a very civil disagreement.
wrong: I took sides.
reply: [enquiry learned mixed #two-wordings @participating-officer: Having two wordings taught us that one of us is asking about {facts|what is known} and the other about manners]. Neither of us will give way yet.
home: Brackenshire: not to take sides. Marlowby: both wordings, until somebody settles it.
when: 1 July, with a founder in the room.

marlowby-brackenshire-3 2025-07-01 officer-1 reply=2025-07-07 next=none present=participating-officer:2,partner:4 +1
asked: Be in the room while we choose between our two wordings.
opened: "Which of them would you be sorry to lose?"
surface: That each of the two had come round to the other's.
see: They tossed a coin, and then did not look at it.
wrong: I had prepared a speech about compromise.
reply: [trust did helps #coin: We now reword together, on one screen, and {argue|quarrel} before it is saved rather than after].
home: Brackenshire: the coin. Marlowby: one question.
when: None planned; they have asked us to be the hosts.
`;
