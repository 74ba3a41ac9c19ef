/** The later core contact days: an honest year, who is missing, showing and writing what was learned. */
export const LATER_CORE_CONTACT_DAYS = `
core-7 2024-09-19 by=kestrel-vale/officer-1 planned=2024-07-11 | A first year, honestly
place: Kestrel Vale civic hall
led: chaired=kestrel-vale facilitated=ashmere
present: ashmere:2 brackenshire calderwick:2 dunmarsh eastholme fenbridgeshire greyport ivelborough kestrel-vale:2 larkdale marlowby:2 network:2
item: The graph of our spirits | kestrel-vale | workshop
item: What each question has cost us | brackenshire | discussion
item: A newcomer's list of puzzles | marlowby | discussion
item: Sets, in fours | greyport | set
item: Support for the second year | broker | update
why: A year is long enough to be honest about.
talked: Highs in May, a low in November, and a cake. Marlowby asked what "set" means and five people explained it differently.
understood: We used to think that the good days were the ones that went well. Now we think they were the ones we {argued about|rang each other after}.
disagreed: Whether the first three months were wasted or were simply the first three months.
stand: - purpose: It can be said in one breath.
- trust: The same faces, which is most of it.
- enquiry: Two questions are still plans in disguise.
decisions: - Members to lead four items of five from now on (here)
actions: - [x 2024-10-04] Write down five meanings of "set" (marlowby/officer-1, by 4 October 2024)
next: 21 November. What visitors see. [P3]

core-8 2024-11-21 by=brackenshire/officer-1 planned=2024-09-19 | What visitors see
place: Online
led: chaired=brackenshire facilitated=kestrel-vale rules=changed
present: ashmere:2 brackenshire:2 calderwick dunmarsh fenbridgeshire greyport:2 hollinsea ivelborough kestrel-vale larkdale oxenhythe network:2
item: Seventeen visits: what the notes say | brackenshire | presentation
item: Replies that hosts would write differently today | calderwick | discussion
item: What a friend noticed in our notes | broker | presentation
item: Sets, in threes | hollinsea | set
item: Who will visit whom in the spring | greyport | decision
why: There are enough visit notes now to read them side by side.
talked: The notes of autumn beside the notes of spring. The later ones are shorter and have more names of meetings in them.
understood: We used to think that a visit shows a council to a visitor. Now we think that it shows a council {to itself|its own habits}, with a witness. [trust learned mixed @professor/friend-1: I notice that you thank one another less than you did, and I think that it is a good sign.]
disagreed: Whether hosts should see the visitor's note before it is shared.
stand: - facilitation: Third visits are the ones that move something.
- trust: We can be teased.
decisions: - Hosts to reply within a week (here)
- What is shared is shared by role, even between ourselves [P5] (here)
actions: - [x 2024-12-06] Draw the picture of who has visited whom (greyport/officer-2, by 6 December 2024)
next: 16 January, in person, on who is missing.

core-9 2025-01-16 by=calderwick/officer-1 planned=2024-11-21 | Who is missing
place: Marlowby market house
led: chaired=marlowby facilitated=calderwick
present: ashmere:2 brackenshire calderwick dunmarsh eastholme fenbridgeshire greyport kestrel-vale:2 marlowby:2 network:2
item: An empty chair for each question | calderwick | workshop
item: How young people would put it | greyport | discussion
item: Two councils that have left | kestrel-vale | discussion
item: Sets, in fours | ashmere | set
item: What the brokers are hearing | broker | update
why: Two councils have gone, and most of our questions are about people who have never been in the room.
talked: Who sits in the empty chair. For nine questions out of twelve it was somebody under eighteen.
understood: We used to think that who is missing was a matter of invitations. Now we think that it is about {times|bus fares}, words and chairs.
disagreed: Whether to bring young people here or to go to where they are.
stand: - enquiry: We ask about people and not yet with them.
- facilitation: First visits no longer frighten us.
decisions: - Each question to name who is missing from it (here)
actions: - [x 2025-01-31] Ring the two that left, to ask rather than to persuade (kestrel-vale/officer-1, by 31 January 2025)
next: 20 March. Bring something that shows what you learned.

core-10 2025-03-20 by=calderwick/officer-2 planned=2025-01-16 | Showing what we learned
place: Ashmere town hall
led: chaired=calderwick facilitated=brackenshire
present: ashmere:2 brackenshire calderwick:2 eastholme fenbridgeshire greyport ivelborough:2 kestrel-vale larkdale marlowby network:1
item: Four minutes each, with a timer | calderwick | presentation
item: What a case is for | greyport | workshop
item: Reading each other's weak places | kestrel-vale | set
item: Postcards, agendas and a door with two bells | ashmere | discussion
item: How others have written such things | broker | presentation
why: The think tank has asked what there is to show.
talked: Eleven fours of minutes, an exhibition of small objects, and one chart. [P1]
understood: We used to think that showing means proving. Now we think that it means letting somebody else {check|handle it}.
disagreed: Whether a finding that nobody outside has noticed may be called one.
stand: - enquiry: Most of us can say what we found; fewer can say how we know.
- purpose: Useful for saying no.
decisions: - Each case to be read by two strangers to it, where they can be found (here)
actions: - [x 2025-03-28] Lend the timer to Fenbridgeshire (calderwick/officer-2, by 28 March 2025)
next: 15 May, to write.

core-11 2025-05-15 by=brackenshire/officer-2 planned=2025-03-20 | Writing it so that others can use it
place: Greyport, the seamen's reading room
led: chaired=greyport facilitated=brackenshire
present: ashmere brackenshire:2 calderwick eastholme fenbridgeshire greyport:2 hollinsea marlowby:2 network:1
item: In pairs, crossing out | brackenshire | workshop
item: What a reader in a depot made of it | calderwick | presentation
item: The purpose, read aloud by the newest | marlowby | discussion
item: Sets, in fives | hollinsea | set
item: What an editor will ask | broker | update
why: What we know is in our own words, and nobody outside speaks them.
talked: Adjectives, and who they are for. Marlowby read the purpose out, and we argued it through again between soup and train.
understood: We used to think that plain writing was a courtesy to readers. Now we think that it is how we find out {whether we know|what we do not know}.
disagreed: Whether the failures belong in the case or beneath it.
stand: - purpose: Argued again, and the better for it.
- trust: We cross out each other's best sentences.
decisions: - Failures go in the case, in the same size of type (here)
- Whose name goes on the cover (left open)
actions: - [ ] Ask two young people to read each case aloud (kestrel-vale, by 4 July 2025)
- [ ] Send round the list of crossed-out words (calderwick/officer-2, by 30 June 2025)
next: 10 July. What would outlast us.

core-12 2025-07-10 by=hollinsea/officer-1 planned=2025-05-15 | What would outlast us
place: Larkdale council house
led: chaired=hollinsea facilitated=marlowby
present: ashmere:2 brackenshire calderwick eastholme fenbridgeshire greyport:2 hollinsea:2 ivelborough kestrel-vale larkdale marlowby network:1
item: If the money stopped on Friday | hollinsea | workshop
item: Young people's reading of our cases | kestrel-vale | presentation
item: What newcomers should be told | marlowby | discussion
item: Sets, in fours | brackenshire | set
item: Handing over the diary of dates | broker | update
why: The third year has been agreed and the fourth has not.
talked: What each of us would keep if there were no fares, and who would ring whom.
understood: We used to think that the network is the meetings. Now we think that it is the {calls|visits} which the meetings make possible.
disagreed: Whether it would be a failure to end.
stand: - facilitation: Visits would go on; we have checked.
decisions: - Each pair to set its own next date, whatever happens (here)
actions: - [ ] Ask who would host a day for nothing (hollinsea/officer-1, by 12 September 2025)
next: 18 September.
`;
