import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import {
  chooseTemplate,
  copyIdOf,
  languagesOfPurpose,
  variantsOf,
  type TemplateWish,
} from '@shared/domain/messages/chooseTemplate';
import type { AddressedAs, TemplateId } from '@shared/domain/messages/message';
import type { Template } from '@shared/domain/messages/template';
import { allTemplates } from '@shared/domain/messages/templateFile';

const BOTH = ['formal', 'informal'] as const;

const template = (
  id: string,
  languages: Readonly<Record<string, readonly AddressedAs[]>>,
  rest: Partial<Template> = {},
): Template => ({
  id: id as TemplateId,
  purpose: 'thanks',
  reason: null,
  name: '',
  origin: id.startsWith('shipped:') ? 'shipped' : 'own',
  updatedAt: 0,
  texts: Object.fromEntries(
    Object.entries(languages).map(([language, forms]) => [
      language,
      Object.fromEntries(
        forms.map((form) => [form, { subject: '', body: `${id} ${language} ${form}` }]),
      ),
    ]),
  ),
  ...rest,
});

const WISH: TemplateWish = {
  purpose: 'thanks',
  reason: 'purchase',
  variants: [],
  languages: ['fr'],
  fallbacks: ['de', 'en'],
  form: 'formal',
  hasForms: (language) => language !== 'en',
  templateId: null,
};

const general = template('shipped:thanks:general', { de: BOTH, fr: BOTH, en: BOTH });
const purchase = template(
  'shipped:thanks:purchase',
  { de: BOTH, fr: BOTH },
  { reason: 'purchase' },
);
const idea = template('shipped:thanks:idea', { de: BOTH, fr: BOTH }, { reason: 'idea' });

const body = (templates: readonly Template[], wish: Partial<TemplateWish> = {}) =>
  chooseTemplate(templates, { ...WISH, ...wish })?.text.body ?? null;

