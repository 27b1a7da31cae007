import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { MessagePerson, MessageSetting } from '@shared/domain/messages/draft';
import { placeOfHole } from '@shared/domain/messages/holes';
import type { MessagePurpose, TemplateId } from '@shared/domain/messages/message';
import { draftMessage, mayLeave } from '@shared/domain/messages/messageDraft';
import type { MessageFacts } from '@shared/domain/messages/messageFacts';
import type { Template } from '@shared/domain/messages/template';
import { LANGUAGES, SETTING, SHIPPED, WEISS } from './messageSetting';

const own = (body: string, rest: Partial<Template> = {}): Template => ({
  id: 'own' as TemplateId,
  purpose: 'thanks',
  reason: null,
  name: 'Eigener Dank',
  texts: { de: { formal: { subject: 'Danke', body }, informal: { subject: 'Danke', body } } },
  origin: 'own',
  updatedAt: 1,
  ...rest,
});

const draft = (
  person: Partial<MessagePerson> = {},
  setting: Partial<MessageSetting> = {},
  facts: MessageFacts = {},
  purpose: MessagePurpose = 'thanks',
) => draftMessage({ ...WEISS, ...person }, purpose, facts, { ...SETTING, ...setting });

const ONLY_FIRST = { name: 'Andrea', nameParts: { ...WEISS.nameParts, family: '' } };

