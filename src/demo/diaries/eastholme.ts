/** Eastholme's diary: a London borough with a yes-or-no question and one visit. */
export const EASTHOLME = `
2023-10-17 chief-1 tank-1
like: [purpose felt hinders #said-yes: I said yes to a purpose that I could not have repeated on the train]. [purpose felt hinders: It was a good sentence, and it {slid|ran} straight off me].
try: Ask my own deputy to explain it to me.

2023-11-20 officer-1 core-2
line: Everyone had a question and we had a performance framework.
hard: [purpose felt hinders: I could not tell whether we had been sent to learn something or to be {seen|counted}]. When I asked at home the answer was "both".

2024-03-15 officer-1 visit:eastholme-greyport-1
line: One visit, well meant on both sides.
hard: [trust felt hinders #clipboard: I had a clipboard on my knee for two hours and wrote nothing on it, and I am fairly sure the visitor saw]. [facilitation learned hinders #one-call: One afternoon is long enough to be {shown round|introduced} and too short to be told anything]. We did not fix a second.

2024-05-21 officer-1 core-5 +1
line: Our question was passed round the table and came back unmarked, which I took for approval.
for_enquiry: It asks whether the partnership improves outcomes. Somebody wondered what we would do if it did not, and I have written that in my book.

2024-06-20 chief-1 tank-3
heard: [facilitation learned helps #chaired: Watching a former colleague run our room, I understood that he was not keeping order but keeping the {question|subject} alive]. He spoke for perhaps nine minutes in five hours.
let_go: [power did helps: I handed the chair of our partnership to a head on Monday, without the usual {note of guidance|six-page brief}].

2024-07-16 officer-2 core-6
line: Permission, and the lack of a visitor to ask about it.
hard: [facilitation learned hinders #drift: We never replied to Greyport's note, and by now the not replying has become {the thing|what} we would have to talk about]. It is nobody's decision. It only looks like one.

2024-09-24 officer-2 core-7
understood: I was paired with somebody who runs a service that I compete with for the same pot. [trust learned helps #pot: It is easier to be straight with {a rival from another council|someone else's rival} than with my own].
will: Try the same candour at home, one meeting at a time.

2025-03-25 officer-2 core-10
line: A better day for us than most.
use: [purpose effect helps #link-tutor: Our link tutor asked why the partnership papers now begin with {what they are for|a reason}, and said that it had saved her an hour]. I had not expected anybody to read that far.
understood: A purpose is noticed by whoever has to sit through its absence.

2025-05-20 officer-1 core-11 +1
line: Still the same question, thirteen months old.
understood: Writing it out for strangers, I could see that "yes" would teach us nothing and "no" would {teach us less|be disbelieved}.
hard: It has been in two board papers, so changing it means explaining the first version.
`;
