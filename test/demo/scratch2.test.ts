import { test } from 'vitest';
import { readFileSync } from 'node:fs';
import { tell } from './journal.ts';
import { sentencesIn } from '../../src/model/sentence.ts';
const words = (t: string) => t.toLowerCase().replaceAll(/[’‘]/g, "'").match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu) ?? [];
test('x', () => {
  const told = tell('2025-08-31');
  const seed = words(readFileSync('/work/shared/seed.txt', 'utf8'));
  const grams = new Set<string>();
  for (let i = 0; i + 7 <= seed.length; i++) grams.add(seed.slice(i, i + 7).join(' '));
  const seen = new Map<string, string>();
  let n = 0;
  for (const e of told.entries) {
    const body = e.body.replaceAll(/\[\^[em]\d+\]:.*$/gm, '').replaceAll(/\[\^[em]\d+\]/g, '').replaceAll('==', '').replaceAll(/^> ?/gm, '').replaceAll(/^## .*$/gm, '').replaceAll(/^— .*$/gm,'').replaceAll(/^- /gm, '');
    for (const para of body.split(/\n+/)) {
      const ws = words(para);
      for (let i = 0; i + 7 <= ws.length; i++) if (grams.has(ws.slice(i, i + 7).join(' '))) console.log('BOOKLET', e.path, ws.slice(i, i + 7).join(' '));
      for (const s of sentencesIn(para)) {
        const t = para.slice(s.start, s.end);
        const k = words(t);
        if (k.length < 5) continue;
        n++;
        const key = k.join(' ');
        if (seen.has(key)) console.log('TWICE', e.path, seen.get(key), '|', t);
        seen.set(key, e.path);
      }
    }
  }
  console.log('sentences', n, 'words', told.shared.reduce((a, e) => a + words(e.body).length, 0));
});
