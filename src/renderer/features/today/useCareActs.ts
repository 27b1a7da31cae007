import { useState } from 'react';
import type { Instant } from '@shared/domain/calendar/clock';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { instantAt } from '@shared/domain/calendar/wallTime';
import type { CareRow } from '@shared/domain/care/careBoard';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { usePlatform } from '@renderer/platform/PlatformContext';
import { rowKey } from './useTodayBoard';

/** For how long a row is put off: an hour, or until the morning of a day. */
export type Snooze = 'hour' | IsoDate;

/** When a row that was put off until another day comes back. */
const MORNING = '07:00';

/** What can be done with a row. Each answers the batch that takes it back; `null` if nothing was done. */
export type CareActs = {
  /** The stamp. What a criticism needs is an answer: it cannot be stamped. */
  readonly stamp: (row: CareRow) => Promise<string | null>;
  /** Takes a stamp of this page back. */
  readonly unstamp: (row: CareRow) => Promise<string | null>;
  readonly snooze: (row: CareRow, until: Snooze) => Promise<string | null>;
  readonly letGo: (row: CareRow) => Promise<string | null>;
  /** Opens the program for calls with a number as it was typed. */
  readonly call: (phone: string) => Promise<void>;
};

/** What a row's buttons do. */
export function useCareActs(): CareActs {
  const { careMarks, greetings, journal, journeys, promises, purchases, renewals, thanks } =
    useRepositories();
  const platform = usePlatform();
  const clock = useClock();
  const today = useToday();
  // What was done on this page, by row: it is taken back as the act that it was.
  const [batches] = useState(() => new Map<string, string>());

  const done = async (row: CareRow) => {
    const { about, contactId } = row;
    switch (about.kind) {
      case 'promise':
        return promises.resolve(about.promiseId, 'kept');
      case 'refund':
        return purchases.refundPaid(about.refundId, today);
      case 'renewal':
        return renewals.resolve(about.renewalId, 'done');
      case 'thanks':
        return thanks.say(contactId, about.reason, about.sourceId, {
          channel: row.channel,
          owedOn: about.owedOn,
        });
      case 'welcome':
        return journeys.stepDone(contactId, about.stepId, today);
      case 'greeting': {
        const prepared = (await greetings.of(contactId)).find(
          ({ occasion, status }) => occasion === about.occasion && status === 'prepared',
        );
        return prepared ? greetings.resolve([prepared.id], 'sent') : careMarks.done(marked(row));
      }
      case 'criticism':
      case 'privacy':
      case 'points':
      case 'silent':
      case 'rhythm':
      case 'check-in':
        return careMarks.done(marked(row));
    }
  };

  return {
    stamp: async (row) => {
      // Answered is what was written down as answered.
      if (row.about.kind === 'criticism' || row.about.kind === 'privacy') return null;
      const saved = await done(row);
      if (!saved.ok || saved.value.batchId === null) return null;
      batches.set(rowKey(row), saved.value.batchId);
      return saved.value.batchId;
    },
    unstamp: async (row) => {
      const batch = batches.get(rowKey(row));
      const undone = batch === undefined ? null : await journal.undoBatch(batch);
      return undone?.ok === true ? undone.value.batchId : null;
    },
    snooze: async (row, until) => {
      const back: Instant =
        until === 'hour' ? clock.now() + 3_600_000 : instantAt(until, MORNING, clock.zone());
      const saved = await careMarks.snooze(marked(row), back);
      return saved.ok ? saved.value.batchId : null;
    },
    letGo: async (row) => {
      const saved =
        row.about.kind === 'thanks'
          ? await thanks.waive(
              row.contactId,
              row.about.reason,
              row.about.sourceId,
              row.about.owedOn,
            )
          : await careMarks.letGo(marked(row));
      return saved.ok ? saved.value.batchId : null;
    },
    call: async (phone) => {
      await platform.openLink(`tel:${phone.replaceAll(/[^\d+]/g, '')}`);
    },
  };
}

const marked = ({ markId, contactId, reason }: CareRow) => ({ id: markId, contactId, reason });
