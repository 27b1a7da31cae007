import { describe, expect, it } from 'vitest';
import { careListOf } from '@shared/domain/care/careList';
import { CARE_SENTENCES, CARE_TAG_NAMES } from '@shared/domain/care/careSentence';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { createFormat } from '@renderer/i18n/format';
import { createSpeech } from '@renderer/i18n/i18n';
import { findLanguage } from '@renderer/i18n/languages';
import { careWords } from '@renderer/i18n/useCareSentence';
import deToday from '@locales/de/today.json';
import enToday from '@locales/en/today.json';
import { inputOf, promised, somebody, TODAY } from '@test/support/care';
import { GREETINGS } from './situations/greetings';
import { KINDNESS } from './situations/kindness';
import { ORDER } from './situations/order';
import { URGENT } from './situations/urgent';

type Catalogue = { readonly [key: string]: string | Catalogue };

/** The keys of a catalogue without plural and address, each with its texts. */
function textsOf(catalogue: Catalogue, prefix = ''): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  for (const [key, value] of Object.entries(catalogue)) {
    if (typeof value !== 'string') {
      for (const [inner, found] of textsOf(value, `${prefix}${key}.`)) texts.set(inner, found);
      continue;
    }
    const base = prefix + key.replace(/(?:_formal)?(?:_(?:one|other))?$/, '');
    texts.set(base, [...(texts.get(base) ?? []), value]);
  }
  return texts;
}

const catalogues = [
  ['de', textsOf((deToday as Catalogue)['care'] as Catalogue)],
  ['en', textsOf((enToday as Catalogue)['care'] as Catalogue)],
] as const;

const placesOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1]!).sort();

describe.each(catalogues)('the sentences of Today in %s', (_, texts) => {
  it('are there for every key, and no other', () => {
    const wanted = [...CARE_SENTENCES, ...CARE_TAG_NAMES.map((name) => `tag.${name}`), 'on'];
    expect([...texts.keys()].sort()).toEqual([...wanted].sort());
  });

  it('end as sentences do', () => {
    const open = CARE_SENTENCES.filter((key) =>
      texts.get(key)!.some((text) => !/(?:[.?]|\{\{text\}\}|[“”])$/u.test(text)),
    );
    expect(open).toEqual([]);
  });

  it('take the same values in every form', () => {
    const known = textsOf((deToday as Catalogue)['care'] as Catalogue);
    for (const key of CARE_SENTENCES) {
      const wanted = new Set(known.get(key)!.flatMap(placesOf));
      for (const text of texts.get(key)!) {
        // A form for exactly one may leave the number out: *every day*.
        const places = new Set([...placesOf(text), ...(wanted.has('count') ? ['count'] : [])]);
        expect([key, [...places].sort()]).toEqual([key, [...wanted].sort()]);
      }
    }
  });
});

describe('a sentence of Today', () => {
  const situations = [...URGENT, ...GREETINGS, ...KINDNESS, ...ORDER];

  it.each([
    ['de', 'informal'],
    ['de', 'formal'],
    ['en', 'informal'],
  ] as const)('has all its values in %s, said %s', async (tag, address) => {
    const { i18n } = await createSpeech(findLanguage(tag)!, address);
    const words = careWords(i18n, createFormat(tag, ''));
    for (const situation of situations) {
      const board = careListOf(...inputOf(situation));
      for (const { sentence, tags, name } of [...board.shown, ...board.later]) {
        const all = [sentence, ...tags.flatMap((one) => one.sentence ?? [])];
        for (const one of all) {
          const { text } = words.sentence(one, board.today);
          expect(text).not.toMatch(/\{\{|\}\}|<|undefined|NaN|care\./);
          if (address === 'formal')
            expect(text).not.toMatch(/(?<!\p{L})(?:du|dir|dich|dein)(?!\p{L})/iu);
        }
        expect(words.tag(name)).not.toMatch(/care\./);
      }
    }
  });

  it('keeps words of people as they are, and closes them where they are open', async () => {
    const { i18n } = await createSpeech(findLanguage('en')!, 'informal');
    const words = careWords(i18n, createFormat('en', 'GB'));
    const input = (text: string) =>
      inputOf({ facts: { people: [somebody('Ada')], promises: [promised('Ada', text)] } });
    const said = (text: string): string => {
      const { shown } = careListOf(...input(text));
      return words.sentence(shown[0]!.sentence, TODAY).text.replace(/[\u2068\u2069]/g, '');
    };
    expect(said('Return <b>the</b> {{pot}}')).toBe('Return <b>the</b> {{pot}}. Today is the day.');
    expect(said('Two\nlines?')).toBe('Two lines? Today is the day.');
    const long = said(`${'tea '.repeat(80)}end`);
    expect(long).toMatch(/tea …\. Today is the day\.$|tea … Today is the day\.$/);
    expect(long.length).toBeLessThan(200);
  });

  it('names a far day with its month, and with its year where it is another', async () => {
    const { i18n } = await createSpeech(findLanguage('de')!, 'informal');
    const words = careWords(i18n, createFormat('de', 'DE'));
    const values = { text: 'Anruf', day: { day: isoDate('2025-12-24') } };
    expect(words.sentence({ key: 'promise.overdue', values }, TODAY).text).toBe(
      '\u2068Anruf.\u2069 War fällig \u2068am 24. Dezember 2025\u2069.',
    );
  });
});
