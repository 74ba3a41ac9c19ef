/** Calderwick's diary: a project taken for an enquiry, until a day in January. */
export const CALDERWICK = `
2023-09-26 officer-2 core-1
line: Thirteen councils, one urn, no explanation.
hard: [purpose felt hinders: I was asked three times what Calderwick hoped to gain, and I made up three {answers|different things}]. None of them was a lie, and none was ours.

2023-11-20 officer-2 core-2 +1
understood: We brought our plan for the small schools and were rather proud of it. [enquiry learned hinders #six-things: We had listed six things we were going to do and called the list an enquiry].
hard: [trust felt hinders #brought-plan: When {somebody|a colleague} asked what we did not know, I looked at my papers, because a blank would have gone down as Calderwick's]. The silence was quite short. It did not feel short.

2024-01-22 officer-1 core-3 +1
line: Better than the journey deserved.
understood: The morning went on how cases might look. [enquiry learned helps #same-thing: I had been treating the project and the enquiry as the same thing]. [enquiry learned helps: The project is what we will do anyway; the enquiry is what might {stop|change} us].
hard: Saying that in front of people who had worked it out in November.
will: Two pages instead of one, and a different {colour|heading} for each.

2024-02-12 chief-1 tank-2
like: [trust felt hinders #edited: For the first two sessions I edited every sentence before I said it.]
let_go: [power did mixed #rota: The duty rota is now drawn up by the people who are on it, and I found out about {the change|it} from a poster].
try: One unedited sentence, early, in June.

2024-02-22 officer-2 visit:calderwick-ashmere-1 +1
line: A visitor who wrote nothing down.
hard: [facilitation learned hinders #advice: I kept waiting to be told what to do, and felt short-changed when {nobody told me|no advice came}]. It was half past six before I noticed that I had decided something.

2024-03-26 officer-1 core-4 +1
line: Our question is agreed, after three goes.
for_enquiry: It asks how two sorts of people find out what the other knows. That lets me stop counting {referrals|forms} and start sitting in corridors.
will: Spend a morning at the clinic with the door open.

2024-05-16 officer-1 core-5
understood: The talk was of asking before advising, and I heard something else underneath. [power learned hinders #waiting: I had the authority. I was waiting for somebody to say so.] Nobody was ever going to, since it had been in my {job description|letter of appointment} for two years.
will: Sign off the shared rota on Monday, and tell my manager on Tuesday.

2024-05-23 officer-2 visit:calderwick-ashmere-2 +1
line: Same visitor, same chair, a quite different afternoon.
for_project: [facilitation did helps #second-chair: I have begun to leave the first {ten minutes|quarter of an hour} of our own network empty, as Ashmere does]. [facilitation did helps: At first I filled it with coffee, and now I let it be].

2024-09-24 officer-1 core-7
line: A year on, and we were asked what had become of the purpose.
for_project: [purpose did helps #one-line: I now open every small-schools meeting with the one line that brought us here, and {twice|more than once} somebody has said that the item in front of us has nothing to do with it]. Both items went.

2024-10-17 officer-2 visit:calderwick-ashmere-3 +1
use: [facilitation effect helps #asked-her: A health visitor told her manager that our meetings had started asking {her|people like her} things, and the manager rang me to find out why]. [facilitation effect helps: She has since asked to send two more].
understood: Leaving a silence where the agenda used to be has carried further than our own room.

2024-10-17 chief-1 tank-4
like: Letting go sounds restful, and is mostly keeping your hands in your pockets.
let_go: [power did helps #deputy-decides: My deputy now chairs the board on schools and clinics, and I sit {by the door|at the side} when I am asked]. I have been asked once.

2025-03-25 officer-2 core-10 +1
line: Showing what we learned, in four minutes, with a kitchen timer.
for_project: [enquiry did helps #corridor: We put the question on the back of the sign-in sheet, and {read out|pin up} one answer at each meeting].
understood: People's answers are shorter than ours, and mostly about parking, until they are not.

2025-05-09 officer-1 visit:kestrel-vale-calderwick-2
line: My second go at being the outsider in Kestrel Vale.
understood: Last summer I noticed the furniture; this time I noticed who looks at whom before speaking.
will: Go back on 24 June with one question and {no views|an empty notebook}.

2025-05-21 officer-2 core-11 +1
line: We wrote for people who will never meet us.
hard: Cutting the sentence that I am proudest of, which only a colleague would understand.
use: Read it to somebody {from the depot|in another building} first.

2025-06-16 chief-1 tank-6
like: Five sentences to government, and each of them was asked what it stood on.
let_go: [power did helps #empty-chair: I left the reply to our own minister's letter to the {officers|people} whose work it described].
try: Reading it only when it is printed.
`;
