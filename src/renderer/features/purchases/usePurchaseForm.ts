import { useMemo, useState } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { BookingPlan, BookingRefusal, LoyaltyFacts } from '@shared/domain/loyalty/booking';
import { planBooking } from '@shared/domain/loyalty/planBooking';
import { instantAt } from '@shared/domain/calendar/wallTime';
import type { Result } from '@shared/kernel/result';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import type { DataRefusal } from '@renderer/data/repositories/saving';
import { useShopSettings } from '@renderer/data/useShopSettings';
import { readDueDay } from '@renderer/hooks/dueDay';
import { readPastDay } from '@renderer/hooks/pastDay';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { useMoneyText } from '@renderer/i18n/useMoneyText';
import { keptPurchase } from './keptDraft';
import {
  emptyPurchase,
  isPurchaseWritten,
  readPurchase,
  type DraftReaders,
  type LineDraft,
  type PurchaseDraft,
  type ReadPurchase,
  type RenewalText,
} from './purchaseDraft';
import { useFacts } from './useFacts';
import { useKeptDraft } from './useKeptDraft';

/** What was booked: what came of it, and the batch that takes it back. */
export type BookedPurchase = { readonly plan: BookingPlan; readonly batchId: string | null };

/** A purchase on its way. */
export type PurchaseForm = {
  readonly draft: PurchaseDraft;
  readonly facts: LoyaltyFacts;
  readonly set: (fields: Partial<PurchaseDraft>) => void;
  readonly addLine: (line?: Partial<LineDraft>) => void;
  readonly setLine: (id: string, fields: Partial<LineDraft>) => void;
  readonly removeLine: (id: string) => void;
  readonly addRenewal: () => void;
  readonly setRenewal: (id: string, fields: Partial<RenewalText>) => void;
  readonly removeRenewal: (id: string) => void;
  readonly reading: ReadPurchase;
  readonly readers: DraftReaders;
  /** What booking it now would do; `null` while something cannot be read. */
  readonly plan: Result<BookingPlan, BookingRefusal> | null;
  readonly isWritten: boolean;
  /** Somebody tried to book it: now everything that is wrong is said. */
  readonly isTried: boolean;
  readonly isSaving: boolean;
  /** Why the last attempt was refused; a plan that was refused says so itself. */
  readonly refusal: DataRefusal | BookingRefusal | null;
  /** The last attempt failed; everything typed is still here. */
  readonly hasFailed: boolean;
  readonly save: () => Promise<BookedPurchase | null>;
  readonly discard: () => void;
};

/** Whether it can be told what a purchase brings: a missing name or day to come back to changes nothing about that. */
const isPlannable = ({ problems }: ReadPurchase): boolean =>
  problems.every(
    (problem) =>
      problem.field === 'renewal' || (problem.field === 'line' && problem.part === 'name'),
  );

/**
 * The purchase of one person as somebody writes it down; `null` until it is known what was kept, or
 * when the person is gone. It survives closing. Give the component a key when the person can change.
 */
export function usePurchaseForm(contactId: ContactId): PurchaseForm | null {
  const { purchases, newId } = useRepositories();
  const clock = useClock();
  const today = useToday();
  const { locale } = useFormat();
  const { currency } = useShopSettings();
  const facts = useFacts();
  const kept = useKeptDraft<PurchaseDraft>(
    'purchase',
    contactId,
    () => emptyPurchase(newId()),
    keptPurchase,
    isPurchaseWritten,
  );
  // Until somebody chooses another it is the shop's, which may be known later than the draft.
  const draft = useMemo(
    () => kept.draft && { ...kept.draft, currency: kept.draft.currency || currency },
    [kept.draft, currency],
  );
  const money = useMoneyText(draft?.currency ?? currency);
  const [isTried, setIsTried] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const [refusal, setRefusal] = useState<DataRefusal | BookingRefusal | null>(null);

  const readers = useMemo(
    (): DraftReaders => ({
      amount: money.read,
      pastDay: (text) => readPastDay(text, locale, today),
      dueDay: (text) => readDueDay(text, locale, today),
      today,
    }),
    [money, locale, today],
  );
  const reading = useMemo(
    () => (draft === null ? null : readPurchase(draft, readers)),
    [draft, readers],
  );
  const zone = clock.zone();
  const plan = useMemo(() => {
    if (facts === null || reading === null || !isPlannable(reading)) return null;
    // A preview is the same all day: it does not wait for the minute of the booking.
    return planBooking(facts, reading.booking, { now: instantAt(today, '12:00', zone), today });
  }, [facts, reading, today, zone]);

  if (draft === null || facts === null || reading === null) return null;

  const change = (edit: (before: PurchaseDraft) => PurchaseDraft): void => {
    setRefusal(null);
    setHasFailed(false);
    kept.change(edit);
  };
  return {
    draft,
    facts,
    reading,
    readers,
    plan,
    isTried,
    isSaving,
    refusal,
    hasFailed,
    isWritten: isPurchaseWritten(draft),
    set: (fields) => {
      change((before) => ({ ...before, ...fields }));
    },
    addLine: (line = {}) => {
      const id = newId();
      change((before) => ({
        ...before,
        lines: [
          ...before.lines,
          // The first line takes over an amount that was typed already.
          {
            id,
            productId: null,
            name: '',
            category: '',
            quantity: '',
            price: before.lines.length === 0 ? before.amount : '',
            ...line,
          },
        ],
      }));
    },
    setLine: (id, fields) => {
      change((before) => ({
        ...before,
        lines: before.lines.map((line) => (line.id === id ? { ...line, ...fields } : line)),
      }));
    },
    removeLine: (id) => {
      change((before) => ({ ...before, lines: before.lines.filter((line) => line.id !== id) }));
    },
    addRenewal: () => {
      const id = newId();
      change((before) => ({
        ...before,
        renewals: [
          ...before.renewals,
          { id, kind: 'service', label: '', due: '', leadDays: '', everyMonths: '' },
        ],
      }));
    },
    setRenewal: (id, fields) => {
      change((before) => ({
        ...before,
        renewals: before.renewals.map((one) => (one.id === id ? { ...one, ...fields } : one)),
      }));
    },
    removeRenewal: (id) => {
      change((before) => ({ ...before, renewals: before.renewals.filter((one) => one.id !== id) }));
    },
    discard: () => {
      setIsTried(false);
      setRefusal(null);
      setHasFailed(false);
      kept.forget();
    },
    save: async () => {
      setIsTried(true);
      if (isSaving || plan?.ok !== true || reading.problems.length > 0) return null;
      setIsSaving(true);
      setHasFailed(false);
      try {
        const booked = await purchases.book(contactId, reading.booking);
        if (!booked.ok) {
          setRefusal(booked.refusal);
          return null;
        }
        setIsTried(false);
        kept.forget();
        return { plan: booked.value.value, batchId: booked.value.batchId };
      } catch (fault) {
        setHasFailed(true);
        throw fault;
      } finally {
        setIsSaving(false);
      }
    },
  };
}
