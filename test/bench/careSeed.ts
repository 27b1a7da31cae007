import { addDays } from '@shared/domain/calendar/isoDate';
import type { ConsentEvent } from '@shared/domain/contacts/consent';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { CarePromise, PromiseId } from '@shared/domain/promises/promise';
import type { Purchase, PurchaseId } from '@shared/domain/purchases/purchase';
import { NOW, seededChance, TODAY } from './seed';

/** What the rules of Today look at, of one person of the measured data. */
export type SeededCare = {
  readonly purchases: readonly Purchase[];
  readonly consents: readonly ConsentEvent[];
  readonly promises: readonly CarePromise[];
};

const DAY_MS = 86_400_000;

/** Of person `n`: purchases, up to ten of them, over three years; greetings welcome to four in ten; now and then a promise around today. */
export function seededCare(n: number, contactId: ContactId): SeededCare {
  const chance = seededChance(n + 500_000);
  const idOf = (kind: string, part: number): string =>
    `${n.toString(16).padStart(8, '0')}-${kind}-7000-8000-${part.toString(16).padStart(12, '0')}`;
  const count = Math.floor(chance() * 11);
  const purchases = Array.from({ length: count }, (_, at): Purchase => {
    const daysAgo = Math.floor(chance() * 1000);
    const boughtAt = NOW - daysAgo * DAY_MS;
    const amountMinor = 500 + Math.floor(chance() * 6000);
    return {
      id: idOf('0003', at) as PurchaseId,
      contactId,
      boughtOn: addDays(TODAY, -daysAgo),
      boughtAt,
      amountMinor,
      currency: 'EUR',
      pointsPaid: 0,
      pointsValueMinor: 0,
      paymentMethod: 'card',
      channel: 'shop',
      lines: [],
      note: '',
      source: 'counter',
      voidedAt: null,
      createdAt: boughtAt,
      updatedAt: boughtAt,
    };
  });
  const consents = (['greetings', 'email'] as const).flatMap((purpose, at): ConsentEvent[] =>
    chance() < 0.4
      ? [
          {
            id: idOf('0004', at),
            contactId,
            purpose,
            decision: 'given',
            decidedAt: NOW - 30 * DAY_MS,
            source: '',
          },
        ]
      : [],
  );
  const promises: readonly CarePromise[] =
    chance() < 0.005
      ? [
          {
            id: idOf('0005', 0) as PromiseId,
            contactId,
            interactionId: null,
            text: 'Bescheid geben',
            by: 'us',
            dueOn: addDays(TODAY, (n % 9) - 3),
            status: 'open',
            resolvedAt: null,
            createdAt: NOW,
            updatedAt: NOW,
          },
        ]
      : [];
  return { purchases, consents, promises };
}
