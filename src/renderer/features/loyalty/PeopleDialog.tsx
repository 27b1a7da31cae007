import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { DataTable, type RowRange, type RowSource } from '@renderer/ui/DataTable';
import type { Column } from '@renderer/ui/DataTableRow';
import { Dialog } from '@renderer/ui/Dialog';
import { Skeleton } from '@renderer/ui/Skeleton';
import styles from './Loyalty.module.css';
import { usePeopleNamed } from './usePeopleNamed';
import { Who } from './Who';

/** Somebody in a list with what the list is about. */
export type ListedPerson<Item> = { readonly item: Item; readonly person: PersonSummary | null };

type PeopleDialogProps<Item extends { readonly contactId: ContactId }> = {
  readonly title: string;
  readonly lead?: ReactNode;
  /** `null` while they are looked up. */
  readonly items: readonly Item[] | null;
  /** What stands beside the name. Steady between renders. */
  readonly columns: readonly Column<ListedPerson<Item>>[];
  readonly empty: string;
  /** Under the list: what can be done with these people. */
  readonly footer?: ReactNode;
  readonly onOpen: (id: ContactId) => void;
  readonly onClose: () => void;
};

/** People behind a figure, as a list; a press leads to the person. */
export function PeopleDialog<Item extends { readonly contactId: ContactId }>({
  title,
  lead,
  items,
  columns,
  empty,
  footer,
  onOpen,
  onClose,
}: PeopleDialogProps<Item>) {
  const { t } = useTranslation(['loyalty', 'common']);
  const [range, setRange] = useState<RowRange>({ start: 0, end: 30 });
  const [current, setCurrent] = useState<string | null>(null);
  const see = useSteadyRange(setRange);
  const shown = useMemo(
    () => (items ?? []).slice(range.start, range.end + 20).map(({ contactId }) => contactId),
    [items, range],
  );
  const named = usePeopleNamed(shown);
  const source = useMemo<RowSource<ListedPerson<Item>>>(() => {
    const byId = new Map<string, Item>((items ?? []).map((item) => [item.contactId, item]));
    const made = new Map<string, ListedPerson<Item>>();
    return {
      ids: [...byId.keys()],
      rowOf: (id) => {
        const known = made.get(id);
        if (known) return known;
        const item = byId.get(id);
        const person = item && named(item.contactId);
        if (!item || person === undefined) return undefined;
        const row = { item, person };
        made.set(id, row);
        return row;
      },
    };
  }, [items, named]);
  const all = useMemo<readonly Column<ListedPerson<Item>>[]>(
    () => [
      {
        id: 'who',
        title: t('book.column.who'),
        width: 'minmax(0, 1fr)',
        narrow: 'title',
        cell: ({ person }) => <Who person={person} />,
      },
      ...columns,
    ],
    [t, columns],
  );
  return (
    <Dialog
      isOpen
      title={title}
      lead={lead}
      closeLabel={t('common:action.close')}
      onClose={onClose}
      width={600}
      isDismissable
      isBare
      footer={footer}
    >
      <div className={styles['listed']}>
        {items === null ? (
          <Skeleton shape="table" label={t('common:loading')} />
        ) : (
          <DataTable<ListedPerson<Item>>
            label={title}
            columns={all}
            source={source}
            currentId={current}
            onCurrentChange={setCurrent}
            onOpen={(id) => {
              onOpen(id as ContactId);
            }}
            pressOpens
            onVisibleChange={see}
            narrowIndent={38}
            empty={<p className={styles['quiet']}>{empty}</p>}
          />
        )}
      </div>
    </Dialog>
  );
}

/** The same range again is no news. */
function useSteadyRange(
  set: (change: (before: RowRange) => RowRange) => void,
): (range: RowRange) => void {
  return useCallback(
    (next) => {
      set((before) => (before.start === next.start && before.end === next.end ? before : next));
    },
    [set],
  );
}
