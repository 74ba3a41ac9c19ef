/** Oxenhythe's diary: a unitary in a restructure, which left in January 2025 for want of capacity. */
export const OXENHYTHE = `
2023-09-27 officer-1 core-1
line: Good coffee, fourteen flip charts and a promise of no minutes.
will: Believe the promise until I see minutes.

2024-01-24 officer-2 core-3 +1
line: A day out of the restructure, which is also what our question is about.
for_enquiry: Three of the five people named in it have new posts and the other two have none.

2024-02-14 chief-1 tank-2
like: [power felt hinders #consult: I am consulted daily about decisions that have been taken, so a day about ownership {stung|was close to the bone}].
let_go: [trust did helps #told-them: I told the group that Oxenhythe might not be here in a year, although my leader had asked me {to keep it general|not to}]. They kept it.

2024-04-18 officer-1 visit:oxenhythe-greyport-1 +1
line: Greyport walked in on the day the structure chart did.
understood: [facilitation learned helps #chart: With a stranger in the room we talked about the work for two hours, and only then about the {chart|boxes}]. It had been the other way round since Christmas.

2024-07-18 officer-1 visit:oxenhythe-greyport-2 +1
for_project: [facilitation did mixed #half-hour: We have kept one half-hour a week in which nobody may mention posts, as the visitor suggested, and we have {broken it and kept it|kept it and broken it} about equally]. [facilitation did mixed: It is still the half-hour that people come to].
hard: Not knowing whether to book a third visit.

2024-11-27 officer-2 core-8
line: Our last day here, I think, though we said that it was because of the trains.
understood: We ran out of people before we ran out of question.
hard: Nobody had written down that we were allowed to stop.
`;
