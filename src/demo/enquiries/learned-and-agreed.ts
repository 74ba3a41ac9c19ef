/** Questions of Ashmere, Brackenshire, Calderwick, Dunmarsh, Eastholme, Fenbridgeshire and Greyport: a wording a line. */
export const FIRST_ENQUIRIES = `
ashmere-1 K1 officer-1 agreed=2024-05-20 at=core-5 learned=2025-03-14 | What clusters stop doing
strands: meetings; money
level: organisation
rests: whose-word nobody-asked half-choosing who-is-it-for asked-schools ended-four
wording: 2023-10-02 | How can we reduce duplication in clusters? | first go, it is a plan really
wording: 2023-11-20 | Why do clusters duplicate what the council does? | asked at core contact 2 | with=greyport
wording: 2024-01-22 | What do clusters do that nobody asked for?
wording: 2024-03-25 | How do clusters choose what to do and what to stop?
wording: 2024-05-20 | How do our clusters decide what to stop doing? | at=core-5
itch: Three clusters of schools, thirty meetings a year, and a feeling in the car park that most of it could go.
known: Two neighbouring councils cut their meetings by half and had them all back within a year.
hope: By this time next year I would like to be less wrong about who keeps a meeting going once nobody wants it.
know: Read a year of agendas from three clusters, and ask the schools what they would miss.
looking: Two officers and three co-ordinators. Parents are missing, and so far pupils are as well.
now: They stop things when somebody outside asks who it is for. We never asked.
open: what heads do with the time.
next: What do heads do with an hour that we hand back?

ashmere-2 K2 officer-1 agreed=2024-11-25 at=core-8 | When schools set the agenda
level: between organisations
wording: 2024-09-23 | What happens when schools choose the items? | half a question, from the second visit
wording: 2024-11-25 | What happens when schools set the agenda? | the agenda is more than its items | at=core-8
itch: One cluster tore up our standing agenda, and its meetings got shorter and more quarrelsome.
hope: To find out whether quarrelsome is the price or the point.
know: Compare who speaks, and for how long, in four meetings with our agenda and four with theirs.
looking: An officer, two heads and a governor with a watch.

brackenshire-1 K2 officer-1 agreed=2024-04-02 | What an outsider changes
level: between organisations
wording: 2023-10-10 | How can our county network become more effective? | what the service plan says
wording: 2024-02-05 | What does an outside facilitator bring to a county network? | after the first visit, which brought nothing | at=visit:brackenshire-greyport-1
wording: 2024-04-02 | In what ways does an outside facilitator change what a network talks about? | talk is what we can hear | with=greyport
itch: Our meetings are well attended, well minuted and oddly alike.
known: There is plenty in print about facilitators and very little about the people who are facilitated.
hope: I would like to be less wrong about what we do not say when only we are here.
know: Keep a list, meeting by meeting, of who raises what; compare the months with a visit and the months without.
looking: Both officers, two services and whoever Greyport sends. Heads in the far north are missing.

calderwick-1 K2 officer-1 agreed=2024-03-22 at=core-4 | Small schools and health visitors
level: adults
wording: 2023-10-05 | How will we join up small schools and health visiting? | copied from the bid
wording: 2024-01-19 | What stops small schools and health visitors sharing what they know? | yesterday it turned out to be a project | at=core-3
wording: 2024-03-22 | How do small schools and health visitors find out what each other knows? | they do find out, sometimes, so how | at=core-4
itch: A school of forty and a clinic next door learned of the same worry three weeks apart.
hope: By next spring, to be less wrong about how news travels between people who like each other and never meet.
know: Sit where they sit for six mornings, and ask each what she knew on the day, and from whom.
looking: Two officers, five schools, one clinic. Families will be asked by people they know, or not at all.

dunmarsh-1 K1 officer-1 agreed=2024-03-28 at=core-4 | Keeping going on the coast
level: leaders
wording: 2023-11-02 | How can a small team sustain its network? | the team is the problem we can see
wording: 2024-03-28 | How does a coastal network keep going when people leave? | it is the leaving that keeps happening | at=core-4
itch: Each time that somebody leaves, a part of the network turns out to have been that person.
hope: To be less wrong about what exactly goes out of the door.
know: Ask the last five leavers whom they used to ring, and then ask those people who rings them now.
looking: One officer, and a retired deputy who knows where everything is.

eastholme-1 K3 officer-1 | Our partnership and its outcomes
wording: 2024-04-04 | Does our partnership improve outcomes? | it is what the board will ask
itch: We are asked every quarter whether it works.
hope: A clear answer for the board.

fenbridgeshire-1 K1 officer-1 agreed=2024-05-22 at=core-5 | What rural heads learn in between
level: leaders
wording: 2023-10-20 | What do rural heads need from us? | a question for our survey
wording: 2024-05-22 | How do rural heads learn from each other between meetings? | the meetings are the smaller part of it | at=core-5
itch: Heads who live an hour apart seem to know each other's business better than we do.
hope: To learn what passes between them when we are not there.
know: Ask nine pairs to keep a note for a term of every call, lift and borrowed key.
looking: Two officers and as many heads as will write things down.

greyport-1 K2 officer-1 agreed=2024-02-01 learned=2025-01-20 | Trust between rivals
level: between organisations
rests: wince two-bids dates owed
wording: 2023-09-29 | How do we get two services to trust each other? | written in the car
wording: 2023-11-22 | What makes services that compete trust one another? | nobody can be got to trust | at=core-2
wording: 2024-02-01 | How is trust built between services that compete for the same money? | the money had been left out, politely | with=brackenshire
itch: We share families, a kitchen and a car park, and every March we bid against each other.
known: Most of what we found was about trust between friends.
hope: To be less wrong about whether rivals can be straight before the money is settled.
know: Date each piece of bad news, and who heard it from whom, for one year.
looking: Both services, and a colleague from finance who has promised not to help.
now: It is built by small debts and by bad news told early. It was not built by agreeing, which came afterwards.
open: Whether it lasts when the people go, and whether it would survive a year with no money at all.
next: Who inherits it?

greyport-2 K3 officer-1 agreed=2025-02-11 | What young people notice
level: young people
wording: 2024-10-01 | How can services join up for young people? | our half of a strategy
wording: 2024-12-05 | What difference does joining up make to young people? | a difference to whom, somebody said | at=core-8
wording: 2025-02-11 | What do young people notice when services join up? | noticing is theirs and cannot be claimed | with=kestrel-vale
itch: We celebrate joins that nobody under twenty has ever mentioned.
hope: I would like to be less wrong about which of our joins can be seen from outside.
know: Walk three routes with young people, and count the times that they have to tell somebody twice.
looking: Two services, a youth worker, and nine young people who are paid for their time.
`;
