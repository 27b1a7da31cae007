import { describe, expect, it } from 'vitest';
import { estimatePassphrase } from '@shared/domain/encryption/passphraseStrength';

const KNOWN = ['Tante Emma Tee', 'Marlene Brandt'];

describe('a passphrase', () => {
  it.each([
    ['', 'weak', 'short'],
    ['abc', 'weak', 'short'],
    ['Passwort123', 'weak', 'common'],
    ['passwort passwort passwort', 'weak', 'common'],
    ['1234567890', 'weak', 'row'],
    ['qwertzuiop', 'weak', 'row'],
    ['aaaaaaaaaaaa', 'weak', 'repeated'],
    ['Marlene1978', 'weak', 'known'],
    ['tante emma tee', 'weak', 'known'],
    ['Marlene Brandt 2024', 'weak', 'known'],
    ['Fenster Laterne', 'weak', null],
    ['fenster fenster fenster fenster', 'weak', 'repeated'],
    ['Fenster Laterne Anker 12', 'fair', null],
    ['laterne fenster hafen jasmin', 'good', null],
    ['laterne fenster hafen jasmin neunzehn kanne', 'strong', null],
    ['xkqzjwvprtkdbm', 'strong', null],
    ['Donaudampfschifffahrtsgesellschaft', 'strong', null],
    ['茶 窓 港 灯台 月曜日 猫', 'fair', null],
  ])('%j is %s', (passphrase, strength, weakness) => {
    expect(estimatePassphrase(passphrase, KNOWN)).toMatchObject({ strength, weakness });
  });

  it('does not get weaker by another word', () => {
    let before = 0;
    for (const words of [
      'hafen',
      'hafen kanne',
      'hafen kanne laterne',
      'hafen kanne laterne kanne',
    ]) {
      const { bits } = estimatePassphrase(words);
      expect(bits).toBeGreaterThan(before);
      before = bits;
    }
  });
});
