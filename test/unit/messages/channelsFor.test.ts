import { describe, expect, it } from 'vitest';
import type { ConsentEvent, ConsentPurpose } from '@shared/domain/contacts/consent';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { Judgement } from '@shared/domain/culture/moment';
import type { MessageWay } from '@shared/domain/messages/channel';
import { channelsFor } from '@shared/domain/messages/channelsFor';
import type { MessagePerson } from '@shared/domain/messages/draft';
import { MESSAGE_PURPOSES, type MessagePurpose } from '@shared/domain/messages/message';
import { WEISS } from './messageSetting';

const FLAGS = { id: '1', use: 'mobile', label: '', isPreferred: false, doNotUse: false } as const;

const REACHED: MessagePerson = {
  ...WEISS,
  emails: [{ ...FLAGS, address: 'andrea@example.org' }],
  phones: [{ ...FLAGS, number: '0151 5550117', e164: '+491515550117' }],
  handles: [
    { ...FLAGS, service: 'whatsapp', value: '+49 151 5550117' },
    { ...FLAGS, service: 'telegram', value: '@andreaw' },
    { ...FLAGS, service: 'signal', value: 'andrea.01' },
    { ...FLAGS, service: 'instagram', value: '@andrea' },
  ],
  addresses: [
    {
      ...FLAGS,
      street: 'Marktgasse 7',
      extended: '',
      postOfficeBox: '',
      postalCode: '04109',
      city: 'Leipzig',
      region: '',
      countryCode: 'DE',
      country: '',
    },
  ],
};

type Decisions = Partial<Record<ConsentPurpose, ConsentEvent['decision']>>;

const ways = (
  purpose: MessagePurpose,
  decisions: Decisions = {},
  person: Partial<MessagePerson> = {},
  moment: Pick<Judgement, 'reasons'> | null = null,
) =>
  channelsFor(
    { ...REACHED, ...person },
    Object.entries(decisions).map(([what, decision]) => ({
      purpose: what as ConsentPurpose,
      decision,
    })),
    purpose,
    moment,
  );

const open = (...args: Parameters<typeof ways>): readonly MessageWay[] =>
  ways(...args)
    .filter(({ isOpen }) => isOpen)
    .map(({ way }) => way);

const ALL = [
  'email',
  'whatsapp',
  'telegram',
  'sms',
  'messenger',
  'phone',
  'letter',
  'social',
  'visit',
] as const;

