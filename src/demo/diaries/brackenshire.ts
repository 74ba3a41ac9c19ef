/** Brackenshire's diary: a large county, visited six times, from polite to blunt. */
export const BRACKENSHIRE = `
2023-09-26 officer-1 core-1
line: A county of our size is used to being the biggest table in the room, and today we were one of thirteen.
will: Write a page on why we came that I could {show a head|read to a governor} without blushing.

2023-11-20 officer-2 core-2
line: Two hours up, two hours back, five hours of careful sentences.
hard: [purpose felt hinders #same-words: We all nodded at the same words, and I could not have said what any of us meant by them]. I nodded too.

2024-01-22 officer-2 core-3
line: The training was good and I was not.
hard: [trust felt hinders #county-view: I gave the county view all day, because mine might have been {quoted|repeated} at the next regional meeting].
will: Say one thing in March that has not been cleared first.

2024-02-01 officer-2 visit:brackenshire-greyport-1
line: Our first visitor from outside, received with sandwiches and {a slide deck|a bound folder}.
hard: [facilitation learned hinders #tour: We gave Greyport a tour, and a tour is a way of making sure that nobody asks you anything]. They were too polite to say so.
will: No slides next time.

2024-02-06 officer-1 day +1 | The question after the first visit
understood: Rewriting our question showed me who it had been for. [enquiry learned hinders: We had written a question to which our own {service plan|three-year plan} was the answer].
for_enquiry: It now asks what an outsider changes, which we do not know.

2024-04-04 officer-2 day +1 | Agreed, and less comfortable
understood: [enquiry learned helps #talk-about: A question about what gets talked about can be answered by listening, and ours before it could only be answered by waiting]. It was {agreed on Tuesday|settled this week} with less fuss than I expected.
will: Keep a plain list, each meeting, of who raises what.

2024-05-20 officer-1 core-5 +1
understood: Driving home I tried to say what the network is for, and for once I managed it. [purpose learned helps #county-purpose: We are here to find out how a council {helps|serves} something that it does not run]. That is my sentence and not the agreed one, and it is the first I would defend.
use: Try saying it aloud in the car before you try writing it.

2024-06-06 officer-2 visit:brackenshire-greyport-3 +1
line: The third visit, and the first that {anybody talked about afterwards|was not over by four o'clock}.
understood: They asked each of us who had called the Monday meeting, and we all pointed at one another.
for_project: [facilitation did helps #monday: We have cancelled the Monday meeting, and I told the {two services|managers} why myself]. [facilitation did helps: I now open our own network with the question Greyport left us].

2024-06-18 chief-1 tank-3
like: [trust did hinders #budget: I said aloud that our budget does not {balance|add up}, and the room went quiet in a way I have not enjoyed]. [trust did hinders: It was the right thing said to people who had not yet decided whether they were allowed to hear it].
heard: [enquiry learned mixed #same-question: Three of us turned out to be asking one question in three {vocabularies|sets of initials}, and answering it separately].
try: Ring the other two.

2024-09-26 officer-1 visit:brackenshire-greyport-4 +1
line: A scratchy visit, and a useful one.
for_project: [enquiry did helps #list: We stopped the autumn meeting half-way to read back the list of who had raised what]. Ours had raised eleven things of fourteen. Nobody enjoyed it and nobody argued.
hard: The visitor and I disagreed about whether that was {rude|fair}, in front of everybody.

2024-10-14 chief-1 tank-4
like: An odd relief, to be in a room where upheaval was the word and not the secret.
heard: [power learned mixed #permission-slips: Most of what comes up to me for a decision was {settled|made} two floors down and needs only somebody to blame]. [power learned mixed: I have been signing permission slips].
let_go: [purpose did helps #told-cabinet: I read the new purpose out at our own management team, in full, and asked which half of it we {would rather not hear|were avoiding}].
try: A month in which I return every slip unsigned, with a kind word.

2024-10-28 officer-2 day | Half term
line: Nothing to report but that two heads rang me, instead of the other way about.

2024-12-05 officer-1 visit:brackenshire-greyport-5 +1
understood: I no longer tidy the room before Greyport comes. What they want to see is the untidied one.
use: [facilitation effect helps #noticed: A head who was there in January told me that our meetings {argue better|have stopped being so polite}, and asked what we had done to them]. I said that we had been visited by people who were not impressed.

2025-03-13 officer-2 visit:brackenshire-greyport-6 +1
line: Six visits in, they say what they see before they have taken their coats off.
understood: Bluntness was not the point; having somebody who remembered what we said in {January|our first winter} was.
use: Book the sixth visit before you have judged the first.

2025-03-24 officer-1 core-10 +1
understood: Other counties want our list of who raises what, and I am wary of it becoming a form. [P2]
will: Lend it with the story of the autumn meeting attached, or not at all.

2025-05-20 officer-2 core-11
line: We wrote in pairs, and mine crossed out {my best paragraph|every adjective}.
hard: Seeing our case through the eyes of someone who would have to act on it.
will: Ask Ivelborough whether our reader there has run into trouble, or only into term time.
`;
