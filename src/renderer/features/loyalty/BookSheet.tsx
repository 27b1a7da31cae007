import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { useCommandHandler } from '@renderer/hooks/useCommands';
import { usePreferences } from '@renderer/hooks/usePreferences';
import { useFormat } from '@renderer/i18n/useFormat';
import { useLedgerWords } from '@renderer/i18n/useLedgerWords';
import { Button } from '@renderer/ui/Button';
import { Sheet } from '@renderer/ui/Card';
import { DataTable } from '@renderer/ui/DataTable';
import { EmptyState } from '@renderer/ui/EmptyState';
import { IconButton } from '@renderer/ui/IconButton';
import { Menu } from '@renderer/ui/Menu';
import { Notice } from '@renderer/ui/Notice';
import { Skeleton } from '@renderer/ui/Skeleton';
import { bookColumns } from './bookColumns';
import { BookFilters } from './BookFilters';
import { BookFoot } from './BookFoot';
import { isNarrowed } from './bookMemory';
import styles from './Loyalty.module.css';
import { useBook, type BookView, type ShownLine } from './useBook';
import type { LoyaltyFacts, LoyaltyFigures } from './useLoyalty';

type BookSheetProps = {
  readonly facts: LoyaltyFacts;
  readonly figures: LoyaltyFigures;
  readonly onOpen: (id: ContactId) => void;
  /** Absent: points cannot be given from here. */
  readonly onPoints?: (() => void) | undefined;
  readonly onVerify: () => void;
  readonly onExport: (view: BookView) => void;
  /** How far an export is; `null` while there is none. */
  readonly exporting: { readonly done: number; readonly total: number } | null;
};

/** The book of points: every line, newest first, and what it comes to. */
export function BookSheet({ facts, figures, onOpen, onPoints, ...on }: BookSheetProps) {
  const { t } = useTranslation(['loyalty', 'common']);
  const [preferences] = usePreferences();
  const view = useBook();
  const format = useFormat();
  const today = useToday();
  const zone = useClock().zone();
  const words = useLedgerWords(zone);
  const columns = useMemo(
    () => bookColumns({ t, format, words, today, zone, unit: facts.unit }),
    [t, format, words, today, zone, facts.unit],
  );
  const { state, change, source } = view;
  const isLoading = figures.stage === 'reading' || view.total === null;
  const table = useRef<HTMLDivElement>(null);

  useCommandHandler('search-here', () => {
    change({ isFiltering: true });
    table.current?.querySelector<HTMLInputElement>('input')?.focus();
  });

  // Coming back from a person finds the line that led there, and the arrow keys go on from it.
  const returnsTo = useRef(state.current);
  useEffect(() => {
    if (returnsTo.current === null || isLoading) return;
    returnsTo.current = null;
    table.current?.querySelector<HTMLElement>('[data-row][data-current]')?.focus();
  }, [isLoading]);

  return (
    <Sheet label={t(`book.title.${facts.unit}`)} className={styles['book']}>
      <div ref={table} className={styles['bookFrame']}>
        <div className={styles['bookHead']}>
          <h2>{t(`book.title.${facts.unit}`)}</h2>
          <span className={styles['bookRule']}>{t('book.rule')}</span>
          <Button
            size="sm"
            variant="text"
            icon="list-filter"
            onPress={() => {
              change({ isFiltering: !state.isFiltering });
            }}
          >
            {isNarrowed(state) ? t('book.filtered') : t('book.filter')}
          </Button>
          <Menu
            label={t('book.more')}
            placement="bottom end"
            trigger={<IconButton icon="ellipsis" size="sm" label={t('book.more')} />}
            groups={[
              [
                {
                  id: 'verify',
                  label: t('verify.start'),
                  icon: 'shield-check',
                  onAction: on.onVerify,
                },
                {
                  id: 'export',
                  label: isNarrowed(state) ? t('export.shown') : t('export.all'),
                  icon: 'file-down',
                  isDisabled: on.exporting !== null || view.total === 0,
                  onAction: () => {
                    on.onExport(view);
                  },
                },
              ],
            ]}
          />
        </div>
        {state.isFiltering ? <BookFilters state={state} onChange={change} /> : null}
        {figures.stage === 'failed' ? (
          <div className={styles['bookBody']}>
            <Notice tone="critique" icon="circle-alert" title={t('failed.title')} announce="alert">
              {t('failed.text')}
            </Notice>
          </div>
        ) : isLoading ? (
          <div className={styles['bookBody']}>
            <Skeleton shape="table" count={8} label={t('common:loading')} />
          </div>
        ) : (
          <DataTable<ShownLine>
            label={t(`book.title.${facts.unit}`)}
            columns={columns}
            source={source}
            currentId={state.current}
            onCurrentChange={(row) => {
              change({ current: row });
            }}
            onOpen={(row) => {
              const id = view.personOf(row);
              if (id !== null) onOpen(id);
            }}
            pressOpens
            onVisibleChange={view.onVisibleChange}
            hasLetterKeys={preferences.singleKeys}
            narrowIndent={38}
            empty={<Nothing view={view} onPoints={onPoints} />}
          />
        )}
      </div>
      <BookFoot
        facts={facts}
        figures={figures}
        exporting={on.exporting}
        shown={isNarrowed(state) ? view.total : null}
        onVerify={on.onVerify}
      />
    </Sheet>
  );
}

function Nothing({
  view,
  onPoints,
}: { readonly view: BookView } & Pick<BookSheetProps, 'onPoints'>) {
  const { t } = useTranslation('loyalty');
  if (isNarrowed(view.state)) {
    return (
      <EmptyState
        title={t('book.nothing')}
        isAnnounced
        actions={
          <Button
            onPress={() => {
              view.change({ kind: 'all', period: 'all', text: '' });
            }}
          >
            {t('book.showAll')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      picture="stamps"
      title={t('empty.title')}
      actions={
        onPoints === undefined ? undefined : (
          <Button variant="gold" icon="stamp" onPress={onPoints}>
            {t('empty.points')}
          </Button>
        )
      }
    >
      {t('empty.text')}
    </EmptyState>
  );
}
