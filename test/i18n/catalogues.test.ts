import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, REFERENCE } from '@renderer/i18n/languages';
import { SAME_IN_GERMAN } from './sameInGerman';

const root = join(import.meta.dirname, '../../resources/locales');
const sources = join(import.meta.dirname, '../../src');

type Tree = { readonly [key: string]: string | Tree };

/** Every sentence of a file by its whole key, such as `action.save`. */
const sentencesOf = (tag: string, file: string): ReadonlyMap<string, string> => {
  const flat = new Map<string, string>();
  const visit = (tree: Tree, path: string): void => {
    for (const [key, value] of Object.entries(tree)) {
      const whole = path === '' ? key : `${path}.${key}`;
      if (typeof value === 'string') flat.set(whole, value);
      else visit(value, whole);
    }
  };
  visit(JSON.parse(readFileSync(join(root, tag, file), 'utf8')) as Tree, '');
  return flat;
};

const PLURAL = /_(?:zero|one|two|few|many|other)$/;
const FORMAL = /_formal(?=_(?:zero|one|two|few|many|other)$|$)/;
/** A key without what languages may differ in: plural categories and the form of address. */
const meaning = (key: string): string => key.replace(FORMAL, '').replace(PLURAL, '');

/** Without figures of the sentence's own, such as `{{30, number}}`. */
const placeholders = (sentence: string): readonly string[] =>
  [...sentence.matchAll(/\{\{\s*([\w.]+)/g)]
    .map((match) => match[1]!)
    .filter((name) => !/^\d+$/.test(name))
    .sort();
const tags = (sentence: string): readonly string[] =>
  [...sentence.matchAll(/<(\w+)>/g)].map((match) => match[1]!).sort();

const files = readdirSync(join(root, REFERENCE.tag)).filter((name) => name.endsWith('.json'));
/** A part of a file's name, and the answer to a choice that needs none. */
const MAY_BE_EMPTY = new Set([
  'native.json:backupName.manual',
  'people.json:exportFailed.files/cancelled',
]);
/** What the main process says; it does not know how the owner wants to be addressed. */
const windowFiles = files.filter((name) => name !== 'native.json');
const others = LANGUAGES.filter((language) => language !== REFERENCE).map(({ tag }) => tag);

const sourceText = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(join(sources, path), 'utf8'))
  .join('\n');

describe('every catalogue', () => {
  it('has a folder for each language that is offered, and no other', () => {
    expect(readdirSync(root).sort()).toEqual([...others, REFERENCE.tag].sort());
  });

  it.each(others)('%s has the files of the reference', (tag) => {
    expect(readdirSync(join(root, tag)).sort()).toEqual([...files].sort());
  });

  it.each([REFERENCE.tag, ...others])('%s has no empty and no untrimmed sentence', (tag) => {
    const bad = files.flatMap((file) =>
      [...sentencesOf(tag, file)]
        .filter(([, sentence]) => sentence.trim() === '' || sentence !== sentence.trim())
        .map(([key]) => `${file}:${key}`),
    );
    expect(bad.filter((key) => !MAY_BE_EMPTY.has(key))).toEqual([]);
  });

  it.each([REFERENCE.tag, ...others])('%s has every plural form that it needs', (tag) => {
    const needed = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
    const missing = files.flatMap((file) => {
      const keys = new Set(sentencesOf(tag, file).keys());
      const stems = new Set(
        [...keys].filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, '')),
      );
      return [...stems].flatMap((stem) =>
        needed
          .filter((category) => !keys.has(`${stem}_${category}`))
          .map((category) => `${file}:${stem}_${category}`),
      );
    });
    expect(missing).toEqual([]);
  });

  it('has the files that the window and the main process ask for, and no other', () => {
    const unused = files
      .map((file) => basename(file, '.json'))
      .filter((name) => !new RegExp(`['"\`/]${name}(?:['"\`:]|\\.json)`).test(sourceText));
    expect(unused).toEqual([]);
  });
});

