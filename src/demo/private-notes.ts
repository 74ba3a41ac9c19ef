/** What ashmere/officer-1 keeps privately: four notes of sets, and the diary after core contact day 11. */
export const PRIVATE_SETS = `
core-5 | A set: the co-ordinator who agrees with everything
brought: How do I find out what somebody thinks who always agrees with me?
helped: The ones that asked what I do when she does.
will: Ask her to choose between two things that I dislike equally.

core-7 | A set: what I owe the cluster that fell apart
brought: Whether to go back to a group of heads that we let down.
helped: Who is it for? That one, put twice.
will: Write to one of them, by hand, and expect nothing.
back: She chose the second, and told me why at some length.

core-9 | A set: my head of service and the one-page report
brought: I am asked for impact by Friday and have only a better question.
helped: Those about what the page is used for once it has been read.
will: Ask for ten minutes in place of the page.
back: No reply to the letter. I am glad I wrote it.

core-10 | A set: staying away
brought: Can I learn anything about a meeting by not going to it?
helped: What would you have to give up believing?
will: Miss three, and ask three people afterwards.
back: The ten minutes became forty, and nobody used the word.
`;

/** The entry that waits to be shared, or not. */
export const PRIVATE_DIARY = `
2025-05-16 officer-1 core-11 +1 +2
line: Alone at our table, since my colleague was in Ivelborough's diary for Tuesday and could not spare both.
understood: [enquiry learned mixed: I crossed out "we discovered" in my own paragraph and could not think of an {honest|equal} verb].
hard: Somebody praised our case in the corridor for the thing that I am least sure of.
will: Decide whether this can be shared before the think tank.
`;