describe('chooseTemplate', () => {
  it('takes the copy of one for an occasion for that occasion alone', () => {
    const round = template('shipped:birthday:round', { fr: BOTH }, { purpose: 'birthday' });
    const usual = template('shipped:birthday:general', { fr: BOTH }, { purpose: 'birthday' });
    const copy = template(copyIdOf(round, 'u1'), { fr: BOTH }, { purpose: 'birthday' });
    expect(copy.id).toBe('copy:birthday:round:u1');
    expect(copyIdOf(copy, 'u2')).toBe('copy:birthday:round:u2');
    expect(copyIdOf(template('own', {}), 'u3')).toBe('u3');
    const all = [usual, round, copy];
    expect(body(all, { purpose: 'birthday' })).toBe('shipped:birthday:general fr formal');
    expect(body(all, { purpose: 'birthday', variants: ['round'] })).toBe(`${copy.id} fr formal`);
  });

  it('takes the one for the reason before the general one, and none for another reason', () => {
    expect(body([general, purchase, idea])).toBe('shipped:thanks:purchase fr formal');
    expect(body([general, idea])).toBe('shipped:thanks:general fr formal');
    expect(body([purchase, idea], { reason: null })).toBeNull();
    expect(body([purchase], { purpose: 'welcome' })).toBeNull();
  });

  it('takes an own one before a shipped one, the latest of several', () => {
    const own = template('own', { fr: BOTH });
    const later = template('later', { fr: BOTH }, { updatedAt: 5 });
    expect(body([purchase, own])).toBe('own fr formal');
    expect(body([purchase, own, later])).toBe('later fr formal');
  });

  it('lets a changed shipped one stand for that one alone', () => {
    const changed = { ...template('shipped:thanks:general', { fr: BOTH }), origin: 'own' } as const;
    const all = allTemplates([changed], [general, purchase]);
    expect(body(all)).toBe('shipped:thanks:purchase fr formal');
    expect(chooseTemplate(all, { ...WISH, reason: 'other' })?.template.origin).toBe('own');
    // In German it was not changed.
    expect(chooseTemplate(all, { ...WISH, reason: null, languages: ['de'] })?.template).toEqual({
      ...general,
      texts: { de: general.texts['de'], en: general.texts['en'] },
    });
  });

  it('puts the language of the person first, even before an own text in another', () => {
    const own = template('own', { de: BOTH });
    expect(body([general, own])).toBe('shipped:thanks:general fr formal');
    expect(body([general], { languages: ['sv', 'fr-CH'] })).toBe(
      'shipped:thanks:general fr formal',
    );
  });

  it('tells where it had to fall back', () => {
    expect(chooseTemplate([general], { ...WISH, languages: ['sv', 'fi'] })).toMatchObject({
      language: 'de',
      fellBack: { wanted: ['sv', 'fi'], used: 'de' },
    });
    expect(chooseTemplate([general], WISH)).toMatchObject({ language: 'fr', fellBack: null });
    expect(body([general], { languages: ['sv'], fallbacks: ['pl', 'en'] })).toBe(
      'shipped:thanks:general en formal',
    );
    expect(body([general], { languages: ['sv'], fallbacks: [] })).toBeNull();
  });

  it('never uses a text in the wrong form, unless it was chosen by hand', () => {
    const formal = template('formal', { fr: ['formal'] });
    const informal = template('informal', { fr: ['informal'] });
    expect(body([general, formal], { form: 'informal' })).toBe(
      'shipped:thanks:general fr informal',
    );
    expect(body([general, informal])).toBe('shipped:thanks:general fr formal');
    const byHand = { ...WISH, form: 'informal', templateId: formal.id } as const;
    expect(chooseTemplate([general, formal], byHand)).toMatchObject({
      text: { body: 'formal fr formal' },
      isOtherForm: true,
    });
  });

  it('uses the one text of a language without forms for everybody', () => {
    const plain = template('plain', { en: ['formal'] });
    const wish = { languages: ['en'], form: 'informal' } as const;
    expect(body([plain], wish)).toBe('plain en formal');
    expect(chooseTemplate([plain], { ...WISH, ...wish })?.isOtherForm).toBe(false);
  });

  it('tells round birthdays, and feasts with words of their own', () => {
    const round = template('shipped:birthday:round', { fr: BOTH }, { purpose: 'birthday' });
    const plain = template('shipped:birthday:general', { fr: BOTH }, { purpose: 'birthday' });
    const wish = { purpose: 'birthday', reason: null } as const;
    expect(body([round, plain], { ...wish, variants: ['round'] })).toBe(
      'shipped:birthday:round fr formal',
    );
    expect(body([round, plain], wish)).toBe('shipped:birthday:general fr formal');
    expect(body([round], wish)).toBeNull();
    const eid = template('shipped:holiday:eid', { fr: BOTH }, { purpose: 'holiday' });
    const feast = template('shipped:holiday:general', { fr: BOTH }, { purpose: 'holiday' });
    const holiday = { purpose: 'holiday', reason: null } as const;
    expect(body([feast, eid], { ...holiday, variants: ['eid-al-fitr', 'eid'] })).toBe(
      'shipped:holiday:eid fr formal',
    );
    expect(body([feast, eid], { ...holiday, variants: ['diwali', 'diwali'] })).toBe(
      'shipped:holiday:general fr formal',
    );
  });
});

describe('variantsOf', () => {
  const event = (key: string) => ({ key, nameIn: () => null });
  it.each([
    ['birthday', { isRound: true, years: 60 }, ['round']],
    ['birthday', { isRound: true }, []],
    ['birthday', { isRound: false, years: 61 }, []],
    ['holiday', { event: event('eid-al-fitr') }, ['eid-al-fitr', 'eid']],
    ['holiday', {}, []],
    ['points', { points: 100, reward: 'Tee' }, ['in-reach']],
    ['points', { points: 100 }, []],
    ['points', { points: 100, reward: 'Tee', lapseDay: isoDate('2026-12-31') }, ['lapsing']],
  ] as const)('%s %j', (purpose, facts, variants) => {
    expect(variantsOf(purpose, facts)).toEqual(variants);
  });
});

it('knows in which languages something is written', () => {
  expect(languagesOfPurpose([general, purchase], 'thanks')).toEqual(['de', 'fr', 'en']);
  expect(languagesOfPurpose([general], 'points')).toEqual([]);
});
