import { test } from 'vitest';
import { SIGNS } from '../../src/model/scan-signs.ts';
import { likelyIn } from '../../src/model/scan-likely.ts';
import { scan } from '../../src/model/scan.ts';
test('x', () => {
  for (const piece of ['a@', 'a.', '0 ', '0(', 'Aa ', 'Aa of ', 'A. ', '12 Aa ', 'St ', '1 ', "Aa's ", 'aged 7 ', 'sister ']) {
    const text = piece.repeat(4000 / piece.length);
    const out: string[] = [];
    for (const { what, pattern } of SIGNS) { const t = performance.now(); [...text.matchAll(pattern)].length; const d = performance.now() - t; if (d > 5) out.push(`${what} ${d.toFixed(0)}`); }
    let t = performance.now(); const n = likelyIn(text, []).length; let d = performance.now() - t; if (d > 5) out.push(`likely ${d.toFixed(0)} (${n})`);
    t = performance.now(); scan(text); d = performance.now() - t; if (d > 5) out.push(`scan ${d.toFixed(0)}`);
    console.log(JSON.stringify(piece), out.join('; '));
  }
});
