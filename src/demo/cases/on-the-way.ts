/** Cases reviewed (Calderwick), in review (Brackenshire, Marlowby) and long in draft (Hollinsea, Dunmarsh, Ivelborough). */
export const CASES_ON_THE_WAY = `
hollinsea officer-1 2024-09-12 +1 | The co-ordinator and the postcard
patch: A long county of short valleys, with five clusters and a co-ordinator in each.
found: Fourteen cards, fourteen answers. We have not decided what that means.
open: Nearly everything.

dunmarsh officer-1 2024-11-30 +1 | Who is rung when somebody leaves
patch: A strip of coast where the bus takes longer than the job.
short: Notes for a case, begun on a quiet Saturday. There may not be another one soon.

calderwick officer-1 2025-02-17 ready=2025-03-17 from=2023-10 to=2025-02 +1 | Between the clinic and the classroom
keywords: small schools; clinics; lists
short: Five small schools and one clinic swapped a monthly report for five lines on a Tuesday. The lines are read.
patch: Old mill villages, with a clinic in the largest and a school in each.
question: For three months it was a project with a question mark on the end.
found: News travelled by kindness and by one receptionist. [enquiry learned helps #one-receptionist: We had drawn the system as boxes and arrows, and the system was {a woman with a telephone|one desk} and what people felt able to tell her].
did: Sat in corridors for six mornings; left room at the start; began the list.
surprised: Our best idea, a shared calendar, has not been opened since June.
know: Ashmere came four times and heard the schools without us. A school that we had never asked has copied the list.
borrow: The list. The receptionist stays here.
would_help: Counting what is passed on and not only what is referred.
words: [facilitation learned helps #back-in-may: If the same visitor had not come back in May we would have {kept|framed} the page of tips and learned nothing from it]. That was our view in the autumn and it has not altered.
open: Whether families would say that anything is different.

brackenshire officer-1 2025-03-17 ready=2025-04-07 from=2024-01 to=2025-03 +1 | From polite to blunt
keywords: visits; politeness; county
short: One council visited another six times. For two visits nobody said anything, for two they quarrelled a little, and by the sixth it was work.
patch: A county of four hundred schools and an excellent line in sandwiches.
question: It began as our service plan and ended as something that can be overheard.
found: [facilitation learned helps #six-visits: Politeness was our way of {seeing visitors off|keeping the door shut}, and it took two of them to find that out because the first would not say so].
did: [trust did helps #read-aloud: We read the visitor's note aloud at our own management team, the {unkind|sharp} page included, and then asked who recognised it]. Most hands went up.
surprised: The quarrel in September is the part that people remember fondly.
know: A list of who raised what at eleven meetings. Heads who had noticed, without being told that there was anything to notice.
borrow: Book six before you start.
open: What a visitor is for once you can do it to yourselves.

marlowby officer-1 2025-04-28 ready=2025-05-12 from=2024-09 to=2025-04 +1 | Arriving late
keywords: newcomers; rules; joining
short: We joined a year after everyone else, kept a list of what nobody explained, and gave it back.
patch: A district grown into a unitary, with more new people in it than old.
question: There are two of them at present, and both are ours.
found: [enquiry learned helps #ignorance: Ignorance is a method, and it goes off after about six {months|meetings}, so we wrote quickly]. [purpose learned helps #list-for: Nobody could say what the network is for without starting with a story, and the stories {differed|were better than the sentence}].
did: Asked; wrote it down; showed it to the people who had told us.
surprised: Founders disagree about how they began.
know: Twelve unwritten rules, each told to us by at least two councils, and seven of them disputed.
borrow: Ask your newest member now. By Christmas it will be too late.
open: Whether we have started to do it to others.

ivelborough officer-2 2025-05-02 +1 | The offer before the question
patch: A borough with one river, two youth centres and a generous habit.
found: A question that comes after the offer spends its first year being polite.
open: How to write this so that our funders go on reading.
`;
