/** Fenbridgeshire's diary: a flat, wide county that writes down faithfully what was done, and marks nothing. */
export const FENBRIDGESHIRE = `
2023-09-25 officer-1 core-1
line: Attended with my colleague; papers received and filed.
for_project: Circulated the joining note to all forty-one rural schools on the {Friday|Monday} after.

2023-10-16 chief-1 tank-1
like: [trust felt hinders #best-suit: I dressed for an inspection and spoke as though one were going on]. [trust felt hinders: Around the table I counted {four|five} of us doing the same].
try: Leave the folder in the car.

2023-10-24 officer-2 day +1 | Setting up
line: First draft of the question lodged.
for_project: Held two calls with heads in the east, one in the west, and agreed a timetable to next July.

2023-11-21 officer-1 core-2 +1
line: Presented our timetable.
understood: The heads who drive furthest are the ones who ring each other most, which is not what the map would tell you.
for_project: Added a fourth meeting, at the {agricultural college|old drill hall}.

2024-01-23 officer-2 core-3
line: Notes from training typed up and sent to four colleagues.
for_project: Booked the spring round and ordered the {printed cards|wall charts}.

2024-03-26 officer-1 core-4
line: Took part in all sessions.
for_project: Eleven schools visited since Christmas; minibus shared on six of those days.

2024-04-23 officer-2 day | Spring round
line: Eight meetings in eight villages, all quorate.

2024-05-24 officer-1 core-5 +1
line: Question agreed two days ago.
understood: Rural heads learn from each other in car parks, after the meeting, standing up. We have been {recording|minuting} the wrong hour.
will: Finish twenty minutes early and see who stays.

2024-06-05 officer-1 day +1 | The exchange begins
line: The rural heads exchange opened on Monday with nine pairs.
for_project: Each pair has a cover day, a mileage code and a one-page form to return.

2024-07-16 officer-2 core-6
line: Reported on the exchange in the afternoon slot.
for_project: Seven of the nine pairs have swapped; forms came back from {five|six}.
hard: Two heads could not be spared on the day.

2024-09-24 officer-1 core-7 +1
line: Anniversary session, with cake.
understood: The forms tell us what was seen and never why it mattered. The two heads who lost their forms told us more on the telephone.

2024-10-21 chief-1 tank-4
like: A franker session than I had packed for.
let_go: The habit of sending a deputy with a script.
try: Going to one exchange day myself, unannounced and without {a photographer|the communications team}.

2024-10-29 officer-2 day +1 | Autumn round
line: Second round of pairs matched.
for_project: Twelve pairs this time, three of them across the county boundary; cover money agreed until March.

2024-11-26 officer-1 core-8 +1
line: A short slot, used in full.
understood: Pairs that chose one another talk about teaching; pairs that we matched talk about {timetables|the journey}.
will: Let the spring round choose for itself.

2025-02-18 officer-2 day +1 | Half-term figures
line: Figures for the exchange completed and sent up.
for_project: Twenty-one pairs to date, thirty-four cover days, one breakdown on the {causeway|ferry road}.

2025-03-25 officer-1 core-10 +1
line: We showed a chart of the exchange.
for_project: Spring round under way; the booking form is now on one side of paper.
hard: There was not time for questions.

2025-05-20 officer-2 core-11 +1
line: Wrote up the exchange in the agreed layout.
for_project: Draft of eleven pages with three annexes; summer dates sent to {all schools|every head}.
will: Send it round for corrections of fact.
`;
