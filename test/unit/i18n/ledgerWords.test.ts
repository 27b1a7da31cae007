import { describe, expect, it } from 'vitest';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { LedgerCause, LedgerEntry } from '@shared/domain/loyalty/ledgerEntry';
import type { PurchaseId, RefundId } from '@shared/domain/purchases/purchase';
import type { RewardId } from '@shared/domain/loyalty/reward';
import { createFormat } from '@renderer/i18n/format';
import { createSpeech } from '@renderer/i18n/i18n';
import { findLanguage } from '@renderer/i18n/languages';
import { ledgerWords, type AroundEntry } from '@renderer/i18n/useLedgerWords';
import { bookOf, type EntryFacts } from '../loyalty/ledgerRows';

const { i18n: speech } = await createSpeech(findLanguage('de')!, 'informal');
const words = ledgerWords(
  speech.getFixedT('de', 'loyalty'),
  createFormat('de', 'DE'),
  'Europe/Berlin',
);

const anEntry = (facts: Partial<EntryFacts>): LedgerEntry =>
  bookOf([{ id: 'e', points: 24, on: '2026-03-19', ...facts }])[0]!;

const say = (facts: Partial<EntryFacts>, around?: AroundEntry): string =>
  words.causeText(anEntry(facts), around).replace(/[\u00a0\u202f]/g, ' ');

const purchaseId = 'p' as PurchaseId;
const otherId = 'o' as ContactId;
const purchase = { amountMinor: 2480, pointsValueMinor: 500, currency: 'EUR' };
const at = (time: string): number => Date.parse(time);

describe('what an entry is for', () => {
  it.each<[LedgerCause, AroundEntry | undefined, string]>([
    [{ kind: 'purchase', purchaseId }, { purchase }, 'Einkauf 24,80 €'],
    [{ kind: 'purchase', purchaseId }, undefined, 'Einkauf'],
    [{ kind: 'bonus', bonus: 'welcome', purchaseId: null }, undefined, 'Willkommen'],
    [{ kind: 'bonus', bonus: 'birthday', purchaseId: null }, undefined, 'Geburtstag'],
    [
      { kind: 'referral', role: 'referrer', otherId, purchaseId },
      { otherName: 'Paola Ferri' },
      'Empfehlung: Paola Ferri',
    ],
    [
      { kind: 'referral', role: 'referred', otherId, purchaseId },
      { otherName: 'Giulia Conti' },
      'Empfohlen von Giulia Conti',
    ],
    [
      { kind: 'referral', role: 'referred', otherId, purchaseId },
      { otherName: null },
      'Empfehlung',
    ],
    [{ kind: 'opening', source: 'kunden.csv' }, undefined, 'Anfangsbestand aus kunden.csv'],
    [{ kind: 'opening', source: '' }, undefined, 'Anfangsbestand'],
    [
      { kind: 'reward', rewardId: 'r' as RewardId, name: 'Packung Hausmischung', purchaseId: null },
      undefined,
      'Eingelöst: Packung Hausmischung',
    ],
    [{ kind: 'full-card', name: 'Espresso', purchaseId: null }, undefined, 'Volle Karte: Espresso'],
    [{ kind: 'full-card', name: '', purchaseId: null }, undefined, 'Volle Karte'],
    [{ kind: 'payment', purchaseId }, { purchase }, 'Mit Punkten bezahlt: 5,00 €'],
    [{ kind: 'lapse', lotId: 'l' as LedgerEntry['id'] }, undefined, 'Verfallen'],
    [{ kind: 'merge', otherId }, { otherName: 'Paola' }, 'Übernommen von Paola'],
  ])('%j with %j is "%s"', (cause, around, text) => {
    expect(say({ cause }, around)).toBe(text);
  });

  it('says why somebody added points by hand', () => {
    expect(say({ kind: 'adjustment', note: 'lange gewartet' })).toBe('Von Hand: lange gewartet');
    expect(say({ kind: 'adjustment', note: '' })).toBe('Von Hand');
  });

  it('names the entry that a counter-entry takes back: by its time, or by its day', () => {
    const counter = { points: -24, reverses: 'a', postedAt: at('2026-03-19T08:20:00Z') } as const;
    const reversedAt = at('2026-03-19T08:19:00Z');
    expect(say(counter, { reversedAt })).toBe('Gegenbuchung zu 09:19');
    expect(say(counter, { reversedAt: at('2026-03-18T23:30:00Z') })).toBe('Gegenbuchung zu 00:30');
    expect(say(counter, { reversedAt: at('2026-03-18T22:30:00Z') })).toBe(
      'Gegenbuchung zum 18.03.2026',
    );
    expect(say(counter)).toBe('Gegenbuchung');
    expect(say({ ...counter, cause: { kind: 'taken-back' } }, { reversedAt })).toBe(
      'Gegenbuchung zu 09:19',
    );
  });

  it('tells points that a refund takes from those that it gives back', () => {
    const cause: LedgerCause = { kind: 'refund', refundId: 'x' as RefundId, purchaseId };
    expect(say({ points: -24, reverses: 'a', cause }, { purchase })).toBe(
      'Erstattung zum Einkauf 24,80 €',
    );
    expect(say({ points: 50, reverses: 'a', cause }, { purchase })).toBe(
      'Zurück aus einer Erstattung',
    );
  });

  it('keeps a name as it is, whatever it is made of', () => {
    const cause: LedgerCause = { kind: 'merge', otherId };
    expect(say({ points: -5, cause }, { otherName: '{{name}} <b>$t(title)</b>' })).toBe(
      'Übertragen an {{name}} <b>$t(title)</b>',
    );
  });

  it('writes points with their sign', () => {
    expect([24, -184, 1040].map(words.signed)).toEqual(['+24', '−184', '+1.040']);
  });
});