describe.each(others)('%s beside the reference', (tag) => {
  it.each(files)('%s says the same things', (file) => {
    const reference = new Set([...sentencesOf(REFERENCE.tag, file).keys()].map(meaning));
    const own = new Set([...sentencesOf(tag, file).keys()].map(meaning));
    expect([...reference].filter((key) => !own.has(key))).toEqual([]);
    expect([...own].filter((key) => !reference.has(key))).toEqual([]);
  });

  it.each(files)('%s fills in the same values and marks the same parts', (file) => {
    const reference = new Map<string, string>();
    const english = sentencesOf(REFERENCE.tag, file);
    for (const [key, sentence] of english) {
      // The form for `other` mentions the count; the one for `one` need not.
      if (!reference.has(meaning(key)) || key.endsWith('_other'))
        reference.set(meaning(key), sentence);
    }
    const differing = [...sentencesOf(tag, file)].filter(([key, sentence]) => {
      // The same plural form where English has it, else the one for all the rest.
      const expected = english.get(key.replace(FORMAL, '')) ?? reference.get(meaning(key)) ?? '';
      const without = (names: readonly string[]): string =>
        names.filter((name) => !(PLURAL.test(key) && name === 'count')).join(',');
      return (
        without(placeholders(sentence)) !== without(placeholders(expected)) ||
        tags(sentence).join(',') !== tags(expected).join(',')
      );
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });
});

describe('Arabic', () => {
  /** Said in no region, typed as they stand, or names of papers, of ways to write letters and of places. */
  const AS_THEY_STAND =
    /^(?:native|support|counter)\.json|xample|[pP]roblem|dayExample|encoding|papers?\.|format\.|envelope|form\.detail|reading\.decimal|csv\.|authority|rates?\.|:rate$|unlock|own\.kinds\.half|unreadable|empty$/;

  it('leaves the figures of its sentences to the habits of the region', () => {
    const fixed = files.flatMap((file) =>
      [...sentencesOf('ar', file)]
        .filter(([, sentence]) => /\d/.test(sentence.replace(/\{\{.*?\}\}/g, '')))
        .map(([key]) => `${file}:${key}`),
    );
    expect(fixed.filter((key) => !AS_THEY_STAND.test(key))).toEqual([]);
  });
});

describe('German', () => {
  it('differs from English except where both say the same', () => {
    const same = files.flatMap((file) => {
      const german = sentencesOf('de', file);
      return [...sentencesOf('en', file)]
        .filter(([key, sentence]) => german.get(key) === sentence)
        .filter(([, sentence]) => /\p{L}{2}/u.test(sentence.replace(/\{\{.*?\}\}|<.*?>/g, '')))
        .map(([, sentence]) => sentence);
    });
    expect([...new Set(same)].filter((sentence) => !SAME_IN_GERMAN.has(sentence))).toEqual([]);
  });

  it('has a formal form wherever it says du', () => {
    const informal =
      /(?<![\p{L}])(?:du|dir|dich|dein|deine|deinen|deinem|deiner|deines|euch|euer|eure)(?![\p{L}])/iu;
    const missing = windowFiles.flatMap((file) => {
      const german = sentencesOf('de', file);
      return (
        [...german]
          .filter(([key, sentence]) => !FORMAL.test(key) && informal.test(sentence))
          // The two forms by their names, not spoken to anybody.
          .filter(([, sentence]) => !/^(?:du|du oder Sie|Sie oder du)$/.test(sentence))
          .filter(([key]) => {
            const plural = PLURAL.exec(key)?.[0] ?? '';
            return !german.has(`${key.replace(PLURAL, '')}_formal${plural}`);
          })
          .map(([key]) => `${file}:${key}`)
      );
    });
    expect(missing).toEqual([]);
  });

  it('never says du in a formal form', () => {
    const informal = /(?<![\p{L}])(?:du|dir|dich|dein\p{L}*)(?![\p{L}])/iu;
    const bad = files.flatMap((file) =>
      [...sentencesOf('de', file)]
        .filter(([key, sentence]) => FORMAL.test(key) && informal.test(sentence))
        .map(([key]) => `${file}:${key}`),
    );
    expect(bad).toEqual([]);
  });

  it.each(['de', 'en'])('keeps the voice in %s: nobody shouts, nothing is a success', (tag) => {
    const bad = files.flatMap((file) =>
      [...sentencesOf(tag, file)]
        .filter(([, sentence]) =>
          /!|erfolgreich|successful|oops|bitte beachte|please note/i.test(sentence),
        )
        .filter(([, sentence]) => !/^(?:Danke|Thank you)!$/.test(sentence))
        .map(([key]) => `${file}:${key}`),
    );
    expect(bad).toEqual([]);
  });
});
