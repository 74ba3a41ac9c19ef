import { test } from 'vitest';
import { playWayside } from '../../src/demo/play.ts';
import { digest, tell } from './journal.ts';
import { sentencesIn } from '../../src/model/sentence.ts';
test('big', () => {
  for (const size of [267, 285, 304, 2000, 100000]) {
    const t0 = performance.now();
    let files = 0, events = 0, bytes = 0; let last = ''; let ok = true;
    const seen = new Set<string>(); let twice = 0; const kinds: Record<string, number> = {};
    const ids = new Set<string>();
    for (const e of playWayside({ asAt: '2025-06-05', size, digest }).events) {
      events++; if (e.day < last) ok = false; last = e.day;
      for (const f of e.files) {
        if (e.space === 'shared' && f.kind !== 'network') ids.add(String(f.values['id']));
        if (e.subject.startsWith('network gather')) {
          files++; bytes += f.body.length; kinds[f.kind] = (kinds[f.kind] ?? 0) + 1;
          if (size <= 100000) for (const p of f.body.replaceAll(/^(\[\^|## ).*$/gm, '').split('\n')) for (const s of sentencesIn(p)) { const k = p.slice(s.start, s.end).replaceAll(/==|\[\^\w+\]/g, ''); if (seen.has(k)) { twice++; if (twice < 4) console.log('TWICE', k); } seen.add(k); }
        }
      }
    }
    console.log(size, { ids: ids.size, files, events, bytes, ok, twice, kinds, ms: Math.round(performance.now() - t0) });
  }
  const t = tell('2025-06-05', 760);
  console.log(t.problems.slice(0, 5), t.shared.length);
  const some = t.shared.filter((e) => e.path.includes('council-1')).slice(0, 6);
  for (const e of some) console.log(e.path + '\n' + e.body);
}, 120000);
