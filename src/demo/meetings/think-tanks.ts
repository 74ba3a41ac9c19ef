/** The chief officers' think tank, session by session: brokers lead fewer items each time. */
export const THINK_TANKS = `
tank-1 2023-10-12 by=college/broker-1 planned=2023-09-01 | Leading through reorganisation
place: Ashmere town hall
led: chaired=broker facilitated=outside purpose=agreed rules=not-discussed
present: ashmere brackenshire calderwick dunmarsh eastholme fenbridgeshire greyport ivelborough kestrel-vale larkdale norrowdale oxenhythe network:4
item: Welcome, and why these councils | broker | discussion
item: What reorganisation is doing to us | ashmere | presentation
item: What other countries have tried | broker | presentation
item: A purpose for the network | broker | workshop
item: Three key questions | broker | workshop
item: What we shall do next | broker | decision
note: Agreed in an afternoon, and quickly.
why: Twelve councils are each being reorganised and none has said so to the others.
talked: Structures, for two hours, and then what it is like to announce one. The brokers had brought a draft purpose and it went through with one word altered.
understood: We used to think that upheaval was a local difficulty. Now we think that it is the {job|work}, and that no one has been trained for it.
disagreed: Whether what is learned here belongs to the people in the room or to whoever paid for the room.
stand: - purpose: We have a sentence. It is not ours yet.
- trust: We were courteous, which is not the same thing.
- power: The brokers asked what we wanted and we waited to hear what they wanted.
decisions: - Take the purpose as drafted, for a year (here)
- Keep to five principles and read them out each time (here)
- Ask whether leaders may come to a session (referred up, to the leaders' group)
actions: - [x 2023-10-31] Send round the purpose and the principles (brokers, by 31 October 2023)
next: 8 February 2024. Come with something that is not finished.

tank-2 2024-02-08 by=college/broker-1 planned=2023-10-12 | Who owns the network?
place: The old customs house, Greyport
led: chaired=broker facilitated=outside purpose=challenged rules=agreed
present: brackenshire calderwick eastholme greyport hollinsea ivelborough kestrel-vale larkdale norrowdale oxenhythe network:3
item: Where the first four months went | broker | update
item: Who owns this? | larkdale | discussion
item: How we shall speak of each other outside | broker | workshop
item: An inspection letter, read aloud | kestrel-vale | set
item: The officers' questions | broker | presentation
item: The year ahead | broker | decision
note: Challenged from the floor before coffee.
why: Four months in, people say "the network" as though it were somewhere else.
talked: Ownership, without getting far, and then one inspection letter, with which the room got a good deal further.
understood: We used to think that ownership would be handed over. Now we think that it is taken, and that {nobody minds|the brokers have been hoping so}.
disagreed: Whether the brokers should speak in the discussion or only when they are asked. [power felt hinders @college/broker-1: When I stopped talking the room looked at me to see whether I was {cross|unwell}.]
stand: - purpose: It was agreed too easily, so it broke at the first lean.
- trust: One letter went round the table, and came back.
- power: We say that we own it and ask to have it explained.
decisions: - Speak outside by role and never by name (here)
- Reopen the purpose in June (left open)
actions: - [x 2024-03-01] Write up the ground rules on one side (larkdale/chief-1, by 1 March 2024)
next: 13 June. A member will read the purpose out and say what is wrong with it.

tank-3 2024-06-13 by=office/broker-1 planned=2024-02-08 | Multi-agency working
place: Kestrel Vale civic hall
led: chaired=broker facilitated=outside purpose=reaffirmed
present: ashmere brackenshire calderwick dunmarsh eastholme fenbridgeshire greyport hollinsea ivelborough kestrel-vale larkdale oxenhythe network:3
item: What the purpose is worth | greyport | discussion
item: Four agencies, one family's week | broker | presentation
item: An overspend, before anybody knew | ashmere | set
item: What the visits have shown | broker | update
item: Sharing a budget, or a worry | brackenshire | presentation
item: Which of our questions are one question | broker | decision
note: Reaffirmed, after a morning of trying to do without it.
why: Nearly every trouble that we bring belongs to somebody else as well.
talked: Four agencies described the same week, each of them missing a day. After lunch the room said how tired it was. [P4]
understood: We used to think that multi-agency working was a matter of structures. Now we think that it depends on who {rings whom|tells whom first}, and that structures mostly record it. [P1]
disagreed: Whether to admit elected members to a conversation like this one.
stand: - purpose: Dull, ours and worth keeping.
- enquiry: Three of us are asking the same thing in different words.
- trust: We have begun to say what it is like and not only what it is.
decisions: - Keep the purpose as it stands until October (here)
- Each of us to sit out of one meeting that we chair (here)
actions: - [x 2024-06-30] Tell the other two that we share a question (brackenshire/chief-1, by 30 June 2024)
next: 10 October, and a day on letting go.

tank-4 2024-10-10 by=greyport/officer-1 planned=2024-06-13 | Letting go of control
place: Fenbridgeshire county hall
led: chaired=kestrel-vale facilitated=outside purpose=changed rules=changed
present: ashmere brackenshire calderwick dunmarsh fenbridgeshire greyport hollinsea kestrel-vale larkdale marlowby network:2
item: What I gave up, and what happened | calderwick | presentation
item: A purpose that would cost us something | greyport | workshop
item: Letters that only I may sign | hollinsea | set
item: The year so far, in officers' words | broker | presentation
item: What a newcomer sees | marlowby | discussion
item: Dates, rules and money | broker | decision
note: Changed, line by line, by those who would have to keep it.
why: We run things by holding on to them, and the networks that we praise are the ones we do not hold.
talked: Rotas, chairs, signatures and a car park. People spoke of what they had handed over, and of how long their hands had stayed on it.
understood: We used to think that control was a thing you had. Now we think it is a thing that others {wait for|lend you}, and that most of it is waiting. [facilitation learned helps @outside/facilitator-1: I knew that I had finished when three of them answered the question before I had asked it.]
disagreed: Whether telling government what we see is part of being honest with each other, or a reason for not being.
stand: - purpose: Changed, by us, and a little alarming to read aloud.
- power: Our hands are in our pockets and we can feel the coins.
decisions: - Take the new purpose from today (here)
- Members to chair and to lead, brokers to be asked (here)
- A third year (left open)
actions: - [x 2024-10-10] Read the purpose aloud before leaving (kestrel-vale, by 10 October 2024)
next: 6 February, with one item: whether there should be any more.

tank-5 2025-02-06 by=greyport/officer-1 planned=2024-10-10 | Should we carry on?
place: Brackenshire county offices
led: chaired=brackenshire facilitated=greyport purpose=challenged
present: ashmere brackenshire calderwick eastholme fenbridgeshire greyport hollinsea ivelborough kestrel-vale larkdale marlowby network:2
item: What would be lost | calderwick | discussion
item: What it has cost | ashmere | presentation
item: A pilot that began without a question | larkdale | set
item: The brokers' offer for another year | broker | presentation
item: Two who left, and what they told us | kestrel-vale | discussion
item: Whether to carry on | brackenshire | decision
note: Challenged again: is it a purpose, or a habit?
why: The money ends in September and the question has been put off twice.
talked: The cost of a day, the worth of one telephone call, and two councils that are no longer here.
understood: We used to think that carrying on needed permission. Now we think that it needs a reason, renewed each year by the people who come. [P3]
disagreed: Whether the next year is ours to agree or the brokers' to offer.
stand: - purpose: It is doing us good, and we cannot yet say for whom else.
- trust: Bad news now gets here first.
- power: We ask to be told, then object.
decisions: - Carry on for a third year (here)
- Who pays for visits (referred up, to the twelve treasurers)
- Whether government should be in the room in June (left open)
actions: - [x 2025-03-07] Draft one page on purpose (greyport/chief-1, by 7 March 2025)
- [ ] send out purpose page (brokers, by 30 April 2025)
next: 12 June. What we would tell government, and what we have shown at home.

tank-6 2025-06-12 by=kestrel-vale/officer-1 planned=2025-02-06 | What we would tell government
place: Calderwick central library
led: chaired=calderwick facilitated=kestrel-vale purpose=reaffirmed
present: ashmere brackenshire calderwick eastholme fenbridgeshire greyport hollinsea ivelborough kestrel-vale larkdale marlowby network:3
item: One bell on one door | greyport | presentation
item: When heads took the chair | kestrel-vale | presentation
item: What we have shown at home, and what we have only said | brackenshire | discussion
item: How a letter from us is read at the other end | broker | update
item: Which voice is missing | hollinsea | set
item: which two policy points are grounded enough to put forward | calderwick | decision
note: Reaffirmed, with government's chair left empty on purpose.
why: We promised to tell government what we see, and have so far told each other.
talked: Two cases, one empty chair and five sentences, each of which was asked what it stood on.
understood: We used to think that policy was made elsewhere. Now we think that a point is worth making only when two of us have already {done|lived by} it.
disagreed: Whether to send a point that one council has proved and eleven admire.
stand: - purpose: Written on one page at last.
- enquiry: Our officers ask better questions than our letters do.
decisions: - Put forward paying for visits, and funding the question first (here)
- The point about small networks stays at home until it has company (left open)
actions: - [ ] Write the covering letter without adjectives (brackenshire/chief-1, by 11 July 2025)
next: 9 October, in the north.

tank-7 2025-10-09 by=brackenshire/officer-1 planned=2025-06-12 | What came back
place: Larkdale council house
led: chaired=ivelborough facilitated=brackenshire
item: The answer, read aloud | calderwick | discussion
item: A year of visits, paid for | ashmere | presentation
why: By then somebody will have answered, or not.
`;
