/** Larkdale's diary: a chief officer vocal on power, officers who are not, a project without a question. */
export const LARKDALE = `
2023-09-27 officer-2 core-1
line: Two of us, one briefing, and it was for a different meeting.
will: Ask for a list of who reads these.

2023-10-23 chief-1 tank-1
like: [power felt hinders #told: We were invited as equals and seated by {size of budget|rank}, and I said so on the second coffee]. One of the brokers moved his chair, which was not the point.
try: Propose that a member sets the table next time.

2024-01-22 officer-1 core-3
line: Training offered for March, and I have put my name down.
hard: [purpose felt hinders #politics: At home this is the chief's network, so when I talk of its purpose I am {taken to be|heard as} repeating somebody].
understood: A purpose can be shared and still sound borrowed.

2024-03-12 chief-1 day | Between sessions
like: [trust felt mixed #speak-for: Others tell me after the session that I said what they were thinking, and I {am not sure that I like it|wonder why I had to}].
let_go: [power did helps #vote: Our heads now vote on the order of the agenda, and mine is one {vote|hand} of nineteen]. I lost the first.

2024-03-20 officer-1 day +1 | Reworded, not agreed
hard: [enquiry learned hinders #which-answer: We have reworded it so that it can be asked without upsetting anybody, and {now it asks nothing|I can no longer tell what it asks}].
line: Redrafted on Monday, to be talked over with the chief when diaries allow.

2024-06-19 chief-1 tank-3
like: [power felt hinders #agencies: Four agencies spoke to us about sharing power and every one of them had {kept|brought} its own minutes]. So had we.
heard: A colleague said that she is tired, in those words, and the agenda waited.
try: [enquiry felt helps #wondering: I spent the last hour wondering instead of arguing, and it was a {holiday|kind of rest}]. I should like an enquiry of my own. I do not have one.

2024-07-16 officer-2 core-6
line: A day on permission, from a place where it is a sore word.
for_project: [trust did mixed #sat-with: I sat at lunch with the officer whose report about us started {the row|the trouble} two years ago, and we talked about dogs]. We did get to the report, over the pudding.

2024-11-25 officer-2 core-8
hard: [purpose learned hinders #two-purposes: There are two purposes at work in our council, the one we {bring here|recite here} and the one we are appraised on]. Only one of them has a form.
will: Ask to hear the chief speak of both, in a room at home.

2025-01-20 officer-1 day +1 | The pilot begins
line: Joint commissioning began on Monday last, with a board, a logo and a deadline.
hard: The question that should watch over it is in its second wording and has not been agreed by anyone.
will: Put it on the board's first agenda, under any other business if I must.

2025-02-10 chief-1 tank-5
like: [power felt hinders #ask-then-object: We ask the brokers to tell us what this is for, and object when they do, and I {have done both|did both} within the hour]. [power felt hinders: I do not yet know how to be the sponsor of a thing that I also belong to].
try: [trust did helps #own-pilot: I told the session that my January pilot had started with no question, before {anybody|an officer} had to].

2025-04-02 officer-1 core-10 +1
line: Back from a day of other people's findings.
hard: [trust learned hinders #chief-said: My chief has told a roomful of chiefs what I would not dare to put in a {report|team meeting}, and I heard of it from another council]. [trust learned hinders: There it is safe to say; here it is safe to know].
will: Ask whether we might have the same conversation, without the fare.
`;
