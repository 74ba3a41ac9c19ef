/** Eight reviews: the case's authority, the reader's, the days, the verdict; then what each of them wrote. */
export const REVIEWS = `
greyport brackenshire officer-1 asked=2025-01-20 returned=2025-02-10 replied=2025-02-17 | ready after small changes
rings: The kitchen. We have one too, and nobody has bid for anything in it.
convinced: The dated list, because it has embarrassments in it.
under: That the bids got better in use. Better for whom, and who said so?
tidy: Six weeks of silence last summer are missing, and we were there.
sit: Would you have told each other if the money had been doubled?
changed: We put the silence back, with its dates, and cut "transformed".
kept: That the bids were weaker on paper. It is the finding.

ashmere kestrel-vale officer-1 asked=2025-03-03 returned=2025-03-24 replied=2025-04-07 | ready
rings: All of us have a Thursday.
convinced: That the schools were asked twice, and the second time without your names.
tidy: I saw a good deal more crossness than there is here.
sit: Who was the fifth meeting for, the one you did not dare to end?
changed: There is crossness now, in the fourth part.
kept: The fifth meeting is left out until we have asked its chair.

ashmere greyport officer-2 asked=2025-03-03 returned=2025-03-31 replied=2025-04-14 | ready after small changes
rings: Reviewing a thing twice so as not to end it.
convinced: The agendas, since nobody writes an agenda for an enquirer.
under: "Not missed" comes from co-ordinators. What did the heads say, in words?
sit: If you began it again, what would make you end it sooner?
changed: We added what nine heads told us, including the one who would like hers back.
kept: The length. It is short because it was.
facts: It was thirty-one agendas and not thirty.

kestrel-vale calderwick officer-1 asked=2025-03-17 returned=2025-04-15 replied=2025-04-22 | not yet
rings: Giving up the chair and keeping the guidance, which is what we would have done.
under: "Better" rests on attendance. People attend ours, and you have seen it.
tidy: There is no bad term here. We visited you in a bad term.
sit: What did the chair who resigned think was happening?
changed: Nearly all of it. The bad term is in, and "better" is out.
kept: The guidance pack, as a warning.

kestrel-vale ashmere officer-1 asked=2025-04-24 returned=2025-05-06 replied=2025-05-12 | ready
rings: The second chair. We have begun to look at who listens to ours.
convinced: Governors whom you did not know, writing to ask.
sit: Would it work if the listener were a pupil?
changed: One line about pupils, under what is open.
kept: The resignation, with permission.

calderwick ashmere officer-1 asked=2025-03-24 returned=2025-04-17 replied=2025-04-24 | ready after small changes
rings: A project with a question mark on the end; ours had one.
convinced: The calendar that nobody opened. You need not have told us.
under: "The lines are read." By how many, and how do you know?
sit: What happens when the receptionist takes a holiday?
changed: We counted: seven of nine, on each of four Tuesdays.
kept: Her. She has read it and asked for a better chair.

brackenshire ivelborough officer-2 asked=2025-04-14

marlowby ashmere officer-1 asked=2025-05-19 returned=2025-06-25 replied=2025-06-30 | ready after small changes
rings: We had forgotten that nobody explains the cups.
convinced: That seven of the twelve are disputed. Rules that all agreed on would have worried me.
under: Which founders, roughly, and of what sort?
sit: Now that you know the rules, which of them have you broken?
changed: We say how many councils told us each.
kept: The cups.
`;
