/** Kestrel Vale's diary: heads take the chair; a case sent back, rewritten, published. */
export const KESTREL_VALE = `
2023-11-22 officer-1 core-2 +1
understood: I was asked, pleasantly, what a head would say about our question, and had to admit that none had seen it. [trust learned helps #pleasantly: A hard question put {pleasantly|by somebody who wants the answer} does not feel like an attack until you are home, and by then it is useful].
will: Show it to four heads before the holidays.

2024-02-15 chief-1 tank-2
like: We spent the day on whose network this is, and I minded more than I would have guessed.
let_go: [trust did helps #letter: I passed our inspection letter round the table, unredacted, and {asked for it back|went to get coffee}]. Nobody photographed it.

2024-03-25 officer-2 core-4 +1
line: Training again for my colleague, and a walk for me.
understood: [purpose learned helps #two-lists: When we each wrote down what this is for, the two longest answers came from the people who had {said least|been sent}].
use: Ask for it in writing, and read out the quiet ones first.

2024-04-09 chief-1 day | A call in the spring
let_go: [trust did mixed #rang-back: I rang a chief officer whom I had disagreed with in February and told her {that she had been right|what I had really meant}]. It took eight weeks and a glass of wine.
like: Lighter, and slightly foolish.

2024-04-25 officer-1 visit:ashmere-kestrel-vale-1
line: My first visit to somebody else's patch.
for_project: [facilitation did helps #three-questions: I have cut my own agenda for heads to three questions, having watched three {carry a whole day|do the work of nine} in Ashmere]. The heads have not said anything, which in our heads is praise.

2024-06-14 officer-1 day +1 | Agreed, with two heads in the room
for_project: [enquiry did helps #heads-wording: Two heads wrote the final wording and we {typed it up|only held the pen}]. They took out "partnership", twice.
line: Our own draft of the question was longer and safer.

2024-06-17 chief-1 tank-3
like: Agencies in the morning, ourselves in the afternoon, and the second was harder.
let_go: [power did helps #vacant-chair: The chair of our partnership has been held by a primary head since Easter, and I {speak when called|sit two from the end}].
try: [purpose did helps #first-item: I have moved "what are we for" from the last item to the first, where it cannot be {timed out|squeezed}].

2024-07-04 officer-2 visit:kestrel-vale-calderwick-1 +1
line: We were looked at, gently, by Calderwick.
for_project: [facilitation did helps #chairs-in-pairs: Heads now chair in pairs, one to run the hour and one to {listen|watch}, because the visitor asked who was listening]. The listener speaks last.

2024-10-16 chief-1 tank-4
like: [enquiry felt helps #how-it-is: We have moved from telling one another what we run to saying what it is like to run it, and I {sleep|travel home} better for it].
let_go: [purpose did mixed #honest-half: I argued for the half of the new purpose that I {am not good at|find hardest}, which is being honest]. [purpose did mixed: I then went home and was not, for a week].

2024-11-26 officer-2 core-8 +1
use: [enquiry effect helps #governors: The governors of a school outside our {patch|three clusters} asked whether they might have a head in the chair as well]. They had heard about it from a parent.
understood: I discount praise from our own heads, so it matters when interest comes from people who have no idea that it is an enquiry.

2025-03-24 chief-1 day | Before and after
like: [enquiry felt helps #not-knowing: Not knowing in company is a different thing from not knowing alone, and I had {forgotten|never learned} that].
let_go: It was a short telephone call, and it cost me some sleep.

[trust did helps #inspection: I rang a colleague from the group before the inspection, not after it.]
try: Ringing the next person before they have to ring me.

2025-03-25 officer-2 core-10 +1
line: We brought our case in its unbeautiful state. [P1]
for_project: [trust did helps #sent-draft: We sent Calderwick the draft with the {gaps|weak places} marked in our own hand, so that nobody need be polite about finding them].
understood: Being reviewed is easier to want than to like.

2025-06-27 officer-2 visit:kestrel-vale-calderwick-3 +1
line: The new pairs did not need us, which is what we had hoped and took a little hard.
understood: What the pairs hand on is the chair and not the guidance.
`;
