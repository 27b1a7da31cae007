import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { ContactDraft, ContactId } from '@shared/domain/contacts/contact';
import type { SegmentId } from '@shared/domain/segments/segment';
import type { CampaignFields } from '@renderer/data/repositories/campaigns';
import type { MessageDraft } from '@renderer/data/repositories/messages';
import { aDraft, aNote } from '@test/support/builders';
import { freshRepositories, granted, type TestData } from '@test/support/testDatabase';

const NEWS = { en: 'New teas.' };

const aCampaign = (id: string, rest: Partial<CampaignFields> = {}): CampaignFields => ({
  id,
  name: id,
  kind: 'tip',
  segmentId: null,
  countries: [],
  languages: [],
  from: isoDate('2026-03-01'),
  to: null,
  templateId: null,
  news: NEWS,
  costMinor: null,
  currency: 'EUR',
  goal: null,
  ...rest,
});

const aMessage = (contactId: ContactId): MessageDraft => ({
  contactId,
  purpose: 'announcement',
  templateId: null,
  language: 'en',
  addressedAs: 'formal',
  channel: 'email',
  subject: 'News',
  body: 'New teas.',
  campaignId: null,
  thanksId: null,
  greetingId: null,
});

/** Somebody with a mail address who wants news. */
const somebody = async (data: TestData, name: string, rest: Partial<ContactDraft> = {}) => {
  const mail = { id: name, use: 'private', label: '', isPreferred: true, doNotUse: false } as const;
  const { value } = granted(
    await data.contacts.create(
      aDraft(name, { emails: [{ ...mail, address: `${name}@post.example` }], ...rest }),
    ),
  );
  const said = { decision: 'given', decidedAt: 1, source: '' } as const;
  granted(await data.consents.record({ contactId: value.id, purpose: 'newsletter', ...said }));
  return value.id;
};

const reasons = async (data: TestData, campaign: CampaignFields) =>
  Object.fromEntries(
    (await data.campaigns.audience(campaign)).recipients.map(({ name, leftOut }) => [
      name,
      leftOut?.kind ?? 'gets it',
    ]),
  );

describe('Whom a campaign is for', () => {
  it('is everybody, a group, countries and languages, without the trash', async () => {
    const data = await freshRepositories();
    const ada = await somebody(data, 'Ada', { country: 'GB', languages: ['en'] });
    await somebody(data, 'Chloe', { country: 'FR', languages: ['fr'] });
    granted(await data.contacts.trash([await somebody(data, 'Tom')]));
    expect(await reasons(data, aCampaign('all'))).toEqual({ Ada: 'gets it', Chloe: 'gets it' });
    expect(await reasons(data, aCampaign('fr', { countries: ['FR'] }))).toEqual({
      Chloe: 'gets it',
    });
    expect(await reasons(data, aCampaign('en', { languages: ['en-US'] }))).toEqual({
      Ada: 'gets it',
    });
    const segment = granted(
      await data.segments.save({
        id: 'friends' as SegmentId,
        name: 'Friends',
        members: { kind: 'chosen', ids: [ada] },
        relationships: [],
        goal: null,
        note: '',
      }),
    ).value;
    expect(await reasons(data, aCampaign('group', { segmentId: segment.id }))).toEqual({
      Ada: 'gets it',
    });
    // A group that is gone is nobody, never everybody: also for campaigns that were meant for it.
    granted(await data.campaigns.save(aCampaign('group', { segmentId: segment.id })));
    granted(await data.segments.remove(segment.id));
    const [kept] = (await data.campaigns.all()).filter(({ id }) => id === 'group');
    expect(kept?.segmentId).toBe(segment.id);
    expect(await reasons(data, kept!)).toEqual({});
  });

  it('leaves out whoever heard enough lately, and whoever was told the same', async () => {
    const data = await freshRepositories();
    const [ada, ben] = [await somebody(data, 'Ada'), await somebody(data, 'Ben')];
    await somebody(data, 'Cem');
    granted(await data.settings.set({ contactBudget: { contacts: 1, days: 7 } }));
    const note = { kind: 'email', direction: 'out', happenedAt: data.clock.now() - 1 } as const;
    granted(await data.interactions.add(aNote(ada, note)));
    granted(await data.campaigns.save(aCampaign('before')));
    granted(await data.campaigns.prepare('before', [aMessage(ben)]));
    const [message] = await data.messages.ofCampaign('before');
    expect(await reasons(data, aCampaign('now'))).toMatchObject({ Ben: 'gets it' });
    granted(await data.messages.resolve([message!.id], 'sent'));
    expect(await reasons(data, aCampaign('now'))).toEqual({
      Ada: 'budget',
      Ben: 'told-before',
      Cem: 'gets it',
    });
    expect(await reasons(data, aCampaign('other', { news: { en: 'Else.' } }))).toMatchObject({
      Ben: 'budget',
    });
  });
});

describe('The drafts of a campaign', () => {
  it('are written once for each, counted, thrown away and brought back as one act each', async () => {
    const data = await freshRepositories();
    const [ada, ben] = [await somebody(data, 'Ada'), await somebody(data, 'Ben')];
    granted(await data.campaigns.save(aCampaign('tip')));
    const first = granted(await data.campaigns.prepare('tip', [aMessage(ada), aMessage(ada)]));
    expect(first.value).toBe(1);
    const second = granted(await data.campaigns.prepare('tip', [aMessage(ada), aMessage(ben)]));
    expect(second.value).toBe(1);
    expect(
      (await data.campaigns.audience(aCampaign('tip'))).written.map(({ name }) => name),
    ).toEqual(['Ada', 'Ben']);
    const anew = granted(
      await data.campaigns.prepare('tip', [{ ...aMessage(ada), body: 'Newer teas.' }], {
        isAnew: true,
      }),
    );
    expect(anew.value).toBe(1);
    expect((await data.messages.of(ada)).map(({ body }) => body)).toEqual(['Newer teas.']);
    const [, sent] = await data.messages.ofCampaign('tip');
    granted(await data.messages.resolve([sent!.id], 'sent'));
    expect((await data.campaigns.progress()).get('tip')).toEqual({
      waiting: 1,
      sent: 1,
      skipped: 0,
    });
    const cleared = granted(await data.campaigns.clear('tip'));
    expect(cleared.value).toBe(1);
    expect((await data.messages.ofCampaign('tip')).map(({ status }) => status)).toEqual(['sent']);
    await data.journal.undoLast();
    expect((await data.messages.ofCampaign('tip')).length).toBe(2);
  });

  it('are not written where it is stopped, or for a campaign that is gone', async () => {
    const data = await freshRepositories();
    const ada = await somebody(data, 'Ada');
    expect(await data.campaigns.prepare('gone', [aMessage(ada)])).toMatchObject({
      ok: false,
      refusal: { code: 'data/gone' },
    });
    granted(await data.campaigns.save(aCampaign('tip')));
    const stop = new AbortController();
    stop.abort();
    expect(
      await data.campaigns.prepare('tip', [aMessage(ada)], { signal: stop.signal }),
    ).toMatchObject({ ok: false, refusal: { code: 'data/cancelled' } });
    expect(await data.messages.ofCampaign('tip')).toEqual([]);
  });
});
