import { expect, test } from 'vitest';
import { fault } from '../../src/model/fault.ts';
import { asFault } from '../../src/terminal/computer-faults.ts';

const said = (code: string, more: object = { syscall: 'open', path: '/journal/diary/a.md' }): unknown =>
  asFault(Object.assign(new Error(code), { code, ...more }));

test.each([
  ['ENOSPC', 'DISK_FULL', /disk is full/],
  ['EDQUOT', 'DISK_FULL', /disk is full/],
  ['EROFS', 'CANNOT_WRITE', /\/journal\/diary cannot be written to/],
  ['EACCES', 'CANNOT_WRITE', /\/journal\/diary cannot be written to/],
  ['EMFILE', 'CANNOT_WRITE', /\/journal\/diary cannot be written to/],
])('%s of the computer is told as %s', (code, expected, message) => {
  expect(said(code)).toMatchObject({ code: expected, message });
});

test('an error that names no file is one of the disk', () => {
  expect(said('EIO', { syscall: 'write' })).toMatchObject({ message: /The disk cannot be written to/ });
});

test('anything else stays what it is: a Fault, a mistake, a code that says nothing of a disk', () => {
  const others = [fault('NOT_A_JOURNAL'), new Error('x'), 'words', undefined];
  expect(others.map(asFault)).toEqual(others);
  expect(said('ENOENT')).toMatchObject({ code: 'ENOENT' });
  expect(said('EACCES', {})).toMatchObject({ message: 'EACCES' });
});
