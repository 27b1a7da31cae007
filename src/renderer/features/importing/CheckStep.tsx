import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/i18n/useFormat';
import { FootHints, Sheet } from '@renderer/ui/Card';
import { ChipGroup, ToggleChip } from '@renderer/ui/ChipGroup';
import { TwoColumn } from '@renderer/ui/Columns';
import { DataTable } from '@renderer/ui/DataTable';
import { EmptyState } from '@renderer/ui/EmptyState';
import { Notice } from '@renderer/ui/Notice';
import { Icon } from '@renderer/ui/Icon';
import { SegmentedControl } from '@renderer/ui/SegmentedControl';
import { Spacer } from '@renderer/ui/Screen';
import { DecideAll } from './DecideAll';
import { Forecast } from './Forecast';
import styles from './Check.module.css';
import { RowPanel } from './RowPanel';
import { rowColumns } from './rowColumns';
import { TroubleNotice } from './TroubleNotice';
import { useImportState, useImportStore, type ImportCounts, type RowFilter } from './useImport';
import { useProblemText } from './useProblemText';
import { useRows } from './useRows';

const FILTERS: readonly RowFilter[] = [
  'look',
  'twin',
  'problem',
  'update',
  'new',
  'same-in-file',
  'unchanged',
  'skipped',
  'all',
];

/** The third page: every row with what becomes of it; twins are decided here. */
export function CheckStep() {
  const { forecast } = useImportState();
  if (forecast === null) {
    return (
      <Sheet>
        <div className={styles['counting']}>
          <Forecast />
        </div>
      </Sheet>
    );
  }
  return <Rows counts={forecast.counts} />;
}

/** What is to be looked at comes first; else whoever is new. */
const firstFilter = ({ filters }: ImportCounts): RowFilter =>
  (['look', 'new', 'update'] as const).find((filter) => filters[filter] > 0) ?? 'all';

function Rows({ counts }: { readonly counts: ImportCounts }) {
  const { t } = useTranslation('importing');
  const format = useFormat();
  const store = useImportStore();
  const { policy, file } = useImportState();
  const problemText = useProblemText();
  const [chosen, setChosen] = useState<RowFilter | null>(null);
  const [first] = useState(() => firstFilter(counts));
  const filter = chosen ?? first;
  const { source, onVisibleChange, isReady } = useRows(filter);
  const [wanted, setWanted] = useState<string | null>(null);
  const isThere = wanted !== null && source.ids.includes(wanted);
  const current = isThere ? wanted : (source.ids[0] ?? null);
  const { verdicts } = counts;
  const isNothingNew =
    verdicts.new + verdicts.update + verdicts.twin === 0 && verdicts.unchanged > 0;

  const columns = useMemo(
    () =>
      rowColumns({
        t,
        problemText,
        hasLines: file?.table !== null,
        onSkip: (position, isSkipped) => void store.skip([position], isSkipped),
      }),
    [t, problemText, file, store],
  );
  const goOn = (): void => {
    const at = current === null ? -1 : source.ids.indexOf(current);
    setWanted(source.ids[at + 1] ?? current);
  };

  return (
    <>
      <TroubleNotice />
      {isNothingNew ? (
        <div className={styles['above']}>
          <Notice
            tone="ok"
            icon="check"
            layout="inline"
            title={t(verdicts.problem === 0 ? 'check.nothingNew' : 'check.nobodyNew')}
          >
            {t('check.nothingNewText')}
          </Notice>
        </div>
      ) : null}
      <div className={styles['tools']}>
        <ChipGroup label={t('check.filters')} isWrapping className={styles['chips']}>
          {FILTERS.filter((id) => id === filter || id === 'all' || counts.filters[id] > 0).map(
            (id) => (
              <ToggleChip
                key={id}
                isSelected={id === filter}
                count={format.number(counts.filters[id])}
                onChange={() => {
                  setChosen(id);
                  setWanted(null);
                }}
              >
                {t(`check.filter.${id}`)}
              </ToggleChip>
            ),
          )}
        </ChipGroup>
        <Spacer />
        {counts.verdicts.update + counts.filters.twin + counts.verdicts.unchanged === 0 ? null : (
          <SegmentedControl
            label={t('check.policy')}
            value={policy}
            segments={[
              { id: 'fill', label: t('check.policyFill') },
              { id: 'file-wins', label: t('check.policyFile') },
            ]}
            onChange={(next) => void store.setPolicy(next)}
          />
        )}
      </div>
      <TwoColumn
        openLabel={t('side.openRow')}
        closeLabel={t('side.close')}
        side={{
          label: t('row.label'),
          width: 400,
          content: (
            <RowPanel position={current === null ? null : Number(current)} onDecided={goOn} />
          ),
        }}
      >
        <Sheet label={t('check.rows')} className={styles['rowSheet']}>
          <DataTable
            label={t('check.rows')}
            columns={columns}
            source={source}
            currentId={current}
            onCurrentChange={setWanted}
            onVisibleChange={onVisibleChange}
            narrowIndent={44}
            empty={isReady ? <EmptyState title={t('check.nothingHere')} /> : undefined}
          />
          {counts.undecided === 0 ? null : (
            <FootHints
              end={counts.undecided > 1 ? <DecideAll count={counts.undecided} /> : undefined}
            >
              <span className={styles['warn']}>
                <Icon name="triangle-alert" size={14} />
                {t('check.waiting', { count: counts.undecided })}
              </span>
            </FootHints>
          )}
        </Sheet>
      </TwoColumn>
    </>
  );
}
