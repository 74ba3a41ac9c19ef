import { sayDay } from '../../model/day-words.ts';
import type { Booklet } from '../../reports/booklet/booklet.ts';
import { countOf } from '../../reports/phrases.ts';
import { heading, listOf, paragraph } from '../document.ts';
import { FILES, type SitePage } from './pages.ts';

/** How the booklet was made: as at which day, from how much, by which rules, and whom to ask. */
export function madePage({ network, asAt, counts, messages, cases }: Booklet): SitePage {
  const { licence, contact } = network.publish;
  return {
    file: FILES.made,
    title: 'How this was made',
    runsOn: true,
    blocks: [
      paragraph(
        `It was made from the network's own journal as it stood on ${sayDay(asAt)}. The words quoted are the network's own and were chosen by people; a program counted, and laid them out.`,
      ),
      heading(2, 'What it stands on'),
      listOf([
        `${countOf(counts.diaries, 'diary entry', 'diary entries')} and ${countOf(counts.questions, 'question')} that members shared`,
        `${countOf(counts.thinkTanks, 'think tank')}, ${countOf(counts.contactDays, 'core contact day')}, ${countOf(counts.visits, 'visit')}`,
        `${countOf(counts.reviewed, 'case study', 'case studies')} read by another authority, ${cases.length} of them printed here`,
        `${countOf(messages.length, 'message')} with permission to be read by anybody`,
      ]),
      heading(2, 'How words were chosen and counted'),
      listOf([
        'A passage counts when a person pointed at it and said what it shows. One voice counts once a day for a feature.',
        'Chief officers and the officers who took part are never added together.',
        `Fewer than ${network.rules.min_voices.public} voices are not broken down.`,
        'Words are signed by role. A message stands here only while the person who said it allows these very words; it goes from the next copy when they take it back.',
        'What members keep among themselves is not copied, and this copy holds no history.',
      ]),
      heading(2, 'Using it'),
      paragraph(
        licence === undefined ? 'Ask the network before using it elsewhere.' : `Licence: ${licence}.`,
      ),
      ...(contact === undefined ? [] : [paragraph(`Contact: ${contact}`)]),
      paragraph([
        { text: 'How it can be read', link: FILES.accessibility },
        { text: ' is on a page of its own.' },
      ]),
    ],
  };
}
