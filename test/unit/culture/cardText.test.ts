import { describe, expect, test } from 'vitest';
import { bilingualOf } from '@renderer/i18n/bilingual';
import { HINT_ICONS } from '@renderer/features/culture/cardText';
import { CARD_COUNTRIES, loadCultureCard } from '@renderer/data/culture/cultureCards';

describe('the language of a card', () => {
  test.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['DE-ch', 'de'],
    ['en-GB', 'en'],
    ['fr-FR', 'en'],
    // Not German, although it begins alike in the list of languages.
    ['da-DK', 'en'],
  ])('%s', (locale, language) => {
    expect(bilingualOf(locale)).toBe(language);
  });
});

test('every hint of every card has a picture and both languages', async () => {
  const cards = await Promise.all(CARD_COUNTRIES.map((country) => loadCultureCard(country)));
  const hints = cards.flatMap((card) => card?.hints ?? []);
  expect(hints.length).toBeGreaterThan(100);
  expect(hints.filter(({ topic }) => HINT_ICONS[topic] === undefined)).toEqual([]);
  expect(hints.filter(({ de, en }) => de.trim() === '' || en.trim() === '')).toEqual([]);
});
