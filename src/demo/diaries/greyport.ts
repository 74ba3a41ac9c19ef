/** Greyport's diary: a port city that writes most, chiefly on trust between services after the same money. */
export const GREYPORT = `
2023-09-26 officer-2 core-1
line: We came as two services in one car and did not speak of {money|the grant} until the services.
hard: [trust felt hinders #one-car: I like the colleague I travelled with, and I would not show her my {spreadsheet|bid}]. She bids against us every spring.

2023-10-03 officer-1 day +1 | A question that made us wince
line: Drafted on the back of a bid that we lost to each other.
for_enquiry: [enquiry learned helps #wince: The wording that made both services wince is the only one that either of us {wanted to keep|would lose sleep over}].
hard: [purpose felt hinders #hear-first: I keep asking what the network wants from Greyport, as if somebody had it in a drawer]. It may be that we are the drawer.

2023-10-19 chief-1 tank-1
like: [trust felt hinders #best-light: Each of us told the room about a success, in turn, like {children reciting|a school concert}]. I heard my own voice do it too.
try: Begin with the inspection letter, next time, or not begin at all.

2023-11-21 officer-1 core-2 +1
understood: I had expected the new wording to be picked apart. [trust felt helps #picked-up: Instead two people I had never met {moved their chairs|pulled up a seat} and told me about their own lost bids].
will: Bring the colleague from the other service to March, and pay for her lunch.

2024-01-23 officer-2 core-3 +1
line: Trained, both of us, side by side.
use: [trust felt helps #practised: Practising on each other, we said things at ten in the morning that we had not said in {six years|two reorganisations}].
understood: A colleague becomes less alarming when you have watched her run out of questions.

2024-02-05 officer-2 day +1 | Two bids on one table
for_project: [enquiry did helps #two-bids: Both services laid this year's bids on one table before they went in, and asked our question {of each|over them}]. [enquiry did helps: We took out two claims that neither could have stood behind].
line: The form went in on time, and the rivals shared a biscuit.

2024-02-13 chief-1 tank-2
like: A session about who owns the network, which nobody wished to.
heard: [purpose learned hinders #who-owns: We had called it ours for four months while waiting for the {brokers|hosts} to say what it was for]. [purpose learned hinders: A purpose written by other people asks nothing of you].
try: Writing one that would cost me something.

2024-03-14 officer-2 visit:eastholme-greyport-1
line: My first visit, and not one that I am {proud of|in a hurry to describe}.
hard: [trust felt hinders #notepad: They sat opposite me in a row, and I felt like the person who had come about the drains]. [facilitation learned hinders #no-second: I had a good question, asked it far too soon, and left myself no second day on which to ask it properly].

2024-05-21 officer-1 core-5 +1
understood: Somebody asked how long our two services had been open with each other, and we gave different dates. [trust learned helps #dates: Trust did not begin when we agreed; it began the {first|one} time that she told me bad news before I had heard it elsewhere].
for_project: [facilitation did helps #visited-too: Since Brackenshire came here, we send out the question a week before and the agenda {not at all|never}].

2024-07-18 officer-2 visit:oxenhythe-greyport-2
line: A second visit to a council with boxes in the corridor.
understood: [purpose learned mixed #restructure: In a restructure, a shared purpose is the one thing on the desk that nobody {has been told to move|is consulting on}]. [trust learned mixed #who-is-left: They trusted me because I was the only person in the building who was certain to have the same job at Christmas].
hard: [facilitation learned hinders #too-late: A visitor cannot hold a question open for people who do not know {which team they are in|where they will sit}]. I promised a third day and do not expect to make it.

2024-09-23 officer-1 core-7 +1
understood: [trust learned helps #owed: The services that owe each other a favour deal more straightly than the ones that owe each other {nothing|only a report}].
for_enquiry: That is two answers in one sentence, so I have asked our finance colleague to help me pull them apart.
will: Keep a plain ledger of favours until Christmas, and show it to both sides.

2024-10-14 chief-1 tank-4
like: Letting go of control, discussed by ten people holding on to the table.
heard: [trust learned helps #not-a-mood: Trust is not a mood that we wait for; it is what is left over when somebody has been told {something awkward|bad news} and has not used it].
let_go: [power did helps #children-board: I have stood down from the children's board, and the head of the smaller service {now chairs it|took the chair on Friday}]. I learned the date of its next meeting from the website.

2025-01-21 officer-1 core-9 +1
line: Our first question is as answered as it will be.
for_project: [trust did helps #bad-news: The two services now tell each other bad news on Mondays, before {anybody can|the town hall can} read it]. It takes nine minutes and is the only meeting I would fight for.
use: [facilitation effect helps #caretaker: A youth club's caretaker asked which of the visitors had {sorted us out|got the two of us talking}, since the room bookings had stopped clashing].

2025-02-07 chief-1 tank-5
like: [purpose did mixed #struck-out: I struck out the paragraph that would have let us carry on without {saying why|deciding to}, and it was my paragraph].
let_go: [power did helps #our-own: I have told my own network that from April it sets its own agenda and that I shall answer it, rather than the other way about]. The first paper they asked for was my expenses.
try: Paying the fare of whoever disagrees with me.

2025-02-13 officer-1 day +2 | A second question, agreed
understood: [enquiry learned helps #ask-them: We spent {two months|a winter} on what young people notice before it struck us that we could ask some]. The wording of October had no young person anywhere in it.
will: Three conversations by Easter, in three places that are not offices.

2025-05-01 officer-1 visit:greyport-brackenshire-3 +2
line: Brackenshire came back and took nothing on trust, in the best way.
understood: They asked to see the place where services join up, and we took them to a door with two bells.

2025-06-02 officer-2 day +2 | Two bells on one door
line: The door has one bell now.
use: [enquiry effect helps #one-bell: A sixteen-year-old at the drop-in said that she used to {guess which bell was for her|ring both and see who came}, and that lately she just walks in].
will: Ask a young person, with her worker, what else she has been guessing at.

2025-06-03 officer-2 day | Monday bad news, one term on
for_project: [trust did helps #no-chair: When neither of us could come, the deputies held the Monday call without {being asked|us} and told each other everything]. It was their bad news, about us.

2025-06-04 officer-1 day +2 | Before the session on government
line: Packing for the twelfth, with a door bell in my bag.
understood: What we would tell government has grown shorter each time we have tried it on a young person.

2025-07-16 officer-1 day +2 | After the letter went
understood: Government has been told about one bell on one door. Nobody at the drop-in is waiting for the answer.
will: Ask the nine young people what they would have written.
`;
