import { test } from 'vitest';
import { tell, groundOf } from './journal.ts';
import { briefing } from '../../src/reports/briefing.ts';
import { briefingPage } from '../../src/render/briefing-page.ts';
import { plainText } from '../../src/render/page.ts';
test('early', () => {
  const whole = tell();
  const days: string[] = [];
  for (let d = new Date('2023-09-02T00:00:00Z'); d <= new Date('2025-06-05T00:00:00Z'); d = new Date(+d + 86400000 * 9)) days.push(d.toISOString().slice(0, 10));
  for (const day of [...days, '2023-11-29', '2024-06-13', '2024-10-10', '2024-11-04', '2024-11-05', '2025-02-06', '2025-04-21', '2025-05-14']) {
    const early = tell(day);
    for (const group of ['chief', 'participating'] as const) {
      const a = plainText(briefingPage(briefing(groundOf(early, day), { for: group })));
      const b = plainText(briefingPage(briefing(groundOf(whole, day), { for: group })));
      if (a !== b) {
        const al = a.split('\n'), bl = b.split('\n');
        console.log('DIFF', day, group, early.problems.length, '\n' + al.filter((l) => !bl.includes(l)).slice(0, 6).map((l) => '- ' + l).join('\n') + '\n' + bl.filter((l) => !al.includes(l)).slice(0, 6).map((l) => '+ ' + l).join('\n'));
      }
    }
  }
}, 300000);
