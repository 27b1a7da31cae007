import { describe, expect, it } from 'vitest';
import { chooseLanguage, findLanguage, pseudoLanguageIn } from '@renderer/i18n/languages';

describe('chooseLanguage', () => {
  it.each([
    [['de'], 'de'],
    [['de-AT', 'en'], 'de'],
    [['fi-FI', 'de-CH'], 'de'],
    [['fr-CA', 'de'], 'fr'],
    // Another region's words are nearer than another language's.
    [['pt-PT', 'en'], 'pt-BR'],
    [['fi', 'hu'], 'en'],
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
    expect(findLanguage('ar')?.origin).toBe('machine');
    expect(chooseLanguage(['ar-EG', 'ar-XB']).tag).toBe('ar');
    expect(chooseLanguage(['en-NZ']).tag).toBe('en');
  });
});
