import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type english from '@locales/en/loyalty.json';
import type { Instant } from '@shared/domain/calendar/clock';
import type { LedgerEntry } from '@shared/domain/loyalty/ledgerEntry';
import type { Purchase } from '@shared/domain/purchases/purchase';
import type { Format } from './format';
import type { SentenceValues } from './Sentence';
import { useFormat } from './useFormat';

/** What the words for an entry may need besides the entry. What is not known is left out of them. */
export type AroundEntry = {
  /** The purchase that the entry's cause names. */
  readonly purchase?: Pick<Purchase, 'amountMinor' | 'pointsValueMinor' | 'currency'> | null;
  /** The name of the person on the other side of a referral or of a merge. */
  readonly otherName?: string | null;
  /** Of a counter-entry: when the entry that it takes back was written. */
  readonly reversedAt?: Instant | null;
};

/** What an entry is for, to be spread into a `<Sentence>`: the name in it is set as a name. */
export type CauseSentence = {
  readonly say: (values: SentenceValues) => string;
  readonly values: SentenceValues;
  readonly names: readonly string[];
};

/** The words for lines of the book of points. */
export type LedgerWords = {
  /** `Einkauf 24,80 €`, `Gegenbuchung zu 09:19`, `Empfehlung: Paola Ferri`; for `<Sentence {...}>`. */
  readonly cause: (entry: LedgerEntry, around?: AroundEntry) => CauseSentence;
  /** The same as plain text, for files and accessible names. */
  readonly causeText: (entry: LedgerEntry, around?: AroundEntry) => string;
  /** `+24`, `−184`, with a real minus sign. */
  readonly signed: (points: number) => string;
};

/** Which sentence says it, under `loyalty:cause`. */
type CauseKey = keyof (typeof english)['cause'];

/** The key is chosen at run time, and each sentence takes other values. */
type LooseT = (key: string, values: SentenceValues) => string;

/**
 * What entries of the book are for, in words.
 *
 * @param zone - The owner's IANA zone: counter-entries name a time of day.
 */
export function useLedgerWords(zone: string): LedgerWords {
  const { t } = useTranslation('loyalty');
  const format = useFormat();
  return useMemo(() => ledgerWords(t, format, zone), [t, format, zone]);
}

/** The words for lines of the book, from a catalogue. */
export function ledgerWords(t: TFunction<'loyalty'>, format: Format, zone: string): LedgerWords {
  const number = new Intl.NumberFormat(format.locale, { signDisplay: 'exceptZero' });
  const cause = (entry: LedgerEntry, around: AroundEntry = {}): CauseSentence => {
    const { key, values } = sentenceOf(entry, around, format, zone);
    const say = (stand: SentenceValues): string => (t as unknown as LooseT)(`cause.${key}`, stand);
    return { say, values, names: ['name'] };
  };
  return {
    cause,
    causeText: (entry, around) => {
      const { say, values } = cause(entry, around);
      return say(values);
    },
    signed: (points) =>
      number
        .formatToParts(points)
        .map(({ type, value }) => (type === 'minusSign' ? value.replace('-', '−') : value))
        .join(''),
  };
}

type Chosen = { readonly key: CauseKey; readonly values: SentenceValues };

const plain = (key: CauseKey): Chosen => ({ key, values: {} });

function sentenceOf(entry: LedgerEntry, around: AroundEntry, format: Format, zone: string): Chosen {
  const { cause, points } = entry;
  if (entry.kind === 'reversal' && cause.kind !== 'refund') {
    return counterEntry(entry, around.reversedAt ?? null, format, zone);
  }
  const { purchase } = around;
  const paid = purchase
    ? format.money({ minor: purchase.amountMinor, currency: purchase.currency })
    : null;
  const name = around.otherName ?? '';
  switch (cause.kind) {
    case 'purchase':
      return paid === null
        ? plain('purchaseUnknown')
        : { key: 'purchase', values: { amount: paid } };
    case 'bonus':
      return plain(cause.bonus);
    case 'referral':
      if (name === '') return plain('referralUnknown');
      return { key: cause.role, values: { name } };
    case 'opening':
      return cause.source === ''
        ? plain('openingUnknown')
        : { key: 'opening', values: { source: cause.source } };
    case 'reward':
      return { key: 'reward', values: { reward: cause.name } };
    case 'full-card':
      return cause.name === ''
        ? plain('fullCardUnnamed')
        : { key: 'fullCard', values: { reward: cause.name } };
    case 'payment':
      if (!purchase) return plain('paymentUnknown');
      return {
        key: 'payment',
        values: {
          amount: format.money({ minor: purchase.pointsValueMinor, currency: purchase.currency }),
        },
      };
    case 'lapse':
      return plain('lapse');
    case 'correction':
      return entry.note === ''
        ? plain('correctionUnknown')
        : { key: 'correction', values: { reason: entry.note } };
    case 'refund':
      // Points that had been handed in as payment come back; points that were earned go.
      if (points > 0) return plain('refundReturned');
      return paid === null ? plain('refundUnknown') : { key: 'refund', values: { amount: paid } };
    case 'void':
      return paid === null ? plain('voidUnknown') : { key: 'void', values: { amount: paid } };
    case 'taken-back':
      return plain('counter');
    case 'merge':
      if (name === '') return plain('mergeUnknown');
      return { key: points > 0 ? 'mergeFrom' : 'mergeTo', values: { name } };
  }
}

function counterEntry(
  entry: LedgerEntry,
  reversedAt: Instant | null,
  format: Format,
  zone: string,
): Chosen {
  if (reversedAt === null) return plain('counter');
  const day = format.dayOf(reversedAt, zone);
  return day === format.dayOf(entry.postedAt, zone)
    ? { key: 'counterTime', values: { time: format.time(reversedAt, zone) } }
    : { key: 'counterDay', values: { day: format.shortDay(day) } };
}
