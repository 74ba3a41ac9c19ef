/** The fourteen authorities: type, cluster, how each of two officers came, days of note, and what they said on joining. */
export const AUTHORITIES = `
ashmere unitary river sent asked trained=2024-01-18:2 | Ashmere
mailbox: learning@ashmere.example
line: 2025-05-27 | three clusters have stopped 4 meetings; the schools say so [case, section 4]; what it means for pupils is still open.
who: A small unitary on a slow river, with three clusters of schools and a good many meetings.
hope: Somebody to tell us which of the meetings to stop.
offer: Agendas, and a willingness to be asked about them.
leave: Being told that we are doing well.

brackenshire county north asked sent trained=2024-03-21:1 | Brackenshire
mailbox: enquiry@brackenshire.example
who: A large county with four hundred schools and long roads between them.
hope: To hear what is said of us when we have left the room.
offer: Rooms, sandwiches and scale.
leave: If it became a league.

calderwick metropolitan-borough north sent asked trained=2024-03-21:1 | Calderwick
mailbox: networks@calderwick.example
who: Old mill villages that run into one another, and schools so small that everybody has two jobs.
hope: Help with joining schools and clinics.
offer: We are used to sharing a desk.
leave: A year with nothing that we could use on a Monday.

dunmarsh unitary coast chose sent | Dunmarsh
who: A coastal council at the end of a branch line, smaller each spring.
hope: Company.
offer: Candour, and the sea.
leave: If nobody can be spared to come.

eastholme London-borough river sent asked | Eastholme
who: A dense borough with a young population and a partnership board that meets every six weeks.
hope: Evidence that our partnership works.
offer: Data.
leave: Nothing that we can foresee.

fenbridgeshire county coast sent sent | Fenbridgeshire
who: A flat, wide county of villages, with forty-one rural schools.
hope: Ideas for supporting rural heads.
offer: A well-kept timetable.
leave: A clash with term dates.

greyport city coast chose asked trained=2024-01-18:2 | Greyport
mailbox: together@greyport.example
who: A port city in which two services for young people share one building and one grant.
hope: To find out whether rivals can be honest.
offer: Our bids, both of them.
leave: Politeness.

hollinsea county north sent sent trained=2024-03-21:1 chief-2=2025-01-01 | Hollinsea
who: A long county of short valleys, with a co-ordinator in each.
hope: To learn what our co-ordinators are for.
offer: Two people who would like to be trained.
leave: If we are never asked for anything.

ivelborough other river sent sent | Ivelborough
who: A borough with a river through it, two youth centres and a generous council.
hope: To do more with the young people's network that we fund.
offer: A youth network with opinions.
leave: We might be asked to, if it costs too much.

kestrel-vale metropolitan-borough north chose sent trained=2024-03-21:1 | Kestrel Vale
mailbox: heads@kestrel-vale.example
who: Fourteen secondary schools, and a partnership older than some of their heads.
hope: A hard question, pleasantly put.
offer: An inspection letter, unredacted.
leave: When we stop being surprised.

larkdale unitary river sent sent trained=2024-03-21:1 | Larkdale
who: A new unitary with old habits, and a chief officer known for speaking.
hope: It depends which of us you ask.
offer: An argument.
leave: Being managed.

marlowby unitary north chose asked invited=2024-06-13 joined=2024-09-19 how=asked-to-join | Marlowby
who: A district lately grown into a unitary, with more new people in it than old.
hope: To learn what the others know without doing it all again.
offer: Ignorance, while it lasts.
leave: If we could not find out how to join in.

norrowdale district coast chose sent left=2024-05-31 why=reorganisation | Norrowdale
who: A district of one town and its fields.
hope: To be listened to at our own size.
offer: Quick answers.
leave: Reorganisation.

oxenhythe unitary river asked sent left=2025-01-10 why=capacity | Oxenhythe
who: A unitary about to be restructured.
hope: One place where nobody mentions posts.
offer: What we learn while it happens.
leave: Running out of people.
`;
