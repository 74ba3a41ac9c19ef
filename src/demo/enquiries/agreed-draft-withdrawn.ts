/** Questions of Hollinsea, Ivelborough, Kestrel Vale, Larkdale, Marlowby, Norrowdale and Oxenhythe. */
export const SECOND_ENQUIRIES = `
hollinsea-1 K1 officer-1 agreed=2024-06-25 | What makes a co-ordinator useful
level: leaders
wording: 2023-11-14 | What should a cluster co-ordinator do? | from the job description
wording: 2024-06-25 | What makes a cluster co-ordinator useful to head teachers? | useful is for heads to say | with=greyport
itch: Five co-ordinators, five different jobs, one grade.
hope: To be less wrong about what a head would ring one for.
know: Ask each head for the last useful thing, unsigned, twice a year.
looking: One officer and five co-ordinators, who know about it.

ivelborough-1 K2 officer-1 agreed=2024-11-05 | Sharing decisions with those we fund
level: between organisations
wording: 2024-05-28 | How do we involve young people in our youth offer? | the offer came first, and it shows
wording: 2024-07-15 | How do we share decisions with a network? | involve is our word and they laughed at it | at=core-6
wording: 2024-11-05 | How do we share decisions with a network we also fund? | somebody asked who pays | with=ashmere
itch: We ask the youth network what it thinks, in a letter which also tells it what it will get.
hope: To be less wrong about what people will say to the hand that signs.
know: Compare what the network tells us with what it tells Ashmere, three times in a year.
looking: Two officers and six youth workers. The finance team has been invited and is thinking about it.

kestrel-vale-1 K1 officer-1 agreed=2024-06-12 learned=2025-04-30 | Heads in the chair
level: leaders
rests: heads-wording chairs-in-pairs in-front governors
wording: 2023-10-16 | How effective is our partnership? | the usual one
wording: 2023-12-11 | What do heads want from the partnership? | four heads read the first and yawned | at=core-2
wording: 2024-03-26 | What changes when heads lead the partnership? | wanting is cheap and changes nothing | at=core-4
wording: 2024-06-12 | What changes when heads chair the partnership? | to chair can be watched and to lead cannot | with=calderwick
itch: Heads came to our partnership as one goes to the dentist.
known: We have chaired it ourselves for eleven years.
hope: By the spring after next, to be less wrong about what we were chairing it for.
know: Note who speaks first and last, what is decided, and whether it happens; ask a neighbour to watch.
looking: Two officers, fourteen heads, and Calderwick twice a year.
now: Less is decided and more of it happens. The chair matters less than whether anybody has been asked to listen.
open: What becomes of it when the two best chairs move on, as one of them will.
next: Who should be listening that is not a head?

larkdale-1 K1 officer-1 | How much direction
wording: 2023-11-27 | How do we give schools clearer direction? | as asked for in the plan
wording: 2024-03-18 | How much direction do schools want from us? | less of us in it
itch: Some heads say that we meddle and some that we have vanished, occasionally in one letter.
hope: To find out whether those are two complaints or one.

marlowby-1 K2 officer-1 settled=2025-07-03 | Learning what is already known
wording: 2024-10-08 | How do we catch up with the network? | it felt like the polite thing to ask
wording: 2025-03-27 | How does a late joiner learn what a network already knows? | catching up is a race and this is not | at=core-10
other: 2025-03-27 | How does a late joiner find out how things are done here? | manners come before knowledge | at=core-10
itch: Everyone is kind, nothing is written down, and we keep arriving ten minutes after the joke.
hope: To be less wrong about what can be told and what has to be caught.
looking: Two of us, who do not agree.

norrowdale-1 K1 officer-1 withdrawn=2024-05-31 | What a district can bring
wording: 2023-11-08 | What can a district bring to a learning network? | nobody had asked us before
itch: We are the smallest here and know most people by their first names.
hope: To be less wrong about what size is good for.

oxenhythe-1 K1 officer-1 agreed=2024-03-05 withdrawn=2025-01-10 | A question through a restructure
wording: 2023-11-21 | How do we protect our enquiry during restructure? | while there is still somebody to do it
wording: 2024-03-05 | How do we keep a question alive through a restructure? | it cannot be protected, only kept alive | with=greyport
itch: The question belonged to a team, and the team is being moved in pieces.
hope: To be less wrong about where a question lives.
know: See who is still asking it in a year, and where they sit.
`;
