/** Eight learning points and one of them in Welsh: when proposed, weighed and agreed, and the passages either way. */
export const LEARNING_POINTS = `
same-faces 2024-11-04 weighed=2024-11-11:yes agreed=core-8 | Trust grows with the same faces
statement: Trust grows with the same faces.
groups: chief; participating
supports: bad-news-first in-front
against: one-car fine
meaning: When the same people come back, they start to tell one another things that could be used against them.
wrong: A group that changes its members each time and shares bad news all the same.
practice: Through a reorganisation, keep the people who meet, even where you cannot keep the posts.

un-wynebau 2025-01-16 cy=same-faces weighed=2024-11-11:yes agreed=core-8 | Mae ymddiriedaeth yn tyfu gyda'r un wynebau
statement: Mae ymddiriedaeth yn tyfu gyda'r un wynebau.
groups: chief; participating
supports: bad-news-first in-front
meaning: Pan fydd yr un bobl yn dod yn ôl, maen nhw'n dechrau dweud pethau anodd wrth ei gilydd.
wrong: Grŵp sy'n newid ei aelodau bob tro ac sy'n dal i rannu newyddion drwg.
practice: Cadwch yr un wynebau drwy'r ad-drefnu, hyd yn oed os yw'r swyddi'n newid.

question-first 2025-02-24 weighed=2025-03-10:yes agreed=core-10 | A question that comes first changes the plan
statement: A question that is asked before the plan changes the plan.
groups: participating
supports: one-receptionist outsider-asks what-for
against: which-answer
meaning: If you settle what you want to find out before you settle what to do, you will do something else.
wrong: Plans which came out the same, with a question in front of them or without.
practice: Give a new project a month in which to find its question, and pay for the month.

residents 2024-09-19 weighed=2024-12-09:yes agreed=core-9 | A visitor sees what residents step round
statement: A visitor sees what residents have learned to step round.
groups: participating
supports: guest slow who-is-it-for returning
against: interview one-call notepad
meaning: People from elsewhere notice the chair with the coats on it.
wrong: Visits whose notes say only what the host had said already.
practice: Before a visit, choose something that you do not usually show.

third-visit 2025-05-12 weighed=2025-05-16:yes | It takes three visits
statement: It takes about three visits before anything moves.
groups: participating
supports: third-visit not-needed walked-it spoke-last
against: three-questions chart
meaning: The first visit is a tour and the second is an apology for it.
wrong: First visits after which something was done differently; we have found two.
practice: Fix three dates before the first.

own-leave 2024-11-25 weighed=2025-03-10:yes | Most of the leave we ask for is ours already
statement: Most of the leave that people wait for is theirs already.
groups: chief; participating
supports: thursday head-of-table
against: consult announced agencies
meaning: We sorted forty things that we ask permission for, and a quarter of them needed none.
wrong: Somebody who acted on her own authority and was told that she had none.
practice: Write down what nobody needs to ask.

self-chairing 2025-05-15 | A small network can chair itself
statement: A small network can chair itself.
groups: participating
supports: bad-term
meaning: One borough's heads have done it, after a bad start.
wrong: A second place in which it failed and stayed failed.

young-notice 2025-05-15 | The young notice a join before we do
statement: Young people notice a join before the people who made it.
groups: participating
supports: seen-by-school
against: only-nice
meaning: It is what we hope, on very little so far.
wrong: Young people who were asked and had noticed nothing.

shared-budget 2024-06-13 retired=2025-02-10 | A shared budget builds trust
statement: Sharing a budget builds trust faster than sharing a worry.
groups: chief
reason: the worry came first, each time that we looked
against: bad-news overspend letter pot
meaning: We believed it for half a year. Each time that we looked, the worry had come first and the budget had followed or had not.
wrong: It was proved wrong four times over, so we have put it away.
`;
