import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/i18n/useFormat';
import { Sheet } from '@renderer/ui/Card';
import { DataTable, rowsAsSource } from '@renderer/ui/DataTable';
import type { Column } from '@renderer/ui/DataTableRow';
import { EmptyState } from '@renderer/ui/EmptyState';
import { Icon } from '@renderer/ui/Icon';
import type { IconName } from '@renderer/ui/icons';
import styles from './BackupSettings.module.css';
import { usePlaceName } from './usePlaceName';
import { useBackups } from './useBackups';
import { verdictKey, type BackupFile, type BackupState, type Verdict } from './useBackupStore';
import { useMoment } from './useMoment';

type BackupTableProps = {
  /** The backup that is being looked at; `null` if none of the list is. */
  readonly chosenId: string | null;
  readonly onChoose: (file: BackupFile) => void;
};

type Row = { readonly file: BackupFile; readonly verdict: Verdict | undefined };

/** Every backup in the folder with what is in it and whether it is sound. */
export function BackupTable({ chosenId, onChoose }: BackupTableProps) {
  const { t } = useTranslation('backups');
  const { state, store } = useBackups();
  const columns = useColumns(state.overview);
  const { files, verdicts } = state;

  useEffect(() => {
    const leaving = new AbortController();
    void store.verify(leaving.signal);
    return () => leaving.abort();
  }, [store, files]);

  const source = useMemo(
    () =>
      rowsAsSource(
        (files ?? []).map((file): Row => ({ file, verdict: verdicts.get(verdictKey(file)) })),
        ({ file }) => file.id,
      ),
    [files, verdicts],
  );
  if (files === null) return null;
  return (
    <Sheet label={t('list.label')} className={styles['sheet']}>
      <DataTable
        label={t('list.label')}
        columns={columns}
        source={source}
        currentId={chosenId}
        onCurrentChange={(id) => {
          const file = files.find((found) => found.id === id);
          if (file && id !== chosenId) onChoose(file);
        }}
        empty={<EmptyState title={t('list.empty')}>{t('list.emptyHint')}</EmptyState>}
      />
    </Sheet>
  );
}

function useColumns(overview: BackupState['overview']): readonly Column<Row>[] {
  const { t } = useTranslation('backups');
  const format = useFormat();
  const placeName = usePlaceName();
  const moment = useMoment();
  const placeOf = ({ places }: BackupFile): string =>
    format.list(places.map((place) => placeName(overview?.[place]?.folder ?? '')));
  return [
    {
      id: 'made',
      title: t('list.made'),
      width: 'minmax(0, 1.7fr)',
      cell: ({ file, verdict }) => (
        <span title={file.fileName}>
          <span className={styles['made']}>
            {t(
              'list.moment',
              moment(
                verdict?.state === 'sound'
                  ? verdict.manifest.createdAt
                  : (file.facts?.createdAt ?? file.modifiedAt),
              ),
            )}
          </span>
          <Reason file={file} />
        </span>
      ),
    },
    {
      id: 'place',
      title: t('list.place'),
      cell: ({ file }) => <bdi>{placeOf(file)}</bdi>,
      hideBelow: 1320,
    },
    {
      id: 'people',
      title: t('list.people'),
      align: 'end',
      width: '6rem',
      cell: ({ file, verdict }) => {
        const people =
          verdict?.state === 'sound' ? verdict.figures.people : (file.facts?.people ?? null);
        return people === null ? '' : format.number(people);
      },
    },
    {
      id: 'size',
      title: t('list.size'),
      align: 'end',
      width: '6rem',
      cell: ({ file }) => format.fileSize(file.sizeBytes),
    },
    {
      id: 'state',
      title: t('list.state'),
      narrow: 'end',
      width: 'minmax(0, 1.3fr)',
      cell: ({ file, verdict }) => <State file={file} verdict={verdict} />,
    },
  ];
}

/** Why it was made, where that is known: *vor dem Import*. */
function Reason({ file }: { readonly file: BackupFile }) {
  const { t } = useTranslation('backups');
  const inName = /\d\d\.\d\d\.\d\d (\p{L}.*)\.regulars(?:\.age)?$/u.exec(file.fileName)?.[1];
  const { purpose } = file;
  const reason = purpose === null || purpose === 'manual' ? inName : t(`purpose.${purpose}`);
  return reason === undefined ? null : (
    <span className={styles['reason']} dir="auto">
      {reason}
    </span>
  );
}

type StateName =
  | 'waiting'
  | 'checking'
  | 'sound'
  | 'restorable'
  | 'unsound'
  | 'sealed'
  | 'damaged'
  | 'newer'
  | 'foreign'
  | 'unread';

const STATE_ICONS: Readonly<Record<StateName, IconName | null>> = {
  waiting: null,
  checking: 'hourglass',
  sound: 'check',
  restorable: 'shield-check',
  unsound: 'triangle-alert',
  sealed: 'lock',
  damaged: 'triangle-alert',
  newer: 'info',
  foreign: 'info',
  unread: 'triangle-alert',
};

function State({ file, verdict }: Row) {
  const { t } = useTranslation('backups');
  const name = stateOf(file, verdict);
  const icon = STATE_ICONS[name];
  return (
    <span className={styles['state']} data-state={name}>
      {icon !== null && <Icon name={icon} size={14} />}
      {t(`state.${name}`)}
    </span>
  );
}

function stateOf(file: BackupFile, verdict: Verdict | undefined): StateName {
  if (file.rehearsal?.isRestorable === false) return 'unsound';
  if (verdict === undefined) return file.verifiedAt === null ? 'waiting' : soundOf(file);
  if (verdict.state === 'sound') return soundOf(file);
  if (verdict.state === 'checking') return 'checking';
  switch (verdict.refusal.code) {
    case 'backups/sealed':
      return 'sealed';
    case 'backups/seal-broken':
    case 'backups/damaged':
    case 'backups/truncated':
    case 'backups/empty':
      return 'damaged';
    case 'backups/newer':
      return 'newer';
    case 'backups/foreign':
      return 'foreign';
    default:
      return 'unread';
  }
}

/** Read back when it was written; and perhaps brought back on trial too. */
const soundOf = ({ rehearsal }: BackupFile): StateName =>
  rehearsal === null ? 'sound' : 'restorable';
