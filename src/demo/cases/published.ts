/** The three cases that have been published: Greyport, Ashmere, and Kestrel Vale at the second attempt. */
export const PUBLISHED_CASES = `
greyport officer-1 2024-10-28 ready=2025-01-13 published=2025-02-25 from=2023-09 to=2025-01 +1 | Money between friends
keywords: trust; budgets; rivals
short: Two services that bid for the same grant each spring began to tell one another bad news first. The bids got weaker on paper and better in use.
patch: A port city with two services for young people in one building, with one kitchen between them.
question: Four months and three wordings. The money was not mentioned until the last of them.
found: [trust learned helps #bad-news-first: What we call trust turned out to be a record, kept in nobody's book, of who {told whom first|was told before it was public}].
did: Laid two bids on one table; moved the Monday call from reporting to warning; kept a ledger of favours until it was dull.
surprised: Agreeing on a statement of values took a term and altered nothing that we could find.
know: We dated forty pieces of news. Brackenshire read the list, asked for the ones that we had left out, and got six.
borrow: The Monday call would travel. The kitchen would not.
would_help: A grant that two rivals may apply for without pretending to be one.
words: Said by one of us in the spring of last year, and kept.

[purpose learned helps #not-to-agree: We did not need to want the same thing. We needed to know what the other one wanted.]
open: Whether it outlives the two people who began it.

ashmere officer-1 2024-11-04 ready=2025-02-24 published=2025-04-22 from=2023-10 to=2025-03 +1 +2 | What we stopped doing
keywords: clusters; meetings; stopping
short: Three clusters ended four meetings over one winter. One head would like one of them back, and has not asked for it.
patch: A small unitary with three clusters of schools, each with a co-ordinator, and a habit of Thursdays.
question: It had five wordings. The second began with "why" and the last one with "how do our clusters decide".
found: [enquiry learned helps #outsider-asks: A meeting ends on the day when somebody who does not attend it asks, {out loud|in so many words}, whom it is for]. Before that we had reviewed all four of them twice.
did: Read thirty-one agendas; asked schools what they would miss; ended four meetings and watched. The schools say that they are not missed, and three co-ordinators have said the same.
surprised: The meeting that we were surest of went first. The one nobody would defend is with us still.
know: Kestrel Vale saw the meetings before and after. We asked every school twice, and the second time without our names on the form.
borrow: Ask for the old agendas. What you cannot borrow is a co-ordinator who will laugh at the right moment.
would_help: Leaders who ask what has stopped as often as what has started.
words: From one of us, on the last Thursday.

[power did mixed #thursday: Nobody missed the Thursday meeting. We had defended it for two years.]
open: What it means for pupils. Ask us in a year.

kestrel-vale officer-1 2025-01-20 ready=2025-03-10 rewritten=2025-04-22 published=2025-05-28 from=2023-10 to=2025-04 +1 | When heads took the chair
keywords: heads; chairing; partnership
short: When heads took the chair of our partnership, less was decided and more of it was done. It took one bad term to see why.
patch: A metropolitan borough of fourteen secondary schools that had been chaired by us for eleven years.
question: Four wordings, the last of them written by two heads. [facilitation learned mixed #bad-term: A visitor's question did in an afternoon what our guidance had not done in a {term|year}, and it also cost us a chair, who resigned].
found: In the first term nothing happened, punctually. Things moved when the heads began to chair in pairs, with one to listen.
was_found: Heads chair better than officers. Decisions are taken faster and attendance is up.
did: Gave up the chair; gave up the guidance; set out a second chair for somebody to listen from.
was_did: Introduced head-led chairing across the partnership, supported by a guidance pack.
was_surprised: How readily the heads took to it.
surprised: The first draft of this case left out the term in which it failed. Calderwick noticed.
know: We noted who spoke first and last at nineteen meetings. Calderwick watched two of them, and governors whom we do not know wrote to ask how it is done.
was_know: Attendance figures and a survey of chairs.
borrow: Pairs will travel. Do not borrow the guidance.
would_help: Permission to publish a term in which nothing worked.
words: Overheard after the eleventh meeting, and used with permission.

[purpose effect helps #what-for: Our governors now ask what each meeting is for, and they got that from the heads and not from us.]
open: Who else ought to be listening.
`;
