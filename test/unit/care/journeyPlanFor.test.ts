import type { JourneyPlan } from '@shared/domain/care/journey';
import { asNewcomer, journeyPlanFor, newcomerOf } from '@shared/domain/care/journeyPlanFor';
import { aContact } from '@test/support/builders';
import { describe, expect, it } from 'vitest';

const aPlan = (name: string, country = '', language = '', steps = 1): JourneyPlan => ({
  ...{ id: name, name, country, language, updatedAt: 0 },
  steps: Array.from({ length: steps }, (_step, at) => ({ id: `${at}`, text: 'x', afterDays: at })),
});

const all = aPlan('all');
const japan = aPlan('japan', 'JP');
const english = aPlan('english', '', 'en');
const french = aPlan('french', '', 'fr');
const englishInJapan = aPlan('englishInJapan', 'JP', 'en');

const CASES: readonly {
  readonly title: string;
  readonly plans: readonly JourneyPlan[];
  readonly country: string;
  readonly languages: readonly string[];
  readonly chosen: string | null;
}[] = [
  { title: 'nothing without plans', plans: [], country: 'DE', languages: ['de'], chosen: null },
  {
    title: 'country and language before all others',
    plans: [all, japan, english, englishInJapan],
    country: 'JP',
    languages: ['en'],
    chosen: 'englishInJapan',
  },
  {
    title: 'the country before the language',
    plans: [all, english, japan],
    country: 'JP',
    languages: ['en'],
    chosen: 'japan',
  },
  {
    title: 'the language before everybody',
    plans: [all, english, japan],
    country: 'GB',
    languages: ['en-GB'],
    chosen: 'english',
  },
  {
    title: 'everybody where nothing else fits',
    plans: [japan, english, all],
    country: 'DE',
    languages: ['de'],
    chosen: 'all',
  },
  {
    title: 'none where none fits',
    plans: [japan, english, englishInJapan],
    country: 'DE',
    languages: ['de'],
    chosen: null,
  },
  {
    title: 'not the plan of a country in another language',
    plans: [englishInJapan],
    country: 'JP',
    languages: ['ja'],
    chosen: null,
  },
  {
    title: 'the language that somebody prefers',
    plans: [english, french],
    country: 'CA',
    languages: ['fr-CA', 'en'],
    chosen: 'french',
  },
  {
    title: 'the first given among equals',
    plans: [aPlan('a', 'JP'), aPlan('b', 'JP')],
    country: 'JP',
    languages: [],
    chosen: 'a',
  },
  {
    title: 'no plan without steps',
    plans: [aPlan('empty', 'JP', 'ja', 0), all],
    country: 'JP',
    languages: ['ja'],
    chosen: 'all',
  },
  {
    title: 'nobody of an unknown country gets the plan of a country',
    plans: [japan, all],
    country: '',
    languages: [],
    chosen: 'all',
  },
];

describe('the checklist for somebody new is', () => {
  it.each(CASES)('$title', ({ plans, country, languages, chosen }) => {
    expect(journeyPlanFor(plans, { country, languages })?.id ?? null).toBe(chosen);
  });
});

describe('somebody new', () => {
  it('is from where the shop is, and speaks what is spoken in a country of their own', () => {
    expect(newcomerOf(aContact({ country: '', languages: [] }), 'DE')).toEqual({
      country: 'DE',
      languages: [],
    });
    expect(newcomerOf(aContact({ country: 'JP', languages: [] }), 'DE')).toEqual({
      country: 'JP',
      languages: ['ja'],
    });
    expect(asNewcomer({ country: 'GB', languages: [] }, 'GB')).toEqual({
      country: 'GB',
      languages: [],
    });
    expect(asNewcomer({ country: '', languages: ['pl'] }, '')).toEqual({
      country: '',
      languages: ['pl'],
    });
  });
});