describe('which ways are open', () => {
  it.each([
    ['thanks', {}, ALL],
    ['welcome', {}, ALL],
    ['check-in', {}, ALL],
    ['apology', { newsletter: 'refused' }, ALL],
    ['points', { greetings: 'refused' }, ALL],
    ['thanks', { email: 'refused' }, ALL.filter((way) => way !== 'email')],
    [
      'thanks',
      { phone: 'withdrawn', letter: 'refused' },
      ['email', 'whatsapp', 'telegram', 'sms', 'messenger', 'social', 'visit'],
    ],
    ['thanks', { chat: 'refused' }, ['email', 'phone', 'letter', 'visit']],
    ['birthday', {}, []],
    ['holiday', { greetings: 'given' }, ALL],
    ['birthday', { greetings: 'withdrawn', email: 'given' }, []],
    ['birthday', { greetings: 'given', email: 'refused' }, ALL.filter((way) => way !== 'email')],
    ['announcement', {}, ['visit']],
    ['announcement', { email: 'given' }, ['visit']],
    ['announcement', { newsletter: 'given' }, ['email', 'letter', 'visit']],
    ['win-back', { newsletter: 'given', phone: 'given' }, ['email', 'phone', 'letter', 'visit']],
    [
      'win-back',
      { newsletter: 'given', chat: 'given', email: 'refused' },
      ['whatsapp', 'telegram', 'sms', 'messenger', 'letter', 'social', 'visit'],
    ],
    [
      'announcement',
      { newsletter: 'withdrawn', email: 'given', phone: 'given', chat: 'given', letter: 'given' },
      ['visit'],
    ],
    ['consent-request', {}, ['letter', 'visit']],
    ['consent-request', { email: 'given' }, ['email', 'letter', 'visit']],
  ] as const)('%s with %j', (purpose, decisions, expected) => {
    expect(open(purpose, decisions)).toEqual(expected);
  });

  it('tells a no from a question that nobody asked, and what was said no to', () => {
    const [email] = ways('announcement', { newsletter: 'refused' });
    expect(email).toMatchObject({
      way: 'email',
      reason: { kind: 'refused', purpose: 'newsletter' },
      next: 'visit',
    });
    expect(ways('announcement')[0]?.reason).toEqual({ kind: 'no-consent', purpose: 'newsletter' });
    expect(ways('announcement', { email: 'refused' })[0]?.reason).toEqual({
      kind: 'refused',
      purpose: 'email',
    });
    expect(ways('birthday')[0]?.reason).toEqual({ kind: 'no-consent', purpose: 'greetings' });
  });

  it('counts the latest decision', () => {
    const said = channelsFor(
      REACHED,
      [
        { purpose: 'email', decision: 'given' },
        { purpose: 'email', decision: 'refused' },
      ],
      'thanks',
      null,
    );
    expect(said[0]?.isOpen).toBe(true);
  });

  it('knows what cannot be used, and what is only not to be used', () => {
    const nothing = { emails: [], phones: [], handles: [], addresses: [] };
    expect(open('thanks', {}, nothing)).toEqual(['visit']);
    expect(ways('thanks', {}, nothing)[0]?.reason).toEqual({ kind: 'no-address' });
    const unused = { emails: [{ ...REACHED.emails[0]!, doNotUse: true }] };
    expect(ways('thanks', {}, unused)[0]).toMatchObject({
      way: 'email',
      reason: { kind: 'do-not-use' },
      next: 'whatsapp',
    });
    const blank = { emails: [{ ...REACHED.emails[0]!, address: ' ' }] };
    expect(ways('thanks', {}, blank)[0]?.reason).toEqual({ kind: 'no-address' });
  });

  it('takes the preferred address, mobile numbers for short messages, and no fax', () => {
    const second = { ...REACHED.emails[0]!, address: 'work@example.org', isPreferred: true };
    expect(ways('thanks', {}, { emails: [...REACHED.emails, second] })[0]?.address).toBe(
      'work@example.org',
    );
    const fax = { phones: [{ ...REACHED.phones[0]!, use: 'fax' as const }] };
    expect(open('thanks', {}, fax)).not.toContain('phone');
    const home = { phones: [{ ...REACHED.phones[0]!, use: 'home' as const }] };
    expect(open('thanks', {}, home)).toContain('phone');
    expect(open('thanks', {}, home)).not.toContain('sms');
  });

  it('puts the channel first that they prefer, and offers it instead of a closed one', () => {
    const first = ways('thanks', { email: 'refused' }, { preferredChannel: 'letter' });
    expect(first[0]).toMatchObject({ way: 'letter', isPreferred: true, next: null });
    expect(first.find(({ way }) => way === 'email')?.next).toBe('letter');
  });
});

describe('leaving somebody alone', () => {
  const alone = {
    reasons: [{ kind: 'leave-alone', until: isoDate('2026-12-24'), words: 'Trauer' }],
  } as const;
  const budget = {
    reasons: [{ kind: 'budget', budget: { contacts: 2, days: 30 }, had: 2 }],
  } as const;

  it.each(MESSAGE_PURPOSES)('closes every way for %s', (purpose) => {
    const given = { newsletter: 'given', greetings: 'given', email: 'given' } as const;
    expect(open(purpose, given, {}, alone)).toEqual([]);
    expect(ways(purpose, given, {}, alone)[0]).toMatchObject({
      reason: { kind: 'leave-alone', until: '2026-12-24', words: 'Trauer' },
      next: null,
    });
  });

  it('keeps to the budget, except for what somebody is owed', () => {
    expect(open('check-in', {}, {}, budget)).toEqual([]);
    for (const owed of ['thanks', 'apology', 'points'] as const) {
      expect(open(owed, {}, {}, budget)).toEqual(ALL);
    }
  });

  it('does not mind other reasons: those are for the hint beside', () => {
    expect(open('thanks', {}, {}, { reasons: [{ kind: 'country-unknown' }] })).toEqual(ALL);
  });
});
