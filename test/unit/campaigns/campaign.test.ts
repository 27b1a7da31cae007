import { describe, expect, it } from 'vitest';
import {
  campaignAgain,
  campaignOfForm,
  campaignProblems,
  formOfCampaign,
  newCampaignForm,
} from '@shared/domain/campaigns/campaignForm';
import {
  campaignPeriod,
  campaignState,
  NO_PROGRESS,
  progressOf,
} from '@shared/domain/campaigns/campaignState';
import {
  isSameNews,
  languageFor,
  languagesTold,
  missingLanguages,
} from '@shared/domain/campaigns/toldLanguages';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { Template } from '@shared/domain/messages/template';
import type { Campaign } from '@shared/domain/segments/campaign';

const today = isoDate('2026-03-19');
const campaign: Campaign = {
  id: 'a',
  name: 'Tasting',
  kind: 'tip',
  segmentId: null,
  countries: ['DE'],
  languages: [],
  from: isoDate('2026-03-01'),
  to: isoDate('2026-03-31'),
  templateId: null,
  news: { de: 'Neue Tees.' },
  costMinor: 500,
  currency: 'EUR',
  goal: null,
  createdAt: 1,
  updatedAt: 1,
};

describe('The languages of a campaign', () => {
  const languages = { told: ['de', 'en'], fallbacks: ['de', 'de', 'en'] };

  it('are the first of their own that is told, else the fallback', () => {
    expect(languageFor(['fr', 'en'], languages)).toEqual({ used: 'en', isOwn: true });
    expect(languageFor(['fr'], languages)).toEqual({ used: 'de', isOwn: false });
    expect(languageFor([], languages)).toEqual({ used: 'de', isOwn: false });
    // French is no language to fall back on for somebody who is not known to read it.
    expect(languageFor(['de'], { told: ['fr'], fallbacks: ['de', 'en'] }).used).toBeNull();
  });

  it('that are missing are told with how many people and with what instead', () => {
    const people = [['fr'], ['it'], ['fr', 'nl'], ['de'], []].map((own) => ({ languages: own }));
    expect(missingLanguages(people, { de: 'x', en: 'x', it: 'x' }, languages)).toEqual([
      { language: 'fr', count: 2, used: 'de', lacksTemplate: false },
      { language: 'it', count: 1, used: 'de', lacksTemplate: true },
      { language: null, count: 1, used: 'de', lacksTemplate: false },
    ]);
  });

  it('need news and a template', () => {
    const template: Template = {
      id: 't' as Template['id'],
      purpose: 'announcement',
      reason: null,
      name: '',
      texts: { de: {}, en: {} },
      origin: 'shipped',
      updatedAt: 0,
    };
    expect(languagesTold({ de: 'Neues', en: '  ', fr: 'Du nouveau' }, [template])).toEqual(['de']);
  });

  it('tell the same where one text is the same', () => {
    expect(isSameNews({ de: 'Neue  Tees.' }, { de: 'neue Tees. ', en: 'Other' })).toBe(true);
    expect(isSameNews({ de: 'Neue Tees.' }, { en: 'Neue Tees.' })).toBe(false);
    expect(isSameNews({ de: ' ' }, { de: '' })).toBe(false);
  });
});

describe('The state of a campaign', () => {
  it('follows its text and its messages', () => {
    expect(campaignState({ news: { de: ' ' } }, NO_PROGRESS)).toBe('empty');
    expect(campaignState(campaign, NO_PROGRESS)).toBe('planned');
    const some = progressOf([{ status: 'sent' }, { status: 'draft' }, { status: 'skipped' }]);
    expect(some).toEqual({ waiting: 1, sent: 1, skipped: 1 });
    expect(campaignState(campaign, some)).toBe('under-way');
    expect(campaignState(campaign, { ...some, waiting: 0 })).toBe('done');
  });

  it('knows its days, both ends included', () => {
    expect(campaignPeriod(campaign, isoDate('2026-02-28'))).toBe('ahead');
    expect(campaignPeriod(campaign, isoDate('2026-03-01'))).toBe('now');
    expect(campaignPeriod(campaign, isoDate('2026-03-31'))).toBe('now');
    expect(campaignPeriod(campaign, isoDate('2026-04-01'))).toBe('over');
    expect(campaignPeriod({ ...campaign, to: null }, isoDate('2030-01-01'))).toBe('now');
  });
});

describe('The form of a campaign', () => {
  it('asks for a name, a first day and days in order', () => {
    const form = newCampaignForm('b', today, 'EUR', 'de');
    expect([...campaignProblems(form)]).toEqual(['name']);
    expect(campaignOfForm(form)).toBeNull();
    expect([
      ...campaignProblems({ ...form, name: 'x', from: null, isCostReadable: false }),
    ]).toEqual(['from', 'cost']);
    expect([...campaignProblems({ ...form, name: 'x', to: isoDate('2026-03-18') })]).toEqual([
      'to-before-from',
    ]);
    expect([...campaignProblems({ ...form, name: 'x', isToReadable: false })]).toEqual(['to']);
    expect([...campaignProblems({ ...form, name: 'x', costMinor: -1 })]).toEqual(['cost']);
  });

  it('keeps texts with words in them alone', () => {
    const form = { ...formOfCampaign(campaign), name: ' Tasting ', news: { de: ' Neu ', en: ' ' } };
    expect(campaignOfForm(form)).toEqual(
      expect.objectContaining({ id: 'a', name: 'Tasting', news: { de: 'Neu' }, costMinor: 500 }),
    );
    expect(campaignOfForm(form)).not.toHaveProperty('isToReadable');
    expect(campaignOfForm(form)).not.toHaveProperty('createdAt');
  });

  it('begins again today, at no cost yet', () => {
    expect(campaignAgain(campaign, 'b', 'Tasting (again)', today)).toEqual({
      ...formFields,
      id: 'b',
      name: 'Tasting (again)',
      from: today,
      to: null,
      costMinor: null,
    });
  });
});

/** The campaign without the instants that the repository adds. */
const formFields = Object.fromEntries(
  Object.entries(campaign).filter(([field]) => field !== 'createdAt' && field !== 'updatedAt'),
);
