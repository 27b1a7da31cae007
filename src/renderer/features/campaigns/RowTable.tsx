import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { initialsOf } from '@shared/domain/people/folding';
import type { ContactId } from '@shared/domain/contacts/contact';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { DataTable, rowsAsSource } from '@renderer/ui/DataTable';
import type { Column } from '@renderer/ui/DataTableRow';
import { Face } from '@renderer/ui/Face';
import { Icon } from '@renderer/ui/Icon';
import { IconButton } from '@renderer/ui/IconButton';
import type { IconName } from '@renderer/ui/icons';
import { Menu } from '@renderer/ui/Menu';
import { PersonName } from '@renderer/ui/PersonName';
import { Tag } from '@renderer/ui/Tag';
import type { CampaignRow } from './campaignRows';
import styles from './Campaigns.module.css';
import { useCampaignWords } from './useCampaignWords';

type RowTableProps = {
  readonly rows: readonly CampaignRow[];
  readonly current: string | null;
  readonly onCurrent: (id: string) => void;
  /** Goes on to the message where there is a draft, else to the person. */
  readonly onOpen: (id: string) => void;
  readonly onPerson: (id: ContactId) => void;
  readonly onSkip: (row: CampaignRow) => void;
  readonly onReopen: (row: CampaignRow) => void;
};

const CHANNEL_ICONS = {
  phone: 'phone',
  email: 'mail',
  visit: 'store',
  letter: 'file-text',
  chat: 'message-circle',
  social: 'share',
} as const satisfies Record<NonNullable<CampaignRow['channel']>, IconName>;

/** Everybody of a campaign: in which language, on which way, and where their message is. */
export function RowTable({
  rows,
  current,
  onCurrent,
  onOpen,
  onPerson,
  onSkip,
  onReopen,
}: RowTableProps) {
  const { t } = useTranslation(['campaigns', 'common']);
  const format = useFormat();
  const words = useCampaignWords();
  const zone = useClock().zone();
  const today = useToday();
  const source = useMemo(() => rowsAsSource(rows, ({ contactId }) => contactId), [rows]);
  const columns = useMemo<readonly Column<CampaignRow>[]>(() => {
    const nameOf = ({ name }: CampaignRow): string => name || t('common:untitled');
    const stateText = (row: CampaignRow): string => {
      if (row.leftOut !== null) return words.leftOut(row.leftOut);
      if (row.group === 'ready') {
        const { budget } = row;
        return budget === null || budget.had === 0
          ? t('row.ready')
          : t('row.readyBudget', {
              had: format.number(budget.had),
              of: format.number(budget.contacts),
              days: format.number(budget.days),
            });
      }
      if (row.group === 'waiting' || row.resolvedAt === null) return t('row.waiting');
      const day = format.relativeDay(format.dayOf(row.resolvedAt, zone), today);
      return t(row.group === 'sent' ? 'row.sent' : 'row.skipped', { day });
    };
    return [
      {
        id: 'name',
        title: t('column.person'),
        width: 'minmax(14rem, 1.8fr)',
        narrow: 'title',
        cell: (row) => (
          <span className={styles['person']}>
            <Face
              id={row.contactId}
              initials={initialsOf(row.name)}
              size="sm"
              isSample={row.isSample}
            />
            <PersonName name={nameOf(row)} isTruncated />
          </span>
        ),
      },
      {
        id: 'language',
        title: t('column.language'),
        width: 'minmax(6rem, 0.7fr)',
        narrow: 'none',
        cell: ({ language, insteadOf }) =>
          language === null ? (
            <span className={styles['quiet']}>–</span>
          ) : insteadOf === null ? (
            <span className={styles['cut']}>{format.language(language)}</span>
          ) : (
            <Tag tone="warn" icon="languages">
              {t('row.insteadOf', {
                used: format.language(language),
                wanted: format.language(insteadOf),
              })}
            </Tag>
          ),
      },
      {
        id: 'channel',
        title: t('column.way'),
        width: '7.5rem',
        narrow: 'none',
        hideBelow: 1024,
        cell: ({ channel }) =>
          channel === null ? (
            <span className={styles['quiet']}>–</span>
          ) : (
            <span className={styles['wayCell']}>
              <Icon name={CHANNEL_ICONS[channel]} size={16} />
              <span className={styles['cut']}>{t(`channel.${channel}`)}</span>
            </span>
          ),
      },
      {
        id: 'state',
        title: t('column.state'),
        width: 'minmax(9rem, 1.2fr)',
        narrow: 'detail',
        cell: (row) =>
          row.group === 'sent' ? (
            <Tag tone="ok" icon="check">
              {stateText(row)}
            </Tag>
          ) : (
            <span className={styles['cut']} title={stateText(row)}>
              {stateText(row)}
            </span>
          ),
      },
      {
        id: 'acts',
        title: t('column.acts'),
        width: '3rem',
        narrow: 'end',
        isTitleHidden: true,
        cell: (row) => (
          <Menu
            label={t('acts.label', { name: nameOf(row) })}
            trigger={
              <IconButton
                icon="ellipsis"
                size="sm"
                label={t('acts.label', { name: nameOf(row) })}
              />
            }
            groups={[
              row.group === 'waiting'
                ? [
                    {
                      id: 'write',
                      icon: 'send' as const,
                      label: t('acts.write'),
                      onAction: () => onOpen(row.contactId),
                    },
                    {
                      id: 'skip',
                      icon: 'x' as const,
                      label: t('acts.skip'),
                      onAction: () => onSkip(row),
                    },
                  ]
                : row.group === 'skipped' || row.group === 'sent'
                  ? [
                      {
                        id: 'reopen',
                        icon: 'undo' as const,
                        label: t(row.group === 'sent' ? 'acts.notSent' : 'acts.reopen'),
                        onAction: () => onReopen(row),
                      },
                    ]
                  : [],
              [
                {
                  id: 'person',
                  icon: 'user' as const,
                  label: t('acts.person'),
                  onAction: () => onPerson(row.contactId),
                },
              ],
            ]}
          />
        ),
      },
    ];
  }, [t, format, words, zone, today, onOpen, onPerson, onSkip, onReopen]);

  return (
    <DataTable<CampaignRow>
      label={t('people')}
      columns={columns}
      source={source}
      currentId={current}
      onCurrentChange={onCurrent}
      onOpen={onOpen}
      narrowIndent={44}
      empty={<p className={styles['quiet']}>{t('row.nobody')}</p>}
    />
  );
}
