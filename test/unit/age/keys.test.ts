import { describe, expect, it } from 'vitest';
import { createKeyPair, isRecipient, readSecretKey } from '@formats/age/keys';
import {
  isLastGroup,
  secretKeyGroups,
  SECRET_KEY_PREFIX,
} from '@shared/domain/encryption/secretKeyText';

const KEY = 'AGE-SECRET-KEY-1EPQUUULH7SX5JK5Z0GUAEGUTY6YUHVDQ6PMWA0CFMQWES57C5EZS3HCK0D';
const REST = KEY.slice(SECRET_KEY_PREFIX.length);
const groups = secretKeyGroups(KEY);

describe('a secret key as it is typed', () => {
  it.each([
    ['as it is', KEY],
    ['small', KEY.toLowerCase()],
    ['in groups', groups.join(' ')],
    ['in groups with dashes', groups.join('–')],
    [
      'in lines, the prefix apart',
      `AGE-SECRET-KEY-1\n${groups.slice(0, 5).join('  ')}\r\n${groups.slice(5).join(' ')}\n`,
    ],
    ['without prefix', REST],
    ['with O for 0', REST.replaceAll('0', 'O')],
    ['with I and 1 for L', REST.replace('L', 'I').replace('L', '1')],
    ['as a key file', `# created: 2026-03-19\n# public key: age1xyz\n${KEY}\n`],
    [
      'in wide letters',
      [...KEY]
        .map((letter) =>
          letter === '-' ? '-' : String.fromCodePoint(letter.codePointAt(0)! + 0xfee0),
        )
        .join(''),
    ],
    ['with the end of the prefix as an L', `AGE SECRET KEY l ${groups.join(' ')}`],
  ])('%s', async (_name, typed) => {
    expect(await readSecretKey(typed)).toEqual({
      ok: true,
      value: {
        identity: KEY,
        recipient: 'age1pc8lv3hqd4hvzmaukagz5khcw0uh83a7gc6fucsgc7jujhap234svt8e9d',
      },
    });
  });

  it('says which group has a slip, and changes nothing by itself', async () => {
    for (const at of [0, 7, 25, 57]) {
      const letter = REST[at] === 'Q' ? 'P' : 'Q';
      const typed = `${REST.slice(0, at)}${letter}${REST.slice(at + 1)}`;
      expect(await readSecretKey(typed)).toEqual({
        ok: false,
        refusal: { code: 'encryption/key-slip', group: Math.floor(at / 6) + 1 },
      });
    }
  });

  it('says what is missing or cannot be', async () => {
    expect(await readSecretKey(REST.slice(0, -4))).toMatchObject({
      refusal: { code: 'encryption/key-length', typed: 54, wanted: 58 },
    });
    expect(await readSecretKey('')).toMatchObject({
      refusal: { code: 'encryption/key-length', typed: 0 },
    });
    expect(await readSecretKey(`${REST.slice(0, 20)}%${REST.slice(21)}`)).toMatchObject({
      refusal: { code: 'encryption/key-character', group: 4 },
    });
  });
});

describe('a pair', () => {
  it('is read back from its own groups', async () => {
    const pair = await createKeyPair();
    expect(isRecipient(pair.recipient)).toBe(true);
    const shown = secretKeyGroups(pair.identity);
    expect(shown.map(({ length }) => length)).toEqual([6, 6, 6, 6, 6, 6, 6, 6, 6, 4]);
    expect(await readSecretKey(shown.join(' '))).toEqual({ ok: true, value: pair });
  });

  it('is new each time', async () => {
    expect((await createKeyPair()).identity).not.toBe((await createKeyPair()).identity);
  });
});

it('knows the last group however it is written', () => {
  expect(groups.at(-1)).toBe('CK0D');
  for (const typed of ['CK0D', 'ck0d', ' c k o d ']) expect(isLastGroup(KEY, typed)).toBe(true);
  for (const typed of ['', 'CK0', 'CK0DD', 'QQQQ']) expect(isLastGroup(KEY, typed)).toBe(false);
});
