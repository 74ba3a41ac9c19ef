/** Five policy points, and how far each has been put to anybody. */
export const POLICY_POINTS = `
question-before-plan 2025-04-10 office/broker-1 grounded=2025-05-01 | Fund the question before the plan
to: The department for local services
ask: Fund the question before the plan.
learning: question-first
cases: ashmere calderwick
see: That a bid asks for a plan on the day when we know least.
happened: Three councils found their plans altered by a question that came late. It would have been cheaper early.
cost: A month's delay, and a grant whose outputs cannot be listed at the start.

visits-not-events 2025-05-16 college/broker-1 grounded=2025-05-19 | Pay for visits, not only events
to: The department for local services
ask: Pay for visits, not only events.
learning: third-visit
cases: calderwick
see: Events can be counted and visits are claimed as mileage.
happened: Four councils say what moved on a third visit. A train fare was the largest cost.
cost: Little money, and some faith, because nobody can be photographed learning.

self-chairing 2025-05-19 wyke/support-1 | Let small networks chair themselves
to: Directors of children's services
ask: Let small networks chair themselves.
learning: self-chairing
see: How much of a network's hour is spent on being chaired.
cost: A chair, and the feeling of holding one.

same-faces 2025-03-03 wyke/support-1 grounded=2025-03-10 put=2025-04-02 | Keep the same faces
to: The team that writes transition guidance
ask: Keep the same faces in the room when you redraw the lines.
where: A consultation on transition plans
learning: same-faces
cases: greyport
see: A structure can be moved in a day, and acquaintance cannot.
happened: Two of our members left in a restructure. What they had begun with their neighbours stopped that month.
cost: Paying two people for a year longer than the chart requires.

what-stopped 2025-04-23 office/broker-1 grounded=2025-04-24 put=2025-04-30 answered=2025-05-27 | Ask what has stopped
to: The inspectorate for partnerships
ask: Ask councils what they have stopped, and not only what they have started.
where: A round table on inspection
answer: The next handbook will ask it, in one line, and will not grade the reply.
learning: residents
cases: ashmere
see: Nobody has ever been inspected on an ending.
happened: One council ended four meetings, and its schools can say what they do with the time.
cost: A gap on the form where activity used to be.
`;
