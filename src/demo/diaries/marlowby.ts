/** Marlowby's diary: a late joiner finding out what a network already knows. */
export const MARLOWBY = `
2024-09-24 officer-1 core-7
line: Everybody knew where the cups were kept.
understood: They were kind, and they laughed at things that had happened before we came. No one could tell me the rules, and everyone kept them.
will: Write down what nobody explains, while I can still see it.

2024-11-05 chief-1 tank-4 | A newcomer's first session
like: [enquiry felt helps #newest: I asked what had been tried already, and instead of a list they gave me an {argument|old quarrel}]. I felt invited.
let_go: The idea that we must catch up.

2025-01-20 officer-1 core-9
line: A day about who is missing, attended by those who were not.
understood: [facilitation learned mixed #first-visit: Waiting for our first visitor, I noticed that I was already {tidying|choosing what to show}]. Every council here says that it did the same, so perhaps it has to be done once.

2025-01-27 officer-2 visit:marlowby-brackenshire-1 +1
line: Brackenshire came on Thursday, in one small car.
use: [facilitation learned helps #untidy: They told us about their own tour with sandwiches, and that did more than any {advice|rule} to stop ours]. [facilitation learned helps: We put the folder away before they had sat down].
hard: Hearing how long it took them, when we have been here four months.

2025-03-24 officer-1 core-10 +1
line: We showed nothing and were asked a good deal.
understood: A late joiner is a sort of visitor who stays. What we ask out of ignorance, older members answer in ways that {surprise|interest} them.
will: Reword our question while it is fresh.

2025-05-20 officer-2 core-11 +1
understood: [purpose learned helps #inherit: You can join an enquiry late, but you cannot {inherit|be handed} a purpose; you have to have it argued out again with you in the room]. They did that for us on Thursday, between the soup and the train.
use: Let the newest member read the purpose aloud.

2025-06-04 officer-2 day +1 | Our list of what nobody explains
for_project: [enquiry did helps #unwritten: We have turned our list of what nobody explains into two pages for whoever joins after us, and had {three|two} founders correct it]. They disagreed with one another on seven of the twelve.

2025-07-14 officer-1 core-12 +1
line: Asked what should outlast us, I said the two pages, and was told that they were out of date.
understood: The newest member is no longer new. It took ten months.
will: Find out who will be asked to join next, and ask them for their list.
`;
