import type { Booklet } from '../../reports/booklet/booklet.ts';
import { countOf } from '../../reports/phrases.ts';
import { readable } from '../../reports/readable.ts';
import { type Block, heading, labelled, listOf, paragraph } from '../document.ts';
import { FILES, type SitePage } from './pages.ts';

/** What the network would tell policy makers, and the ground under it. */
export function policyPage({ policies }: Booklet): SitePage {
  const each = policies.flatMap(({ point, places, reviewed, against }): readonly Block[] => {
    const said = [
      ['What you do not see', 'see'],
      ['What happened here', 'happened'],
      ['What a yes would cost', 'cost'],
    ].flatMap(([label = '', key = '']) => {
      const words = readable(point.sections.get(key) ?? '');
      return words === '' ? [] : [labelled(`${label}.`, words)];
    });
    return [
      heading(2, point.values.title),
      paragraph(`${point.values.ask} To: ${point.values.to_whom}.`, 'lead'),
      ...(said.length === 0 ? [] : [listOf(said)]),
      paragraph(
        `Ground: ${countOf(places.length, 'authority', 'authorities')}, ${countOf(reviewed.length, 'reviewed case')}; ${countOf(against.length, 'passage')} against.`,
        'quiet',
      ),
    ];
  });
  return {
    file: FILES.policy,
    title: 'What we would tell policy makers',
    blocks:
      each.length === 0 ? [paragraph('Nothing has ground enough to be put forward in public yet.')] : each,
  };
}
