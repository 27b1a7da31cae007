import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { LapsingPerson } from '@shared/domain/loyalty/bookAnswers';
import type { LoyaltyUnit } from '@shared/domain/loyalty/ledgerEntry';
import { useFormat } from '@renderer/i18n/useFormat';
import type { Column } from '@renderer/ui/DataTableRow';
import { PeopleDialog, type ListedPerson } from './PeopleDialog';
import { useLapsingList } from './useLists';

type LapsingDialogProps = {
  readonly unit: LoyaltyUnit;
  /** What lapses up to this day, included. */
  readonly until: IsoDate;
  readonly onOpen: (id: ContactId) => void;
  readonly onClose: () => void;
};

/** Who loses points soon: how many, and the last day on which they can still be spent. */
export function LapsingDialog({ unit, until, onOpen, onClose }: LapsingDialogProps) {
  const { t } = useTranslation('loyalty');
  const format = useFormat();
  const items = useLapsingList(unit, until);
  const columns = useMemo<readonly Column<ListedPerson<LapsingPerson>>[]>(
    () => [
      {
        id: 'until',
        title: t('lapsing.column.until'),
        width: '9rem',
        cell: ({ item }) => format.shortDay(addDays(item.expiresOn, -1)),
      },
      {
        id: 'points',
        title: t(`lapsing.column.${unit}`),
        width: '7rem',
        align: 'end',
        narrow: 'end',
        cell: ({ item }) => format.number(item.points),
      },
    ],
    [t, format, unit],
  );
  return (
    <PeopleDialog<LapsingPerson>
      title={t('lapsing.title', { day: format.day(until) })}
      lead={t('lapsing.lead')}
      items={items}
      columns={columns}
      empty={t('lapsing.nobody')}
      onOpen={onOpen}
      onClose={onClose}
    />
  );
}
