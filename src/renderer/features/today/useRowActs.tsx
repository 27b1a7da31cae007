import { useTranslation } from 'react-i18next';
import { useOpenThanks } from '@renderer/hooks/useOpenThanks';
import { navigate } from '@renderer/hooks/useRoute';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { useCareActs, type Snooze } from './useCareActs';
import { useCareLetter } from './useCareLetter';
import type { ShownRow, TodayBoard } from './useTodayBoard';

/** What can be done with a row; each says so afterwards, with a way back. */
export type RowActs = {
  /** Opens the person. */
  readonly open: (shown: ShownRow) => void;
  /** The stamp, or its taking back. What a criticism needs is an answer: it opens the person. */
  readonly stamp: (shown: ShownRow, isDone: boolean) => Promise<void>;
  /** The one thing to do. */
  readonly act: (shown: ShownRow) => void;
  readonly snooze: (shown: ShownRow, until: Snooze) => Promise<void>;
  readonly letGo: (shown: ShownRow) => Promise<void>;
};

/** What rows of Today do, by key or by hand. */
export function useRowActs({ noteDone }: Pick<TodayBoard, 'noteDone'>): RowActs {
  const { t } = useTranslation(['today', 'common']);
  const toasts = useToasts();
  const format = useFormat();
  const openThanks = useOpenThanks();
  const openLetter = useCareLetter();
  const acts = useCareActs();

  type Said = 'stamped' | 'open' | 'snoozedHour' | 'snoozedUntil' | 'letGo';
  const tell = (key: Said, { person }: ShownRow, batchId: string | null, day = ''): void => {
    if (batchId === null) return;
    const name = person?.name || t('common:untitled');
    toasts.show({
      text: <Sentence say={(values) => t(`toast.${key}`, values)} values={{ name, day }} />,
      batchId,
      isTakingBack: key === 'open',
    });
  };
  const open = ({ row }: ShownRow): void => {
    navigate({ place: 'person', id: row.contactId });
  };
  const stamp = async (shown: ShownRow, isDone: boolean): Promise<void> => {
    const { row } = shown;
    if (row.about.kind === 'criticism') {
      open(shown);
      return;
    }
    const batchId = await (isDone ? acts.stamp(row) : acts.unstamp(row));
    if (batchId === null) return;
    noteDone(row, isDone);
    tell(isDone ? 'stamped' : 'open', shown, batchId);
  };

  return {
    open,
    stamp,
    act: (shown) => {
      const { row, person } = shown;
      const { about } = row;
      if (row.action === 'done') {
        void stamp(shown, true);
        return;
      }
      if (about.kind === 'thanks') {
        openThanks({ contactId: row.contactId, reason: about.reason, sourceId: about.sourceId });
        return;
      }
      void openLetter(row).then((isWriting) => {
        if (isWriting) return;
        const isCall = row.action === 'call' || row.action === 'call-now';
        if ((isCall || row.channel === 'phone') && person !== null && person.phone !== '') {
          void acts.call(person.phone);
        }
        open(shown);
      });
    },
    snooze: async (shown, until) => {
      const batchId = await acts.snooze(shown.row, until);
      if (until === 'hour') tell('snoozedHour', shown, batchId);
      else tell('snoozedUntil', shown, batchId, format.weekday(until));
    },
    letGo: async (shown) => {
      tell('letGo', shown, await acts.letGo(shown.row));
    },
  };
}
