import { writeFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CheckedRows, Unsure } from '../../../src/store/index/checked-rows.ts';
import { History } from './journal-history.ts';

/** A journal with an index, its entries by their ids alone, and one of them. */
async function alone() {
  const history = new History(7, 60_000);
  const reading = await history.readThrough();
  const rows = history.readChecked();
  const entry = reading.shared.all.find(({ id }) => id.startsWith('d-'));
  if (rows === undefined || entry === undefined) throw new Error('no index, or nothing in it');
  return { history, rows, entry, file: join(history.folder, entry.path) };
}

test('an entry is found by its whole id and by a beginning that no other has', async () => {
  const { rows, entry, history } = await alone();
  expect(rows.find(entry.id)?.values).toEqual(entry.values);
  const all = history.read().all.all.flatMap(({ id, space }) => (space === 'shared' ? [id] : []));
  for (const id of all)
    for (let length = 3; length <= id.length; length += 1) {
      const fits = all.filter((each) => each.startsWith(id.slice(0, length)));
      const found = (): string => rows.idLike(id.slice(0, length));
      if (fits.length === 1) expect(found()).toBe(id);
      else expect(found).toThrow(Unsure);
    }
});

test('it is as its file is now', async () => {
  const { rows, entry, file, history } = await alone();
  writeFileSync(
    file,
    history.journal
      .open()
      .textOf(entry)
      .replace(/title: \w+/, 'title: Changed'),
  );
  expect(rows.find(entry.id)?.values['title']).toBe('Changed');
});

test('nothing is said of an entry that is gone, of one not known, or of all', async () => {
  const { rows, entry, file } = await alone();
  rmSync(file);
  expect(() => rows.find(entry.id)).toThrow(Unsure);
  expect(() => rows.find('d-zzzzzzzzzz')).toThrow(Unsure);
  expect(() => rows.idLike('d-zzzz')).toThrow(Unsure);
  expect(() => rows.all()).toThrow(Unsure);
  expect(rows).toBeInstanceOf(CheckedRows);
});

test('a word that can be no id names nothing', async () => {
  const { rows } = await alone();
  expect([rows.find('day to day'), rows.find('outside')]).toEqual([undefined, undefined]);
});
