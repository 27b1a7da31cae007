import { describe, expect, it } from 'vitest';
import { packFileOf, readLanguagePack } from '@shared/domain/languages/languagePack';

const ENGLISH = {
  common: {
    hello: 'Hello, <name>{{name}}</name>.',
    people_one: 'One person',
    people_other: '{{count, number}} people',
    action: { save: 'Save', undo: 'Undo' },
  },
  lock: { title: 'Locked' },
};

const swedish = (sentences: unknown, more: object = {}) => ({
  regularsLanguage: 1,
  tag: 'sv',
  ownName: 'Svenska',
  direction: 'ltr',
  sentences,
  ...more,
});

const read = (file: unknown) => readLanguagePack(file, ENGLISH, 'en');

describe('a language from a file', () => {
  it('is taken whole where every sentence fits, in whatever plural forms it has', () => {
    const common = {
      hello: '<name>{{name}}</name>, hej.',
      people_one: 'En människa',
      people_few: '{{count, number}} människor',
      people_other: '{{count, number}} människor',
      action: { save: 'Spara', undo: 'Ångra' },
    };
    expect(read(swedish({ common, lock: { title: 'Låst' } }))).toEqual({
      ok: true,
      value: {
        leftOut: [],
        pack: {
          ...{ tag: 'sv', ownName: 'Svenska', direction: 'ltr', completeness: 1 },
          catalogue: { common, lock: { title: 'Låst' } },
        },
      },
    });
  });

  it('leaves out what would miss a name or a mark, what nobody asks for, and what is empty', () => {
    const result = read(
      swedish({
        common: {
          hello: '<name>Hej</name>',
          people_other: 'många {{what}}',
          action: { save: '', undo: 'Ångra', fly: 'Flyg', deep: { er: 5 } },
        },
        lock: { title: '<b>Låst</b>' },
        nowhere: { title: 'Ingenstans' },
      }),
    );
    expect(result.ok && result.value.leftOut).toEqual([
      'common:hello',
      'common:people_other',
      'common:action.fly',
      'lock:title',
    ]);
    expect(result.ok && result.value.pack.catalogue).toEqual({
      common: { action: { undo: 'Ångra', deep: {} } },
      lock: {},
    });
    // One of five meanings: hello, people, save, undo, title.
    expect(result.ok && result.value.pack.completeness).toBe(0.2);
  });

  it('may begin with the file that is saved for translators', () => {
    const file = packFileOf({ tag: 'pt-pt', ownName: '', direction: 'ltr' }, ENGLISH);
    const result = read(JSON.parse(JSON.stringify(file)));
    expect(result.ok && [result.value.pack.tag, result.value.pack.ownName]).toEqual([
      'pt-PT',
      'pt-PT',
    ]);
  });

  it.each([
    ['a list', [], 'language/foreign'],
    ['nothing', null, 'language/foreign'],
    ['another JSON file', { name: 'x', sentences: {} }, 'language/foreign'],
    ['a newer form', swedish({}, { regularsLanguage: 2 }), 'language/too-new'],
    ['no tag', swedish({}, { tag: 'my words' }), 'language/bad-tag'],
    ['the reference', swedish(ENGLISH, { tag: 'EN' }), 'language/reference'],
    ['hardly a sentence', swedish({ common: {} }), 'language/empty'],
  ])('is refused when it is %s', (_, file, code) => {
    const result = read(file);
    expect(result.ok || result.refusal.code).toBe(code);
  });
});
