/** Ivelborough's diary: a project nine months older than its question. */
export const IVELBOROUGH = `
2023-09-28 officer-1 core-1
line: I had been told that there would be a bid in it.
understood: There is no bid. There may be something slower.

2023-10-18 chief-1 tank-1
heard: [enquiry learned helps #not-a-report: I had come to report, and discovered half-way through the morning that the others had come to {ask|find out}]. I put my slides back in the bag.
try: Ask my own officers what they are trying to find out, and wait for the answer.

2024-03-25 officer-1 core-4
line: Six weeks into the shared youth offer, and already defending it.
hard: [power felt hinders #announced: It was announced at a dinner, by somebody senior, as our idea, so we have been {loyal|grateful} ever since]. [power felt hinders: There is no form on which to say that you disagree with a kindness].
will: Find the question that should have come before it.

2024-05-21 officer-2 core-5
understood: We fund the youth network and we chair it, and I had put those on one line of the same table. [trust learned hinders #funder: Nobody tells the truth to the person who signs the grant letter, and that person {has been me|is me} since April].
will: Ask who else could take the minutes, at least.

2024-07-17 officer-1 core-6 +1
line: We reworded the question in the train and again in the taxi.
hard: [enquiry learned hinders #after-the-offer: We wrote our question after the offer, so it keeps {bending|leaning} towards the answer we have already bought].
use: Start your question before somebody starts your project.

2024-11-07 officer-2 visit:ivelborough-ashmere-1 +1
line: Two days after we agreed the wording, I reread the note of Ashmere's visit.
understood: [facilitation learned helps #who-pays: The visitor asked who would stop coming if we stopped paying, and no one from the council could {answer|meet her eye}]. Three of the young people's workers could.

2024-11-12 chief-1 day | Being the host
heard: [facilitation learned helps #sat-out: I was asked to sit out of the visit, and took it {badly|as a slight} for an hour]. [facilitation learned helps: The note that came back told me more than I would have heard by staying].
let_go: My place at the youth network's table, to begin with until Easter.

2024-11-26 officer-1 core-8 +1
for_project: [trust did helps #minutes: The youth network writes its own minutes now, and sends us the {parts|page} it thinks we should have]. The first set was kinder to us than ours had been.
hard: Explaining that to audit.

2025-03-27 officer-2 core-10 +1
line: Ashmere's second visit has gone further than I had expected.
for_project: [enquiry did helps #blank-grant: We left the aims blank on this year's grant letter, and the network {wrote them in|filled them in} before it signed]. They are stricter than ours.

2025-05-22 officer-1 visit:ivelborough-ashmere-3 +1
line: The third time Ashmere has been here.
understood: It was a different kind of day.

[facilitation learned hinders #third: One visit is a nice day out. Nothing moved until the third.]
will: Say so to whoever decides the travel budget.
`;
