import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import { useFormat } from '@renderer/i18n/useFormat';
import { DataTable, type RowSource } from '@renderer/ui/DataTable';
import type { Column } from '@renderer/ui/DataTableRow';
import { Dialog } from '@renderer/ui/Dialog';
import { PersonName } from '@renderer/ui/PersonName';
import { Skeleton } from '@renderer/ui/Skeleton';
import type { HolidayBar } from './dayEntry';
import styles from './Forms.module.css';
import { useAllConcerned, type ConcernedPerson } from './useAllConcerned';

type WhoDialogProps = {
  readonly bar: HolidayBar;
  readonly countries: readonly string[];
  readonly onOpen: (id: ContactId) => void;
  readonly onClose: () => void;
};

/** Whom a holiday concerns, as a list; a press leads to the person. */
export function WhoDialog({ bar, countries, onOpen, onClose }: WhoDialogProps) {
  const { t } = useTranslation(['calendar', 'common']);
  const format = useFormat();
  const [current, setCurrent] = useState<string | null>(null);
  const holidays = useMemo(
    () => bar.holidays.filter(({ country }) => countries.includes(country)),
    [bar, countries],
  );
  const people = useAllConcerned(holidays);
  const source = useMemo<RowSource<ConcernedPerson>>(() => {
    const byId = new Map<string, ConcernedPerson>((people ?? []).map((each) => [each.id, each]));
    return { ids: [...byId.keys()], rowOf: (id) => byId.get(id) };
  }, [people]);
  const columns = useMemo<readonly Column<ConcernedPerson>[]>(
    () => [
      {
        id: 'name',
        title: t('people.name'),
        width: 'minmax(0, 1fr)',
        narrow: 'title',
        cell: ({ name }) => (
          <PersonName name={name === '' ? t('common:untitled') : name} size="sm" isTruncated />
        ),
      },
      {
        id: 'where',
        title: t('people.where'),
        width: '14rem',
        narrow: 'detail',
        cell: ({ country, isSure }) =>
          isSure
            ? format.country(country)
            : t('people.regionUnknown', { country: format.country(country) }),
      },
    ],
    [t, format],
  );
  return (
    <Dialog
      isOpen
      title={t('people.title', { name: bar.name })}
      closeLabel={t('common:action.close')}
      onClose={onClose}
      width={600}
      isDismissable
      isBare
    >
      <div className={styles['listed']}>
        {people === null ? (
          <Skeleton shape="table" label={t('common:loading')} />
        ) : (
          <DataTable<ConcernedPerson>
            label={t('people.title', { name: bar.name })}
            columns={columns}
            source={source}
            currentId={current}
            onCurrentChange={setCurrent}
            onOpen={(id) => onOpen(id as ContactId)}
            pressOpens
            empty={<p className={styles['quiet']}>{t('people.empty')}</p>}
          />
        )}
      </div>
    </Dialog>
  );
}
