import { describe, expect, test } from 'vitest';
import { DEFAULT_RULES, STARTING_FEATURES, STARTING_GROUPS } from '../../src/model/network.ts';
import { changeNetwork, encodeNetwork, readNetworkFile } from '../../src/store/network.ts';
import { NETWORK, NETWORK_ID } from './journal-folder.ts';

const read = (text: string): ReturnType<typeof readNetworkFile> => readNetworkFile(Buffer.from(text));
const codes = (text: string): readonly string[] =>
  read(text).problems.map(({ code, line, column }) => `${code} ${line}:${column ?? ''}`);

describe('a new network', () => {
  test('is written in file order, with rules only where they differ from what holds anyway', () => {
    const text = encodeNetwork({
      publish: { title: 'Learning by the Wayside', contact: 'learning@wayside.example' },
      rules: {
        ...DEFAULT_RULES,
        question_before_start: 'block',
        min_voices: { network: 2, public: 5 },
        gaps: { G05: [120, 180] },
      },
      retention: 'Five years.',
      brokers: [{ key: 'wyke', label: 'Wyke University team' }],
      groups: STARTING_GROUPS.slice(0, 1),
      features: STARTING_FEATURES.slice(0, 1),
      short: 'wayside',
      name: 'Wayside: a network',
      id: NETWORK_ID,
      lea: 1,
    });
    expect(text).toBe(`lea: 1
id: ${NETWORK_ID}
name: "Wayside: a network"
short: wayside
features:
  - key: purpose
    label: Shared purpose
groups:
  - key: chief
    label: Chief officers
    meets: 3 a year
    gap_days: 150
brokers:
  - key: wyke
    label: Wyke University team
rules:
  question_before_start: block
  min_voices:
    network: 2
    public: 5
  gaps:
    G05: [120, 180]
publish:
  title: Learning by the Wayside
  contact: learning@wayside.example
retention: Five years.
`);
    const { network, problems } = read(text);
    expect(problems).toEqual([]);
    expect(network?.rules).toEqual({
      ...DEFAULT_RULES,
      question_before_start: 'block',
      min_voices: { network: 2, public: 5 },
      gaps: { G05: [120, 180] },
    });
    expect(network?.publish).toEqual({
      title: 'Learning by the Wayside',
      contact: 'learning@wayside.example',
    });
  });

  test('says nothing of rules that are as they would be', () => {
    expect(
      encodeNetwork({ lea: 1, id: NETWORK_ID, name: 'A', short: 'a', rules: DEFAULT_RULES }),
    ).not.toContain('rules');
  });
});

describe("a network's file", () => {
  test.each<[string, string, readonly string[], boolean]>([
    ['with nothing wrong', NETWORK, [], true],
    ['with a mark and Windows line ends', `\uFEFF${NETWORK.replaceAll('\n', '\r\n')}`, [], true],
    [
      'with a name nobody knows',
      `${NETWORK}purpos: x\n`,
      [`KEY_UNKNOWN ${NETWORK.split('\n').length}:1`],
      true,
    ],
    ['with a wrong id', NETWORK.replace(NETWORK_ID, 'n-1'), ['VALUE_WRONG 1:'], false],
    ['without a name', NETWORK.replace(/^name:.*\n/m, ''), ['VALUE_WRONG 1:1', 'KEY_MISSING 1:'], false],
    [
      'with a broken line',
      `${NETWORK}a: b: c\n`,
      [`FRONT_MATTER_UNREADABLE ${NETWORK.split('\n').length}:4`],
      false,
    ],
    ['with an alias', `${NETWORK}a: *b\n`, ['FRONT_MATTER_TOO_BIG 1:1'], false],
    [
      'with a name that may not stand there',
      `${NETWORK}rules:\n  __proto__: x\n`,
      [`KEY_REFUSED ${NETWORK.split('\n').length + 1}:3`],
      false,
    ],
    ['that is a list', '- a\n', ['FRONT_MATTER_UNREADABLE 1:1'], false],
    ['with empty bytes', 'a\0', ['NOT_UTF8 1:'], false],
    ['of more than 256 KB', `${NETWORK}#${'x'.repeat(300_000)}\n`, ['TOO_LARGE 1:'], false],
  ])('%s', (_what, text, expected, isRead) => {
    expect(codes(text)).toEqual(expected);
    expect(read(text).network !== undefined).toBe(isRead);
    expect(read(text).problems.some((each) => each.unreadable)).toBe(!isRead);
  });

  test('takes a new seat as lines, and a new value in its place', () => {
    const seat = { seat: 'wyke/support-1', role: 'enquiry-support', from: '2024-01-22' };
    const once = changeNetwork(NETWORK, { seats: [seat] });
    expect(once).toBe(
      `${NETWORK}seats:\n  - seat: wyke/support-1\n    role: enquiry-support\n    from: "2024-01-22"\n`,
    );
    const twice = changeNetwork(once, {
      seats: [seat, { ...seat, seat: 'wyke/support-2' }],
      name: 'Wayside',
    });
    expect(twice).toBe(
      `${once.replace('name: Wayside Learning Network', 'name: Wayside')}  - seat: wyke/support-2\n    role: enquiry-support\n    from: "2024-01-22"\n`,
    );
  });

  test('that cannot be read is never changed', () => {
    expect(() => changeNetwork('a: b: c', { name: 'x' })).toThrow(
      expect.objectContaining({ code: 'EDIT_NOT_EXACT' }),
    );
  });
});