describe('draftMessage', () => {
  it('writes to somebody in their language and form, marks what it filled in', () => {
    const template = own('{opening}\n\nDanke für {product}[if day] am {day}[end].\n\n{closing}');
    const facts = { product: 'Darjeeling', day: isoDate('2026-03-19') };
    const made = draft({}, { templates: [template] }, facts);
    expect(made).toMatchObject({
      templateId: 'own',
      subject: 'Danke',
      body: 'Sehr geehrte Frau Weiß,\n\nDanke für Darjeeling am 19. März 2026.\n\nMit herzlichen Grüßen\nMarlene Vogt',
      language: 'de',
      addressedAs: 'formal',
      holes: [],
      notes: [],
      meaning: null,
    });
    expect(mayLeave(made)).toBe(true);
    expect(made.marks.map(({ start, end }) => made.body.slice(start, end))).toEqual([
      'Sehr geehrte Frau Weiß,',
      'Darjeeling',
      '19. März 2026',
      'Mit herzlichen Grüßen\nMarlene Vogt',
    ]);
  });

  it.each(LANGUAGES)('thanks, greets and welcomes without a gap in %s', (language) => {
    for (const purpose of ['thanks', 'birthday', 'holiday', 'welcome'] as const) {
      for (const addressForm of ['formal', 'informal'] as const) {
        const made = draft({ languages: [language], addressForm }, {}, {}, purpose);
        expect([made.language, made.addressedAs, made.holes, made.notes]).toEqual([
          language,
          addressForm,
          [],
          [],
        ]);
      }
    }
  });

  it.each(LANGUAGES.filter((language) => language !== 'de'))(
    'says in German what the text in %s means',
    (language) => {
      const { meaning } = draft({ languages: [language] });
      expect(meaning?.language).toBe('de');
      expect(meaning?.body).toMatch(/^Sehr geehrte Frau Weiß,\n\n.*\n\nMit herzlichen Grüßen/s);
    },
  );

  it('falls back to the language of the shop, and says so', () => {
    expect(draft({ languages: ['sv', 'fi-FI'] })).toMatchObject({
      language: 'de',
      notes: [{ kind: 'language', wanted: ['sv', 'fi'], used: 'de' }],
    });
    expect(draft({ languages: [] }).notes).toEqual([{ kind: 'language', wanted: [], used: 'de' }]);
    expect(draft({ languages: ['sv', 'fr'] })).toMatchObject({ language: 'fr', notes: [] });
    // Written in German and English only.
    expect(draft({ languages: ['fr'] }, {}, {}, 'apology')).toMatchObject({
      language: 'de',
      notes: [{ kind: 'language', wanted: ['fr'], used: 'de' }],
    });
  });

  it('says when a language was chosen by hand that they are not known to read', () => {
    expect(draft({}, { chosen: { language: 'fr' } })).toMatchObject({
      language: 'fr',
      notes: [{ kind: 'language-chosen', used: 'fr' }],
    });
    expect(draft({ languages: ['de', 'fr'] }, { chosen: { language: 'fr' } }).notes).toEqual([]);
    expect(draft({}, { chosen: { language: 'sv' } }).notes).toEqual([
      { kind: 'language', wanted: ['sv'], used: 'de' },
    ]);
  });

  it('is formal where nobody said, with a note where that makes a difference', () => {
    expect(draft({ addressForm: 'unset' })).toMatchObject({
      addressedAs: 'formal',
      notes: [{ kind: 'form-unset' }],
    });
    expect(draft({ addressForm: 'unset', languages: ['pl'] }).notes).toEqual([
      { kind: 'form-unset' },
    ]);
    expect(draft({ addressForm: 'unset', languages: ['en'] }).notes).toEqual([]);
    const firm = { kind: 'organisation', organisation: 'Muster GmbH' } as const;
    expect(draft({ ...firm, addressForm: 'unset' })).toMatchObject({ holes: [], notes: [] });
    const chosen = { addressedAs: 'informal' } as const;
    expect(draft({}, { chosen }).notes).toEqual([{ kind: 'form-chosen' }]);
    expect(draft({ addressForm: 'unset' }, { chosen }).notes).toEqual([]);
  });

  it('greets neutrally where the salutation is unknown, and says so', () => {
    const made = draft({ salutation: 'unset' });
    expect(made.body).toMatch(/^Guten Tag Andrea Weiß,\n/);
    expect(made).toMatchObject({ holes: [], notes: [{ kind: 'salutation-unset' }] });
    expect(draft({ salutation: 'none' }).notes).toEqual([]);
  });

  it('cannot greet formally without a family name, and says where that is mended', () => {
    const made = draft(ONLY_FIRST);
    expect(made.holes).toEqual([{ kind: 'opening', lacks: 'family-name' }]);
    expect(made.body).toMatch(/^Sehr geehrte Frau …,/);
    expect(placeOfHole(made.holes[0]!)).toBe('person');
    expect(mayLeave(draft({ ...ONLY_FIRST, addressForm: 'informal' }))).toBe(true);
  });

  it('lets no own text greet by the first name who is addressed formally', () => {
    const templates = [own('Liebe {given},\n\ndanke, {given}.\n\n{closing}')];
    expect(draft({}, { templates }).holes).toEqual([{ kind: 'first-name' }]);
    expect(draft({ addressForm: 'informal' }, { templates }).holes).toEqual([]);
    const both = [own('Guten Tag {given} {family},\n\ndanke, {given}.')];
    expect(draft({}, { templates: both }).holes).toEqual([]);
    const whole = [own('Guten Tag {name},\n\ndanke.')];
    expect(draft({}, { templates: whole }).holes).toEqual([]);
    expect(draft(ONLY_FIRST, { templates: whole }).holes).toEqual([{ kind: 'first-name' }]);
  });

  it('is signed by nobody only where nothing is signed', () => {
    expect(draft({}, { sender: ' ' }).holes).toEqual([{ kind: 'sender' }]);
    const templates = [own('Danke.')];
    expect(draft({}, { sender: '', templates }).holes).toEqual([]);
  });

  it('asks for nothing that the text does not say', () => {
    expect(draft(ONLY_FIRST, { templates: [own('Danke für den Besuch.')] }).holes).toEqual([]);
  });

  it('names every gap', () => {
    const templates = [own('{opening}\n\n{product}, {points}, {news}\n\n{closing}')];
    const made = draft({}, { templates }, { points: 1240 });
    expect(made.body).toContain('…, 1.240, …');
    expect(made.holes).toMatchObject([
      { kind: 'placeholder', placeholder: 'product' },
      { kind: 'placeholder', placeholder: 'news' },
    ]);
    expect(mayLeave(made)).toBe(false);
  });

  it('stops at a template that cannot be read, at one in another form, and at none', () => {
    const broken = [own('Danke {vorname}')];
    expect(draft({}, { templates: broken }).holes).toMatchObject([{ kind: 'template-error' }]);
    const formal = own('Danke Ihnen.', {
      texts: { de: { formal: { subject: 'Danke', body: 'Danke Ihnen.' } } },
    });
    const chosen = { templateId: formal.id };
    const informal = { addressForm: 'informal' } as const;
    expect(draft(informal, { templates: [formal], chosen }).holes).toEqual([
      { kind: 'form-not-written' },
    ]);
    expect(draft(informal, { templates: [formal] }).holes).toEqual([{ kind: 'no-template' }]);
    expect(draft({}, { templates: [] })).toMatchObject({
      templateId: null,
      body: '',
      holes: [{ kind: 'no-template' }],
    });
  });

  it('tells news in a language in which there are news', () => {
    const news = { de: 'Wir ziehen um.', en: 'We are moving.' };
    expect(draft({ languages: ['en'] }, {}, { news }, 'announcement').body).toContain(
      'We are moving.',
    );
    expect(
      draft({ languages: ['en'] }, {}, { news: { de: news.de } }, 'announcement'),
    ).toMatchObject({
      language: 'de',
      holes: [],
      notes: [{ kind: 'language', wanted: ['en'], used: 'de' }],
    });
    expect(draft({}, {}, { news: { fr: 'Bonjour' } }, 'announcement').holes).toMatchObject([
      { kind: 'placeholder', placeholder: 'news' },
    ]);
  });

  it('writes figures and days as the language does', () => {
    const templates = [
      own('', {
        texts: Object.fromEntries(
          ['de', 'en', 'fr'].map((language) => [
            language,
            { formal: { subject: '', body: '{points} | {amount} | {lapseDay}' } },
          ]),
        ),
      }),
    ];
    const facts = {
      points: 1240,
      amount: { minor: 123450, currency: 'EUR' },
      lapseDay: isoDate('2026-12-31'),
    };
    const body = (language: string) =>
      draft({ languages: [language] }, { templates }, facts)
        .body.replaceAll(/[\u00a0\u202f]/g, ' ')
        .replaceAll('’', "'");
    expect(body('de')).toBe('1.240 | 1.234,50 € | 31. Dezember 2026');
    expect(body('de-CH')).toBe("1'240 | EUR 1'234.50 | 31. Dezember 2026");
    expect(body('en')).toBe('1,240 | €1,234.50 | 31 December 2026');
    expect(body('en-US')).toBe('1,240 | €1,234.50 | December 31, 2026');
    expect(body('fr')).toBe('1 240 | 1 234,50 € | 31 décembre 2026');
    expect(body('de-!!')).toBe('1.240 | 1.234,50 € | 31. Dezember 2026');
  });

  it('offers the languages that the purpose is written in, their own first', () => {
    expect(draft({ languages: ['sv', 'tr', 'ja-JP'] }).languages.slice(0, 3)).toEqual([
      'tr',
      'ja',
      'ar',
    ]);
    expect(draft({}, {}, {}, 'apology').languages).toEqual(['de', 'en']);
  });

  it('brings the ways along', () => {
    const consents = [{ purpose: 'letter', decision: 'refused' }] as const;
    const { ways } = draft({}, { consents });
    expect(ways.find(({ way }) => way === 'visit')?.isOpen).toBe(true);
    expect(ways).toHaveLength(9);
  });
});

