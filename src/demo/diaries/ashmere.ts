/** Ashmere's diary: from duplication to what can be stopped. */
export const ASHMERE = `
2023-09-25 officer-1 core-1
line: Sent at four days' notice, with a {return ticket|seat reservation} and no agenda.
hard: [purpose felt hinders #sent: I spent the morning trying to work out what {my director|my head of service} wanted me to bring home]. Most of my table turned out to be doing the same sum.
will: Find out before November whose idea this was, and tell the others.

2023-09-27 officer-2 core-1
line: A long day, and a kinder one than the invitation had promised.
use: [purpose felt mixed: Half of me was curious and half of me was counting {the e-mails|the missed calls}]. By three o'clock the first half was ahead.

2023-10-16 officer-1 day +1 | A first question, and what it left out
line: The draft went round last week and two people have said it reads well, which worries me.
hard: [trust felt hinders #left-out: I left the cluster that fell apart out of our page, because thirteen other councils would read it]. It is the only one of our {clusters|groups of schools} that has ever taught us anything.
will: Put one honest line about it in the version I take to the next day.

2023-11-22 officer-1 core-2 +1
understood: {Greyport's officer|The officer from Greyport} listened to our question and asked what we would do differently if we knew. [enquiry learned hinders #whose-word: "Duplication" is our word, and nobody in a school has ever used it]. [enquiry learned hinders: We had asked how to tidy them up before asking why they were untidy].
hard: Hearing it in front of the very people I had wanted to impress.
will: Take the word out and see what is left standing.

2024-01-23 officer-1 core-3 +1
line: Training in the morning, and our question on the {flip chart|wall} by lunch.
understood: [enquiry learned helps #nobody-asked: Half of what our clusters do was asked for by somebody who has since left]. Once we could say that aloud, "what do they do that nobody asked for" more or less wrote itself.
for_enquiry: A better question than the last one, and probably not the final one.

2024-02-22 officer-1 visit:calderwick-ashmere-1
line: My first visit as the stranger in the room.
understood: I had planned nine questions and used two. What helped was being slow.
hard: Sitting on my hands while they described a problem that we had solved badly in 2021.
will: Write down the advice I did not give, and look at it again in the summer.

2024-03-26 officer-2 core-4 +1
understood: I went through {the chairs' diaries|three chairs' diaries} with a pencil. [enquiry learned mixed #half-choosing: Choosing what to do takes them ten minutes, and choosing what to stop has never been on a paper at all].
hard: One chair asked whether this was a savings exercise, and I was not sure enough to say no.
use: Ask for last year's agendas before you ask for opinions. [P1]

2024-04-25 officer-2 visit:ashmere-kestrel-vale-1 +1
line: Kestrel Vale came, and did not {look impressed|admire anything}.
understood: We show visitors the cluster that works. It was a relief to be asked for the other one.
use: [trust felt helps #other-one: I told a visitor which cluster I dread, and the sky stayed where it was].

2024-06-18 chief-1 tank-3
like: I had come with a success to report and found that I was not asked for it.
let_go: [trust did helps #overspend: I told the table about the overspend {before|a week before} my own cabinet knew of it]. They asked good questions and did not offer to help, which helped.
try: The same order at home: the worry first, the numbers after.

2024-06-24 officer-1 day +1 | A year of agendas
line: Three clusters, thirty-one agendas, one {wet|quiet} afternoon.
for_enquiry: The same item stands on twenty-six of them. I rang each of the three co-ordinators to ask what it is for and heard three different answers, all given with confidence.
for_project: The co-ordinators have offered to try a month without it.

2024-07-15 officer-1 core-6 +1
understood: A day about permission made me see that our clusters do not lack it. They lack anybody who would notice if they used it.
hard: I had to say that the longest-running meeting on my list was started by me.
will: Ask one cluster to end something before {half term|the autumn}, and to choose which.

2024-07-18 officer-2 core-6
line: Warm room, plain talking.
tells: That our money strand is following our meetings strand about a term behind.
next: Send the two heads who {asked to see it|wrote to us} the sheet of what each meeting costs in supply cover.

2025-02-27 officer-1 visit:calderwick-ashmere-4 +1 +2
line: I went to Calderwick to listen and came home with a task.
for_project: [enquiry did helps #ended-four: We have ended four cluster meetings, and asked the schools before and after rather than only after]. The second question now has its first evidence too: where {schools|heads} wrote the agenda, the meeting shrank by itself.
will: Bring both halves to the next day, including the head who wants one of them back.

2025-03-03 chief-1 tank-5
heard: [facilitation learned hinders #audit: I had read every visit to Ashmere as an audit, and had been {briefing|coaching} my officers to pass it]. [facilitation learned hinders: The two best things we stopped were found on the days when they ignored the briefing].
let_go: [trust did helps #unrehearsed: The January visit went ahead without me, without a rehearsal and without a {note of the meeting|note for me to see}].
try: Asking what was said only when somebody wants to tell me.
`;
