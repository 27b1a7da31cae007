import { describe, expect, it } from 'vitest';
import {
  fromCustomer,
  MOST_WORDS,
  toCustomer,
  type FromCustomer,
  type ToCustomer,
} from '@shared/domain/customerScreen/screenMessages';

const speaking = { languages: ['de', 'tr'], addressForm: 'informal' } as const;
const screen = { shopName: 'Teehaus Vogt', country: 'DE' };
const booked = {
  kind: 'booked',
  speaking,
  greeting: 'Lieber Mehmet',
  earned: 24,
  balance: 240,
  reward: null,
  stamps: null,
} as const;
const stamps = { filled: 9, size: 10, isFull: false, reward: 'Eine Kanne' } as const;
const question = { kind: 'question', id: 'q', ask: 'csat', speaking, isNamed: true } as const;
const answer = {
  kind: 'answer',
  id: 'q',
  ask: 'nps',
  score: 0,
  words: '',
  isNameless: false,
} as const;

const TOLD: readonly ToCustomer[] = [
  { kind: 'close' },
  { kind: 'received', id: 'q', isWritten: false },
  { kind: 'show', screen: { ...screen, view: { kind: 'welcome' } } },
  { kind: 'show', screen: { ...screen, view: booked } },
  { kind: 'show', screen: { ...screen, view: { ...booked, reward: 'Eine Dose Assam' } } },
  { kind: 'show', screen: { ...screen, view: { ...booked, stamps } } },
  { kind: 'show', screen: { ...screen, view: question } },
];

const SAID: readonly FromCustomer[] = [
  { kind: 'here' },
  { kind: 'gone' },
  { kind: 'declined', id: 'q' },
  answer,
  { ...answer, ask: 'csat', score: 5, words: 'x'.repeat(MOST_WORDS), isNameless: true },
];

describe('what the counter tells the customer’s screen', () => {
  it.each(TOLD)('arrives: %o', (message) => {
    expect(toCustomer(structuredClone(message))).toEqual(message);
  });

  it('has nothing of a person but what is to be shown', () => {
    const view = { ...booked, notes: 'private', name: 'Mehmet', phone: '0341' };
    const message = { kind: 'show', screen: { ...screen, owner: 'Marlene', view } };
    expect(toCustomer(message)).toEqual({ kind: 'show', screen: { ...screen, view: booked } });
  });

  it.each([
    null,
    'close',
    { kind: 'open' },
    { kind: 'received', id: 3, isWritten: true },
    { kind: 'show', screen: { ...screen, view: { ...booked, balance: '240' } } },
    { kind: 'show', screen: { ...screen, view: { ...booked, speaking: { languages: 'de' } } } },
    { kind: 'show', screen: { ...screen, view: { ...booked, stamps: { ...stamps, size: 1e9 } } } },
    { kind: 'show', screen: { ...screen, view: { ...question, ask: 'name' } } },
    { kind: 'show', screen: { ...screen, shopName: 'x'.repeat(201), view: { kind: 'welcome' } } },
  ])('is not taken from anything else: %o', (message) => {
    expect(toCustomer(message)).toBeNull();
  });
});

describe('what the customer’s screen says', () => {
  it.each(SAID)('arrives: %o', (message) => {
    expect(fromCustomer(structuredClone(message))).toEqual(message);
  });

  it.each([
    undefined,
    [],
    { kind: 'book', points: 5000 },
    { kind: 'declined' },
    { ...answer, score: 11 },
    { ...answer, score: 4.5 },
    { ...answer, ask: 'csat' },
    { ...answer, words: 'x'.repeat(MOST_WORDS + 1) },
    { ...answer, isNameless: 'no' },
    { ...answer, id: 'x'.repeat(201) },
  ])('is not taken for an answer otherwise: %o', (message) => {
    expect(fromCustomer(message)).toBeNull();
  });
});
