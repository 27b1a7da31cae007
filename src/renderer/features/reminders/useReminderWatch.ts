import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { Reminder, Round } from '@shared/domain/reminders/reminder';
import { usePeopleIndex } from '@renderer/data/people/usePeople';
import { createReminderWatch } from '@renderer/data/reminders/reminderWatch';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useClock } from '@renderer/hooks/useClock';
import { navigate } from '@renderer/hooks/useRoute';
import { usePlatform } from '@renderer/platform/PlatformContext';
import { useDigest } from './useDigest';
import { useReminderText, type PlannedText } from './useReminderText';

/** How often the clock is looked at, in milliseconds; a computer that wakes or a window in front looks at once. */
const EVERY_MS = 15_000;

/** More than so many at once come as one notice: nobody reads a pile of them. */
const MAX_NOTICES = 3;

/**
 * Speaks up when something planned is due, once a day for the day as a whole, and for what was
 * missed while the computer slept, the app was closed or strangers could look at the screen: the watch
 * is kept only while this is mounted, and the next one begins where it ended.
 */
export function useReminderWatch(): void {
  const { t } = useTranslation('reminders');
  const platform = usePlatform();
  const clock = useClock();
  const repositories = useRepositories();
  const people = usePeopleIndex();
  const digestOf = useDigest();
  const textOf = useReminderText();

  const show = async (id: string, { title, body }: PlannedText): Promise<void> => {
    const shown = await platform.showNotice({
      id,
      title: title.slice(0, 200),
      body: body.slice(0, 1000),
    });
    if (!shown.ok) platform.log('info', 'reminders/unseen', shown.refusal.code);
  };
  /** Says who is meant; without names where the people cannot be read. */
  const textsOf = async (reminders: readonly Reminder[]): Promise<readonly PlannedText[]> => {
    const ids = reminders.flatMap(({ appointment }) => appointment.contactId ?? []);
    const found = await people.find([...new Set(ids)]).catch(() => []);
    const names = new Map(found.flatMap((person) => (person ? [[person.id, person.name]] : [])));
    return reminders.map((reminder) => {
      const { contactId } = reminder.appointment;
      return textOf(reminder, contactId === null ? '' : (names.get(contactId) ?? ''));
    });
  };
  const ring = useEffectEvent(async ({ ringing, missed }: Round): Promise<void> => {
    const isPile = ringing.length > MAX_NOTICES;
    if (isPile) {
      const title = t('notice.many', { count: ringing.length });
      await show('many', { title, body: t('notice.missedText') });
    }
    const single = isPile ? [] : ringing;
    const texts = await textsOf(single);
    for (const [index, reminder] of single.entries()) await show(reminder.id, texts[index]!);
    if (missed.length === 0) return;
    const only = missed.length === 1 ? (await textsOf(missed))[0] : undefined;
    await show('missed', {
      title: t('notice.missed', { count: missed.length }),
      body: only?.title ?? t('notice.missedText'),
    });
  });
  const sayDay = useEffectEvent(async (day: IsoDate): Promise<void> => {
    const text = await digestOf(day);
    if (text !== null) await show('digest', { title: t('notice.today'), body: text });
  });
  const fail = useEffectEvent((code: string, fault: unknown): void => {
    platform.log('error', code, fault instanceof Error ? fault.name : 'unknown');
  });

  useEffect(() => {
    const watch = createReminderWatch(
      { ...repositories, clock },
      {
        onRound: (round) => {
          ring(round).catch((fault: unknown) => fail('reminders/notice', fault));
        },
        onDigest: (day) => {
          sayDay(day).catch((fault: unknown) => fail('reminders/digest', fault));
        },
      },
    );
    // A database that fails says so where somebody writes; here the next look tries again.
    let hasFailed = false;
    const look = (): void => {
      watch.check().then(
        () => {
          hasFailed = false;
        },
        (fault: unknown) => {
          if (!hasFailed) fail('reminders/look', fault);
          hasFailed = true;
        },
      );
    };
    const whenVisible = (): void => {
      if (document.visibilityState === 'visible') look();
    };

    look();
    const timer = window.setInterval(look, EVERY_MS);
    const stopResumed = platform.onResumed(look);
    const stopCommitted = repositories.onCommitted(look);
    document.addEventListener('visibilitychange', whenVisible);
    window.addEventListener('focus', look);
    return () => {
      window.clearInterval(timer);
      stopResumed();
      stopCommitted();
      document.removeEventListener('visibilitychange', whenVisible);
      window.removeEventListener('focus', look);
    };
  }, [platform, clock, repositories]);

  useEffect(
    () =>
      platform.onNoticePressed(() => {
        navigate({ place: 'today' });
      }),
    [platform],
  );
}
