import { describe, expect, it } from 'vitest';
import type { Audience } from '@shared/domain/campaigns/audience';
import type { Recipient } from '@shared/domain/campaigns/recipients';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Message, MessageId } from '@shared/domain/messages/message';
import {
  campaignRows,
  groupCounts,
  staleRows,
  walkFrom,
} from '@renderer/features/campaigns/campaignRows';

const person = (contactId: string, languages: readonly string[] = ['de']) => ({
  contactId: contactId as ContactId,
  name: contactId,
  isSample: false,
  languages,
});

const recipient = (id: string, rest: Partial<Recipient> = {}): Recipient => ({
  ...person(id),
  way: 'email',
  channel: 'email',
  leftOut: null,
  budget: null,
  ...rest,
});

const message = (contactId: string, rest: Partial<Message> = {}): Message => ({
  id: `of ${contactId}` as MessageId,
  contactId: contactId as ContactId,
  purpose: 'announcement',
  templateId: null,
  language: 'de',
  addressedAs: 'formal',
  channel: 'email',
  subject: '',
  body: 'Guten Tag, neue Tees.',
  status: 'draft',
  campaignId: 'a',
  thanksId: null,
  greetingId: null,
  preparedAt: 1,
  resolvedAt: null,
  updatedAt: 1,
  ...rest,
});

const rowsOf = (audience: Audience, messages: readonly Message[], told = ['de']) =>
  campaignRows(audience, messages, { told, fallbacks: ['de', 'en'] }, (a, b) => (a < b ? -1 : 1));

describe('The people of a campaign', () => {
  it('stand group by group, by name in each', () => {
    const rows = rowsOf(
      {
        recipients: [
          recipient('Zoe'),
          recipient('Ida', { leftOut: { kind: 'no-way' } }),
          recipient('Ben', { languages: ['fr'] }),
        ],
        written: [person('Udo'), person('Ada', ['it'])],
      },
      [message('Udo'), message('Ada')],
    );
    expect(rows.map(({ name, group, insteadOf }) => [name, group, insteadOf])).toEqual([
      ['Ben', 'ready', 'fr'],
      ['Zoe', 'ready', null],
      ['Ada', 'waiting', 'it'],
      ['Udo', 'waiting', null],
      ['Ida', 'left-out', null],
    ]);
    expect(groupCounts(rows)).toEqual({
      ready: 2,
      waiting: 2,
      sent: 0,
      skipped: 0,
      'left-out': 1,
    });
  });

  it('do not get it where it is told in no language for them', () => {
    const rows = rowsOf({ recipients: [recipient('Ben')], written: [] }, [], ['fr']);
    expect(rows[0]).toMatchObject({
      group: 'left-out',
      leftOut: { kind: 'no-language', language: 'de' },
    });
  });

  it('are written to from somebody on, then those before, no more than 200', () => {
    const names = ['a', 'b', 'c'];
    const rows = rowsOf(
      { recipients: [recipient('d')], written: names.map((name) => person(name)) },
      names.map((name) => message(name)),
    );
    expect(walkFrom(rows, 'b' as ContactId)).toEqual(['b', 'c', 'a']);
    expect(walkFrom(rows, null)).toEqual(names);
    const many = Array.from({ length: 300 }, (_, at) => `p${1000 + at}`);
    const long = rowsOf(
      { recipients: [], written: many.map((name) => person(name)) },
      many.map((name) => message(name)),
    );
    expect(walkFrom(long, null)).toHaveLength(200);
  });
});

describe('staleRows', () => {
  const stale = (one: Partial<Message>, news: Record<string, string>, languages = ['de']) =>
    staleRows(
      rowsOf({ recipients: [], written: [person('Ada', languages)] }, [message('Ada', one)]),
      { news, updatedAt: 5 },
    ).length;

  it('names drafts that do not say what is told now', () => {
    expect(stale({}, { de: 'neue Tees.' })).toBe(0);
    expect(stale({}, { de: 'Neue Kekse.' })).toBe(1);
    expect(stale({}, { en: 'New teas.' })).toBe(1);
    // Written by hand since, or sent: it is as somebody wants it.
    expect(stale({ updatedAt: 6 }, { de: 'Neue Kekse.' })).toBe(0);
    expect(stale({ status: 'sent' }, { de: 'Neue Kekse.' })).toBe(0);
  });

  it('names drafts in another language once their own is written', () => {
    expect(stale({}, { de: 'neue Tees.' }, ['it'])).toBe(0);
    expect(stale({}, { de: 'neue Tees.', it: 'Nuovi tè.' }, ['it'])).toBe(1);
  });
});
