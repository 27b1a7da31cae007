import { describe, expect, it } from 'vitest';
import { formally } from '@renderer/i18n/catalogue';
import { createSpeech } from '@renderer/i18n/i18n';
import { findLanguage, type Language } from '@renderer/i18n/languages';

const language = (tag: string): Language => findLanguage(tag)!;

describe('formally', () => {
  it('puts the formal sentence in the place of the other, plurals and nested keys included', () => {
    expect(
      formally({
        a: {
          hello: 'du',
          hello_formal: 'Sie',
          n_one: 'du 1',
          n_other: 'du n',
          n_formal_one: 'Sie 1',
          n_formal_other: 'Sie n',
          deep: { same: 'x', tell_formal: 'Sie', tell: 'du' },
          formality: 'stays',
        },
      }),
    ).toEqual({
      a: {
        hello: 'Sie',
        n_one: 'Sie 1',
        n_other: 'Sie n',
        deep: { same: 'x', tell: 'Sie' },
        formality: 'stays',
      },
    });
  });
});

describe('speech', () => {
  it('changes language and address at run time, without a reload', async () => {
    const { i18n, speak } = await createSpeech(language('en'), 'informal');
    expect(i18n.t('common:action.undo')).toBe('Undo');
    await speak(language('de'), 'informal');
    expect(i18n.t('common:action.undo')).toBe('Rückgängig');
    expect(i18n.t('errors:fault.text')).toContain('Was du gespeichert hast');
    await speak(language('de'), 'formal');
    expect(i18n.t('errors:fault.text')).toContain('Was Sie gespeichert haben');
    await speak(language('de'), 'informal');
    expect(i18n.t('errors:fault.text')).toContain('Was du gespeichert hast');
  });

  it('reads refusal codes as keys', async () => {
    const { i18n } = await createSpeech(language('de'), 'informal');
    expect(i18n.t('errors:files/not-readable', { fileName: 'a<b>.csv' })).toContain('„a<b>.csv“');
  });

  it('counts in the language and groups digits', async () => {
    const { i18n } = await createSpeech(language('de'), 'informal');
    expect(i18n.t('common:people', { count: 1 })).toBe('1 Mensch');
    expect(i18n.t('common:people', { count: 1412 })).toBe('1.412 Menschen');
  });

  it('has a sentence for every count in the pseudo-language that reads from right to left', async () => {
    const { i18n } = await createSpeech(language('ar-XB'), 'informal');
    for (const count of [0, 1, 2, 3, 11, 100]) {
      expect(i18n.t('common:people', { count })).toMatch(/\u202e/);
    }
  });
});
