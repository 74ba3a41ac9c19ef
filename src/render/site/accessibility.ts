import { sayDay } from '../../model/day-words.ts';
import type { Booklet } from '../../reports/booklet/booklet.ts';
import { heading, listOf, paragraph } from '../document.ts';
import { FILES, type SitePage } from './pages.ts';

/** How these pages can be read, what was checked, and what is known to fall short. */
export const accessibilityPage = ({ network, asAt }: Booklet): SitePage => ({
  file: FILES.accessibility,
  title: 'Accessibility statement',
  runsOn: true,
  blocks: [
    paragraph('These pages are made to meet the Web Content Accessibility Guidelines 2.2, level AA.'),
    listOf([
      'They can be read with a keyboard alone, with a screen reader, at 320 pixels, enlarged to 400 per cent, in the dark, and in colours of one’s own.',
      'Every drawing has a description, and the same figures as a table. Nothing is said by colour alone.',
      'Nothing moves, nothing times out, and nothing has to be dragged.',
      'Parts in Welsh are marked as Welsh.',
    ]),
    heading(2, 'What falls short'),
    listOf([
      'The box on the page for finding a case study needs a script. A page of every keyword beside it needs none.',
      'Words that people wrote stand as they wrote them, and may use terms that are not explained.',
    ]),
    heading(2, 'If something cannot be read'),
    paragraph(
      network.publish.contact === undefined
        ? 'Tell whoever gave you this copy.'
        : `Write to: ${network.publish.contact}`,
    ),
    paragraph(`This statement was made on ${sayDay(asAt)}, with the pages themselves.`, 'quiet'),
  ],
});
