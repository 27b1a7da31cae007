import { describe, expect, it } from 'vitest';
import { chooseLanguage, findLanguage, pseudoLanguageIn } from '@renderer/i18n/languages';

describe('chooseLanguage', () => {
  it.each([
    [['de'], 'de'],
    [['de-AT', 'en'], 'de'],
    [['fr-FR', 'de-CH'], 'de'],
    [['fr', 'ja'], 'en'],
    [[], 'en'],
    [['EN_us'], 'en'],
    [['den'], 'en'],
  ])('%j is answered with %s', (wanted, expected) => {
    expect(chooseLanguage(wanted).tag).toBe(expected);
  });
});

describe('pseudo-languages', () => {
  it('are found by their exact tag in the address', () => {
    expect(pseudoLanguageIn('?language=ar-XB')?.direction).toBe('rtl');
    expect(pseudoLanguageIn('?language=de')).toBeNull();
    expect(pseudoLanguageIn('')).toBeNull();
  });

  it('are not what a real region is answered with', () => {
    expect(findLanguage('ar')).toBeNull();
    expect(chooseLanguage(['ar-EG']).tag).toBe('en');
  });
});
