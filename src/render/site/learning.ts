import type { Booklet } from '../../reports/booklet/booklet.ts';
import { heading, paragraph } from '../document.ts';
import { FILES, type SitePage } from './pages.ts';
import { pointBlocks } from './points.ts';

/** Learning points the network has agreed, with what each implies for practice. */
export function learningPage({ learning, translations }: Booklet): SitePage {
  const agreed = learning.filter(({ point }) => point.values.state === 'agreed');
  return {
    file: FILES.learning,
    title: 'Learning points, and what they imply',
    blocks:
      agreed.length === 0
        ? [paragraph('No learning point has been agreed and made public yet.')]
        : [
            paragraph('Each was looked at for what speaks against it before it was agreed.'),
            heading(2, 'What we hold to be so'),
            ...agreed.flatMap((row) => pointBlocks(row, translations)),
          ],
  };
}
