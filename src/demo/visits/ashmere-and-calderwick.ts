/** Ashmere's visits to Calderwick, and Kestrel Vale's to Ashmere. */
export const ASHMERE_AND_CALDERWICK_VISITS = `
calderwick-ashmere-1 2024-02-20 officer-1 reply=2024-02-26 next=2024-05-21 present=participating-officer:2,partner:4 +1
asked: Tell us whether we now have an enquiry or still have a project.
opened: "What would you do differently on Monday, if you knew?"
surface: A project that nobody doubted, and beneath it a doubt with no project.
see: [facilitation learned helps #slow: Saying nothing for a full minute was the only {technique|skill} that I used, and it was enough]. [facilitation learned helps: They answered each other and not me].
wrong: The health visitor who said least was the one that had called everybody there.
reply: Yes, though we would rather have had the list of tips. We are beginning to see why not.
home: Ashmere: fewer questions, written larger. Calderwick: one page, headed "what we do not know".
when: 21 May, when the page has something on it.

calderwick-ashmere-2 2024-05-21 officer-1 reply=2024-05-27 next=2024-10-15 present=participating-officer:3,partner:5 +1
asked: Sit with the small schools while we keep out of the way.
opened: "Who told you that, and whom did you tell?"
surface: Most of what passes between school and clinic goes by way of one receptionist.
see: [facilitation learned mixed #chosen: It is only when a visitor is {asked back|chosen twice} that people decide whether she was any use the first time]. Some of them had decided that I was not.
wrong: I took the receptionist for a bottleneck.
reply: She is not one, as you now know. We have asked her to the next meeting.
home: Ashmere: to look for our own receptionist. Calderwick: ten quiet minutes at the start.
when: 15 October, with her there.

calderwick-ashmere-3 2024-10-15 officer-1 reply=2024-10-21 next=2025-02-25 present=participating-officer:2,partner:7 +1
asked: Help us hear what the clinic thinks of the schools.
opened: "What do you know on a Tuesday that would have helped on the Monday?"
surface: Times, mostly, and who is off.
see: Nine people comparing notes while their managers took the tea round.
wrong: I had come with a diagram.
reply: [enquiry did helps #tuesday-list @participating-officer: We have swapped the monthly report for a {Tuesday list|weekly list}, five lines long, and anybody may add to it].
home: Ashmere: to throw away the diagram. Calderwick: the five lines.
when: 25 February, to see whether there are still five.

calderwick-ashmere-4 2025-02-25 officer-1 reply=2025-03-03 next=none present=participating-officer:2,partner:6 +1
asked: Find out whether it would survive us.
opened: "What would you do on Tuesday if Calderwick's officers were all on a course?"
surface: The same as they do every Tuesday, it seems.
see: [facilitation learned helps #not-needed: A fourth visit is for finding out that you are {no longer needed|in the way}, and it takes four]. They had started before I got my scarf off.
wrong: For once, nothing that I was told about.
reply: [enquiry effect helps #seen-by-school @participating-officer: A school that is not in our network has asked the clinic for {its own list|the Tuesday list too}]. We did not know until the clinic told us.
home: Ashmere: two cluster meetings to end. Calderwick: a list that belongs to somebody else.
when: None planned, and no harm in that.

ashmere-kestrel-vale-1 2024-04-23 officer-1 reply=2024-04-29 next=2024-09-10 present=participating-officer:2,partner:3 +1
asked: Look at a cluster with us that we do not usually show.
opened: "Who is that for?"
surface: A Thursday meeting that each of them attends for the sake of the others.
see: [facilitation learned hinders #who-is-it-for: I asked who it was for, and until somebody {laughed|put down her pen} I thought that I had wrecked the afternoon]. A visitor does not know which question is the rude one.
wrong: The co-ordinator I had taken for a defender of the meeting had been trying to end it.
reply: We recognise it, and wish that we did not. None of us had ever asked.
home: Kestrel Vale: three questions, no more. Ashmere: the agendas, all of them.
when: 10 September, with the agendas read.

ashmere-kestrel-vale-2 2024-09-10 officer-1 reply=2024-09-16 next=2025-01-28 present=participating-officer:2,partner:5 +1
asked: Help us choose one to end.
opened: "Which would your schools ask for again?"
surface: Two names at once, and neither was the one on the paper.
see: They know. What is missing is a day on which it may be said.
wrong: I spoke of savings and lost ten minutes.
reply: [facilitation did helps #asked-schools @participating-officer: We have put your question on the {end-of-term|autumn} sheet, so that it is asked when no visitor is there].
home: Kestrel Vale: never to say "savings". Ashmere: a date for the ending.
when: 28 January, after it has ended.

ashmere-kestrel-vale-3 2025-01-28 officer-1 reply=2025-02-03 next=none present=participating-officer:1,partner:6 +1 +2
asked: See what they do with an empty Thursday.
opened: "What have you had time to notice?"
surface: That the heads rang each other anyway, and for less time.
see: No officer of the council spoke until the second hour, and none was missed.
wrong: I supposed that the chief officer's staying away was a slight, and it was a present.
reply: The heads would like it recorded that the biscuits have got worse.
home: Kestrel Vale: to stay away from something. Ashmere: a second question, about who writes the agenda.
when: None planned until our case has been read.
`;