/** Somebody, and an occasion, of whom everything is known. */
const ALL_KNOWN: MessageFacts = {
  event: { key: 'nowruz', nameIn: () => 'Nouruz' },
  years: 60,
  product: 'Assam',
  friend: 'Paola Ferri',
  points: 240,
  lapseDay: isoDate('2026-04-01'),
  reward: 'Assam 100 g',
  amount: { minor: 1290, currency: 'EUR' },
  day: isoDate('2026-04-02'),
  visits: 200,
  idea: 'Mehr Licht.',
  problem: 'Zwei Tage zu spät geliefert.',
  solution: 'Neu geschickt.',
  news: Object.fromEntries(LANGUAGES.map((language) => [language, 'First Flush'])),
};

describe.each(LANGUAGES)('every template that is shipped in %s', (language) => {
  const written = SHIPPED.flatMap((template) =>
    (['formal', 'informal'] as const).flatMap((form) =>
      template.texts[language]?.formal === undefined ? [] : [{ template, form }],
    ),
  );
  const made = written.map(({ template, form }) => ({
    at: `${template.id} ${form}`,
    form,
    draft: draftMessage(
      { ...WEISS, languages: [language], addressForm: form, salutation: 'mrs' },
      template.purpose,
      { ...ALL_KNOWN, ...(template.reason !== null && { reason: template.reason }) },
      { ...SETTING, chosen: { templateId: template.id } },
    ),
  }));

  it('fills without a hole for somebody who is fully known, in both forms', () => {
    expect(made.length).toBeGreaterThan(40);
    for (const { at, form, draft: one } of made) {
      expect([one.language, one.addressedAs, one.holes, one.notes], at).toEqual([
        language,
        form,
        [],
        [],
      ]);
    }
  });

  it('leaves no sign of a template, no double space and nothing glued to a name', () => {
    for (const { at, draft: one } of made) {
      for (const text of [one.subject, one.body]) {
        expect(text, at).not.toMatch(/[{}[\]…]| {2}|[ \t]\n|\n{3}| [.,;]|\.\.|,,/);
      }
      for (const { in: part, start, end, placeholder } of one.marks) {
        if (placeholder === 'opening' || placeholder === 'closing') continue;
        const around = one[part].slice(start - 1, start) + one[part].slice(end, end + 1);
        if (!['ja', 'zh'].includes(language)) expect(around, at).not.toMatch(/\p{L}/u);
      }
    }
  });

  it('greets and leaves in the form that was asked for', () => {
    const opens = (form: string) =>
      new Set(
        made.filter((one) => one.form === form).map(({ draft: one }) => one.body.split('\n')[0]),
      );
    expect(opens('formal').size).toBe(1);
    expect(opens('informal').size).toBe(1);
    if (language === 'de') {
      expect([...opens('formal'), ...opens('informal')]).toEqual([
        'Sehr geehrte Frau Weiß,',
        'Liebe Andrea,',
      ]);
    }
  });
});
