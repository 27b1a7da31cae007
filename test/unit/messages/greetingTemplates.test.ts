import { describe, expect, it } from 'vitest';
import { FEASTS } from '@shared/domain/culture/feasts';
import { GREETED_GROUPS } from '@shared/domain/messages/greetingTemplates';
import type { MessagePerson } from '@shared/domain/messages/draft';
import { draftMessage } from '@shared/domain/messages/messageDraft';
import { LANGUAGES, SETTING, SHIPPED, WEISS } from './messageSetting';

const greet = (person: Partial<MessagePerson>, key: string, name: string | null = null) =>
  draftMessage(
    { ...WEISS, ...person },
    'holiday',
    { event: { key, nameIn: (language) => (language === 'de' ? name : null) } },
    SETTING,
  );

describe('templates of greetings', () => {
  it('are there for every occasion, in every language and both forms', () => {
    for (const group of GREETED_GROUPS) {
      const found = SHIPPED.find(({ id }) => id === `shipped:holiday:${group}`);
      expect(Object.keys(found?.texts ?? {}).sort(), group).toEqual([...LANGUAGES].sort());
      for (const forms of Object.values(found?.texts ?? {})) {
        expect(forms.formal?.body).toMatch(/^\{opening\}\n\n[^]+\n\n\{closing\}$/);
        expect(forms.informal?.subject).not.toBe('');
      }
    }
  });

  it('wish for the feast in the language and the form of the person', () => {
    expect(greet({}, 'christmas')).toMatchObject({
      subject: 'Herzliche Wünsche für Sie',
      body: 'Sehr geehrte Frau Weiß,\n\nwir wünschen Ihnen und Ihrer Familie frohe und friedliche Weihnachten.\n\nMit herzlichen Grüßen\nMarlene Vogt',
      holes: [],
    });
    expect(greet({ addressForm: 'informal' }, 'eid-al-fitr').body).toBe(
      'Liebe Andrea,\n\nEid Mubarak. Wir wünschen dir und deiner Familie ein gesegnetes und frohes Fest.\n\nHerzliche Grüße\nMarlene Vogt',
    );
    expect(greet({ languages: ['fr'] }, 'wedding', 'Hochzeitstag').body).toContain('mariage');
    expect(greet({ languages: ['pl'], addressForm: 'informal' }, 'christmas')).toMatchObject({
      language: 'pl',
      addressedAs: 'informal',
      holes: [],
    });
  });

  it('name a feast without words of its own only where its name is known in the language', () => {
    expect(greet({}, 'midsummer', 'Mittsommer').body).toContain('Mittsommer');
    const english = greet({ languages: ['en'] }, 'midsummer', 'Mittsommer');
    expect(english.body).not.toContain('Mittsommer');
    expect(english.holes).toEqual([]);
  });

  it('leave no feast without a text in any language', () => {
    for (const { event } of FEASTS) {
      for (const language of LANGUAGES) {
        const draft = greet({ languages: [language] }, event);
        expect([draft.language, draft.holes], event).toEqual([language, []]);
      }
    }
  });
});
