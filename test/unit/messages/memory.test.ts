import { describe, expect, it } from 'vitest';
import type { TemplateId } from '@shared/domain/messages/message';
import {
  newsInTwo,
  pairsOf,
  remembered,
  rememberedFor,
  sentencePairs,
  sentencesOf,
} from '@shared/domain/messages/memory';
import type { Template } from '@shared/domain/messages/template';

const own: Template = {
  id: '1' as TemplateId,
  purpose: 'thanks',
  reason: null,
  name: 'Danke',
  origin: 'own',
  updatedAt: 0,
  texts: {
    de: {
      formal: {
        subject: 'Danke',
        body: '{opening}\n\nDanke für Ihren Besuch. Kommen Sie bald wieder!\n\nUnser Laden ist samstags offen.\n\n{closing}',
      },
    },
    fr: {
      formal: {
        subject: 'Merci',
        body: '{opening}\n\nMerci de votre visite. Revenez vite !\n\nNous sommes ouverts. Le samedi aussi.\n\n{closing}',
      },
    },
  },
};

describe('what own templates said before', () => {
  it('goes sentence by sentence, or by paragraph where the sentences differ in number', () => {
    expect(sentencePairs([own], 'de', 'fr')).toEqual([
      { from: 'Danke', to: 'Merci' },
      { from: 'Danke für Ihren Besuch.', to: 'Merci de votre visite.' },
      { from: 'Kommen Sie bald wieder!', to: 'Revenez vite !' },
      { from: 'Unser Laden ist samstags offen.', to: 'Nous sommes ouverts. Le samedi aussi.' },
    ]);
    expect(sentencePairs([own], 'de', 'it')).toEqual([]);
    expect(sentencePairs([{ ...own, origin: 'shipped' }], 'de', 'fr')).toEqual([]);
  });

  it('is offered for the same sentence and those like it', () => {
    const pairs = sentencePairs([own], 'de', 'fr');
    expect(remembered('danke für ihren besuch', pairs)).toEqual([
      { from: 'Danke für Ihren Besuch.', to: 'Merci de votre visite.', likeness: 1 },
    ]);
    expect(remembered('Danke für Ihren lieben Besuch.', pairs)[0]?.likeness).toBeCloseTo(0.8);
    expect(remembered('Wir ziehen um.', pairs)).toEqual([]);
    expect(remembered(' … ', pairs)).toEqual([]);
  });

  it('knows where sentences end', () => {
    expect(sentencesOf('Eins. Zwei? „Drei!“ 四。五')).toEqual([
      'Eins.',
      'Zwei?',
      '„Drei!“',
      '四。',
      '五',
    ]);
  });
});

describe('what is offered while a text is written in another language', () => {
  it('keeps to the form of address, and takes the only text of a language without forms', () => {
    const both: Template = {
      ...own,
      texts: {
        de: {
          formal: { subject: '', body: 'Danke für Ihren Besuch.' },
          informal: { subject: '', body: 'Danke für deinen Besuch.' },
        },
        fr: {
          formal: { subject: '', body: 'Merci de votre visite.' },
          informal: { subject: '', body: 'Merci de ta visite.' },
        },
        en: { formal: { subject: '', body: 'Thank you for coming.' } },
      },
    };
    const said = (to: string, form: 'formal' | 'informal') =>
      sentencePairs([both], 'de', to, form).map((pair) => pair.to);
    expect(said('fr', 'formal')).toEqual(['Merci de votre visite.']);
    expect(said('fr', 'informal')).toEqual(['Merci de ta visite.']);
    expect(said('en', 'informal')).toEqual(['Thank you for coming.']);
  });

  it('knows the news that were told, where they were told in both languages', () => {
    const news = [
      { de: 'Wir ziehen um.', fr: 'Nous déménageons.' },
      { de: 'Neu!', fr: ' ' },
    ];
    expect(pairsOf(newsInTwo(news, 'de', 'fr'))).toEqual([
      { from: 'Wir ziehen um.', to: 'Nous déménageons.' },
    ]);
  });

  it('goes through the text that is read, and leaves out what is written already', () => {
    const pairs = sentencePairs([own], 'de', 'fr');
    const source =
      '{opening}\n\nDanke für Ihren Besuch. Heute regnet es.\n\nKommen Sie bald wieder!';
    expect(rememberedFor(source, '', pairs).map(({ sentence }) => sentence)).toEqual([
      'Danke für Ihren Besuch.',
      'Kommen Sie bald wieder!',
    ]);
    expect(
      rememberedFor(source, 'Bonjour. merci de votre visite', pairs).map(
        ({ sentence }) => sentence,
      ),
    ).toEqual(['Kommen Sie bald wieder!']);
  });

  it('never offers the half of a condition', () => {
    const [first, second, third] = pairsOf([
      {
        here: 'Schön. [if product]Das ist {product}. [end]Danke für alles. Zum [if years]{years}.[else]runden[end] Fest.',
        there:
          'Bien. [if product]Voici {product}. [end]Merci pour tout. Pour la [if years]{years}e[else]belle[end] fête.',
      },
    ]).slice(1);
    expect(first).toEqual({ from: 'Das ist {product}.', to: 'Voici {product}.' });
    expect(second).toEqual({ from: 'Danke für alles.', to: 'Merci pour tout.' });
    expect(third?.to).toBe('Pour la [if years]{years}e[else]belle[end] fête.');
  });
});
