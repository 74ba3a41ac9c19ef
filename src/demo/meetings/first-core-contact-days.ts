/** The first six core contact days: from being sent to asking for permission less. */
export const FIRST_CORE_CONTACT_DAYS = `
core-1 2023-09-21 by=wyke/support-1 planned=2023-09-01 | Who sent us, and why
place: Calderwick central library
led: chaired=broker facilitated=broker rules=not-discussed
present: ashmere:2 brackenshire calderwick dunmarsh eastholme:2 fenbridgeshire:2 greyport:2 hollinsea ivelborough kestrel-vale larkdale:2 norrowdale oxenhythe network:4
item: What this is | broker | presentation
item: Who sent you, and what did they say? | broker | discussion
item: What an enquiry is | broker | workshop
item: A network that we know from inside | greyport | presentation
item: Dates for the year | broker | decision
why: Most of us were told to come, and it seemed best to say so first.
talked: Who had chosen to come (four), who had been asked (six) and who had been sent (the rest).
understood: We used to think that everybody else had been briefed. Now we know that {hardly anyone|almost nobody} was.
stand: - purpose: Somebody else has one, we suppose.
decisions: - Meet every eight weeks, in each other's buildings (here)
actions: - [x 2023-10-02] Send each person the list of who came and how (wyke/support-1, by 2 October 2023)
next: 16 November, with one question each, however rough.

core-2 2023-11-16 by=wyke/support-1 planned=2023-09-21 | Project or enquiry?
place: Brackenshire county offices
led: chaired=broker facilitated=broker
present: ashmere:2 brackenshire calderwick dunmarsh eastholme fenbridgeshire greyport:2 hollinsea kestrel-vale norrowdale oxenhythe network:3
item: Thirteen questions on a wall | broker | workshop
item: What you would do differently if you knew | broker | discussion
item: Questions in pairs | ashmere | set
item: Reading without fixing | broker | training
item: Who needs help, and from whom | broker | decision
why: Thirteen plans arrived, and each of them ended in a question mark.
talked: The wall, question by question, with a rule that nobody might improve another's.
understood: We used to think that a question was a plan said politely. Now we think that it is something which {could|might} embarrass you. [enquiry learned helps @wyke/support-1: The four that could fail were the four that people gathered round.]
disagreed: Whether a plan that is already under way can have a question put in front of it.
stand: - enquiry: Half of us have one; the rest of us have a timetable.
decisions: - No question to be tidied by anyone but its owner (here)
actions: - [x 2023-12-01] Photograph the wall and send it round (wyke/support-1, by 1 December 2023)
next: 18 January. Training, for whoever wants it.

core-3 2024-01-18 by=wyke/support-1 planned=2023-11-16 | Learning to facilitate
place: Ashmere town hall
led: chaired=broker facilitated=broker rules=agreed
present: ashmere:2 brackenshire calderwick eastholme fenbridgeshire greyport:2 hollinsea kestrel-vale larkdale norrowdale oxenhythe network:3
item: Asking one question and waiting | broker | training
item: Practice in threes | broker | training
item: What goes wrong when we help | calderwick | discussion
item: How our cases might look | broker | workshop
item: Who would like to be visited | greyport | decision
why: We shall be visiting each other, and few of us have been taught how.
talked: Silence, chiefly, and how to leave one alone.
understood: We used to think that a facilitator has good advice. Now we think that she has good {patience|manners} and a watch.
disagreed: Whether somebody without training may visit. We settled on yes, in company.
stand: - facilitation: Four of us have been trained and three are frightened.
- trust: It is easier in threes.
decisions: - What is said on a visit is written up by both sides (here)
actions: - [x 2024-02-02] Match the first hosts and visitors (brokers, by 2 February 2024)
next: 21 March, and the second half of the training.

core-4 2024-03-21 by=office/broker-1 planned=2024-01-18 | What makes a visitor useful
place: Ivelborough assembly rooms
led: chaired=broker facilitated=greyport
present: ashmere:2 brackenshire calderwick dunmarsh fenbridgeshire greyport:2 hollinsea ivelborough:2 kestrel-vale:2 larkdale norrowdale network:2
item: Three visits, told by the hosts | brackenshire | discussion
item: Asking and waiting, part two | broker | training
item: Diaries: what to leave out | broker | workshop
item: A question that has been reworded twice | calderwick | presentation
item: Spring dates | broker | decision
why: Three visits have been made, and their hosts have things to say.
talked: Sandwiches, tours and the moment when the tour stops.
understood: We used to think that the visitor brings the outside in. Now we think that the {host|hosts} must first let something out.
disagreed: Whether a visit that everybody enjoyed can have been any use.
stand: - facilitation: We are better hosts than guests.
- enquiry: Some questions have got shorter, which we take for progress.
decisions: - Hosts to choose what the visitor may not be shown, and say so (here)
actions: - [x 2024-04-05] Write one page for people about to be visited (brackenshire/officer-1, by 5 April 2024)
next: 16 May. Asking before advising.

core-5 2024-05-16 by=office/broker-1 planned=2024-03-21 | Asking before advising
place: Dunmarsh pier rooms
led: chaired=calderwick facilitated=broker
present: ashmere brackenshire calderwick:2 dunmarsh eastholme fenbridgeshire greyport ivelborough:2 network:2
item: A day with no advice in it | calderwick | workshop
item: What the questions look like now | broker | presentation
item: Two services, one bid | greyport | presentation
item: Sets, in fours | brackenshire | set
item: What we would each ask of a neighbour | broker | decision
why: We keep on solving one another's problems, and they come back.
talked: A whole morning in which advice was fined at ten pence a time, for the tea fund. It raised four pounds twenty. [P2]
understood: We used to think that advice was generous. Now we think that it is often a way of {leaving|ending} the conversation.
disagreed: Whether somebody who begs for advice should be given it.
stand: - trust: People say what they do not know before lunch now.
- power: Somebody found that the permission she was waiting for was her own.
decisions: - Sets to become part of every day (here)
- Fees for cover on contact days (referred up, to heads of service)
actions: - [x 2024-05-31] Share the wordings that have been agreed so far (wyke/support-1, by 31 May 2024)
next: 11 July, on permission.

core-6 2024-07-11 by=ashmere/officer-1 planned=2024-05-16 | Permission
place: Hollinsea winter gardens
led: chaired=ashmere facilitated=broker
present: ashmere:2 brackenshire dunmarsh eastholme fenbridgeshire greyport hollinsea:2 ivelborough kestrel-vale larkdale oxenhythe network:2
item: Ask, tell or just do: a sorting game | ashmere | workshop
item: What our chiefs say about letting go | broker | presentation
item: The rural heads exchange so far | fenbridgeshire | update
item: Sets, in fives | ivelborough | set
item: Autumn visits | broker | decision
why: Four of the last six sets came down to waiting for somebody.
talked: Forty things that we ask leave to do. We sorted them, and put eleven of the forty in the pile marked "just do".
understood: We used to think that we lacked authority. Now we think that we mostly lack {practice|witnesses}.
disagreed: Whether it is brave to act without asking or only rude.
stand: - power: We know which pile is too big.
- purpose: Nobody mentioned it and it was in everything.
decisions: - Each to do one thing from the smallest pile by September (here)
actions: - [x 2024-07-26] Type up the three piles (hollinsea/officer-2, by 26 July 2024)
next: 19 September: a year of it, honestly.
`;
