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
import { folderName } from './folderName';
import { useBackups } from './useBackups';
import { verdictKey, type BackupFile, type Verdict } from './useBackupStore';
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
  const columns = useColumns(state.folder?.folder ?? '');
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

function useColumns(folder: string): readonly Column<Row>[] {
  const { t } = useTranslation('backups');
  const format = useFormat();
  const moment = useMoment();
  const place = folderName(folder);
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
              moment(verdict?.state === 'sound' ? verdict.manifest.createdAt : file.modifiedAt),
            )}
          </span>
          <Reason fileName={file.fileName} />
        </span>
      ),
    },
    { id: 'place', title: t('list.place'), cell: () => <bdi>{place}</bdi>, hideBelow: 1320 },
    {
      id: 'people',
      title: t('list.people'),
      align: 'end',
      width: '6rem',
      cell: ({ verdict }) =>
        verdict?.state === 'sound' ? format.number(verdict.figures.people) : '',
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
      cell: ({ verdict }) => <State verdict={verdict} />,
    },
  ];
}

/** Why it was made, where the name of the file says so: *vor dem Zurückholen*. */
function Reason({ fileName }: { readonly fileName: string }) {
  const reason = /\d\d\.\d\d\.\d\d (\p{L}.*)\.regulars$/u.exec(fileName)?.[1];
  return reason === undefined ? null : (
    <span className={styles['reason']} dir="auto">
      {reason}
    </span>
  );
}

type StateName = 'waiting' | 'checking' | 'sound' | 'damaged' | 'newer' | 'foreign' | 'unread';

const STATE_ICONS: Readonly<Record<StateName, IconName | null>> = {
  waiting: null,
  checking: 'hourglass',
  sound: 'check',
  damaged: 'triangle-alert',
  newer: 'info',
  foreign: 'info',
  unread: 'triangle-alert',
};

function State({ verdict }: { readonly verdict: Verdict | undefined }) {
  const { t } = useTranslation('backups');
  const name = stateOf(verdict);
  const icon = STATE_ICONS[name];
  return (
    <span className={styles['state']} data-state={name}>
      {icon !== null && <Icon name={icon} size={14} />}
      {t(`state.${name}`)}
    </span>
  );
}

function stateOf(verdict: Verdict | undefined): StateName {
  if (verdict === undefined) return 'waiting';
  if (verdict.state !== 'refused') return verdict.state;
  switch (verdict.refusal.code) {
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
