/** Three projects: one nine months ahead of its question, one behind its own, one with a question never agreed. */
export const PROJECTS = `
ivelborough 2024-02-12 officer-2 asks=2024-05-28 anyway | Shared youth offer
reason: announced already, and the first evening is on Thursday
partners: youth work; leisure; a housing association
will: Open two youth centres on four evenings, with one timetable and one membership card.
asked: A councillor, at a dinner; then the press office.
watching: There is none so far. We hope to find out what we ought to have asked.

fenbridgeshire 2024-06-03 officer-1 asks=2024-06-03 | Rural heads exchange
partners: small schools; transport
will: Pair rural heads across the county for one day a term in each other's school.
asked: Heads in the east, in a survey, and our own plan.
watching: How do rural heads learn from each other, when no meeting is going on?

larkdale 2025-01-13 officer-1 asks=2025-01-13 anyway | Joint commissioning pilot
reason: the board has a launch date and the question has no owner
partners: health; adult social care; schools
will: Commission three services jointly for a year, with one board and one set of papers.
asked: The chief officer and two partners, before Christmas.
watching: How much direction anybody wants. It has been reworded and is not agreed.
`;
