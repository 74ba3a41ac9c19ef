import { expect, test } from 'vitest';
import { briefingPage } from '../../src/render/briefing-page.ts';
import { plainText } from '../../src/render/page.ts';
import { waysideBriefing } from '../support/wayside.ts';

/** The page of domain 5, section 2, word for word. */
const PAGE = `WAYSIDE LEARNING NETWORK                                    THINK TANK BRIEFING
Session 6, 12 June 2025: What we would tell government
Covers 7 February to 5 June 2025. Journal brought up to date 5 June, 9:10am.
11 of 12 authorities shared something. These are counts of what people chose to
share. They are not scores and they do not show cause.

1. SINCE WE LAST MET
 Learned   Ashmere and Kestrel Vale recorded what they learned from a question.
 Agreed    Greyport agreed its second question. Marlowby reworded its first.
 Written   30 diary entries: 5 by chief officers, 25 by participating officers.
           Of the 5, 1 says what was learned and 3 say it was hard.
 Visited   6 facilitation visits. Of 10 pairs, 5 are sustained, 2 under way,
           2 were one-off and 1 ended when Oxenhythe left.
 Published 3 case studies, each reviewed by another authority.
 Members   12 now: 11 of the 13 that began, and Marlowby. Nobody left.

2. WHAT HAS BEEN SHOWN SO FAR (new since 6 February in brackets)
                          Authorities Voices Passages  Did  Effect Hard Backed
 1 Shared purpose
   Chief officers                  5      5    7 (1)    4      -    2      -
   Participating officers          9     17   21 (4)    1      3    9      6
 2 Enquiry approach
   Chief officers                  7      7    8 (1)    -      1    -      -
   Participating officers         11     18   31 (11)   9      3    7      5
 3 Trust
   Chief officers                  9      9   14 (4)    8      -    5      -
   Participating officers         11     21   31 (4)    7      -   11      5
 4 Facilitation
   Chief officers                  3      3    3 (1)    -      -    1      -
   Participating officers         10     19   41 (8)   12      3   12     18
 5 Power and authority
   Chief officers                  8      8   13 (2)    7      -    5      -
   Participating officers          5      5    6 (0)    1      -    5      4
 Did: does something differently. Effect: others noticed. Hard: it was hard.
 Backed: seen by another authority. One voice counts once a day for a feature.

3. WHAT WE MIGHT TALK ABOUT
 - 7 messages have waited over 3 weeks for an answer; 1 changed since permission
   was given. Who will ask, and when?
 - Dunmarsh has recorded nothing since 21 January. Who could ring them, to ask
   rather than to chase?
 - Power: chief officers added 2 passages, participating officers none. What
   might officers say if we asked without us in the room?
 - Facilitation: 10 authorities among participating officers, 3 among chief
   officers. Whose view of this are we missing?
 - Larkdale started a project before agreeing a question. What would you most
   like to be wrong about here?
 - Two questions have stood still: Eastholme (never reworded), Larkdale. Who
   could sit with them for an hour?
 11 more: lea report --all

4. IN THEIR WORDS (used with permission)
 "I rang a colleague from the group before the inspection, not after it."
                                                            Chief officer
 "One visit is a nice day out. Nothing moved until the third."
                                                    Participating officer

5. CARRIED OVER   3 actions, 1 past its date: send out purpose page (brokers)

6. ON THE DAY     Members lead 5 of 6 items. Presenting: Greyport, Kestrel Vale.
 Decide: which two policy points are grounded enough to put forward.
                                       Records behind any line: lea report --why`;

test('the Wayside briefing reads as the design shows it, to the last space', () => {
  expect(plainText(briefingPage(waysideBriefing()))).toBe(PAGE);
});
