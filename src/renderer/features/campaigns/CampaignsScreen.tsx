import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { campaignPeriod } from '@shared/domain/campaigns/campaignState';
import { useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Sheet } from '@renderer/ui/Card';
import { ChipGroup, ToggleChip } from '@renderer/ui/ChipGroup';
import { DataTable, rowsAsSource } from '@renderer/ui/DataTable';
import type { Column } from '@renderer/ui/DataTableRow';
import { EmptyState } from '@renderer/ui/EmptyState';
import { IconButton } from '@renderer/ui/IconButton';
import { Menu } from '@renderer/ui/Menu';
import { Screen } from '@renderer/ui/Screen';
import { Skeleton } from '@renderer/ui/Skeleton';
import { Tag } from '@renderer/ui/Tag';
import { CAMPAIGN_KINDS, KIND_ICONS, type CampaignKind } from './campaignKinds';
import { CampaignDialog } from './CampaignDialog';
import styles from './Campaigns.module.css';
import { StateCell } from './StateCell';
import { useCampaignActs } from './useCampaignActs';
import { useCampaigns, type ShownCampaign } from './useCampaigns';
import { useCampaignWords } from './useCampaignWords';

type CampaignsScreenProps = {
  readonly onOpen: (id: string) => void;
  /** Back to where groups of people are; absent where that is nowhere. */
  readonly onBack?: (() => void) | undefined;
};

/** Everything that is told to many, one person at a time: news, tips to give again, promotions. */
export function CampaignsScreen({ onOpen, onBack }: CampaignsScreenProps) {
  const { t } = useTranslation(['campaigns', 'common']);
  const format = useFormat();
  const words = useCampaignWords();
  const today = useToday();
  const acts = useCampaignActs();
  const campaigns = useCampaigns();
  const [kind, setKind] = useState<CampaignKind | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [isNew, setIsNew] = useState(false);

  const source = useMemo(
    () =>
      rowsAsSource(
        (campaigns ?? []).filter(({ campaign }) => kind === null || campaign.kind === kind),
        ({ campaign }) => campaign.id,
      ),
    [campaigns, kind],
  );
  const columns = useMemo<readonly Column<ShownCampaign>[]>(() => {
    const again = async (shown: ShownCampaign): Promise<void> => {
      const id = await acts.again(shown.campaign);
      if (id !== null) onOpen(id);
    };
    return [
      {
        id: 'name',
        title: t('column.name'),
        width: 'minmax(14rem, 2fr)',
        narrow: 'title',
        cell: ({ campaign }) => (
          <span className={styles['nameCell']}>
            <bdi className={styles['name']} title={campaign.name}>
              {campaign.name}
            </bdi>
            <Tag icon={KIND_ICONS[campaign.kind]}>{t(`kind.${campaign.kind}`)}</Tag>
          </span>
        ),
      },
      {
        id: 'whom',
        title: t('column.whom'),
        width: 'minmax(9rem, 1.3fr)',
        narrow: 'detail',
        hideBelow: 1024,
        cell: (shown) => (
          <bdi className={styles['cut']} title={words.whom(shown)}>
            {words.whom(shown)}
          </bdi>
        ),
      },
      {
        id: 'period',
        title: t('column.period'),
        width: 'minmax(9rem, 1fr)',
        narrow: 'none',
        cell: ({ campaign }) => (
          <span
            className={styles['cut']}
            data-quiet={campaignPeriod(campaign, today) === 'over' ? '' : undefined}
          >
            {words.period(campaign)}
          </span>
        ),
      },
      {
        id: 'state',
        title: t('column.state'),
        width: 'minmax(10rem, 1fr)',
        narrow: 'end',
        cell: (shown) => <StateCell {...shown} />,
      },
      {
        id: 'acts',
        title: t('column.acts'),
        width: '3rem',
        narrow: 'none',
        isTitleHidden: true,
        cell: (shown) => (
          <Menu
            label={t('acts.label', { name: shown.campaign.name })}
            trigger={
              <IconButton
                icon="ellipsis"
                size="sm"
                label={t('acts.label', { name: shown.campaign.name })}
              />
            }
            groups={[
              [
                {
                  id: 'again',
                  icon: 'copy',
                  label: t(shown.campaign.kind === 'tip' ? 'acts.giveAgain' : 'acts.again'),
                  onAction: () => void again(shown),
                },
              ],
              [
                {
                  id: 'remove',
                  icon: 'trash',
                  label: t('common:action.delete'),
                  isDanger: true,
                  onAction: () => void acts.remove(shown.campaign),
                },
              ],
            ]}
          />
        ),
      },
    ];
  }, [t, words, today, acts, onOpen]);

  const count = (of: CampaignKind | null): string =>
    format.number(
      (campaigns ?? []).filter(({ campaign }) => of === null || campaign.kind === of).length,
    );
  const newButton = (
    <Button variant="primary" icon="plus" onPress={() => setIsNew(true)}>
      {t('new')}
    </Button>
  );
  return (
    <Screen
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          {onBack === undefined ? null : (
            <Button icon="users" onPress={onBack}>
              {t('toSegments')}
            </Button>
          )}
          {campaigns === null || campaigns.length === 0 ? null : newButton}
        </>
      }
      tools={
        campaigns === null || campaigns.length === 0 ? undefined : (
          <ChipGroup label={t('filter')}>
            <ToggleChip
              isSelected={kind === null}
              count={count(null)}
              onChange={() => setKind(null)}
            >
              {t('all')}
            </ToggleChip>
            {CAMPAIGN_KINDS.map((id) => (
              <ToggleChip
                key={id}
                icon={KIND_ICONS[id]}
                isSelected={kind === id}
                count={count(id)}
                onChange={(isOn) => setKind(isOn ? id : null)}
              >
                {t(`kinds.${id}`)}
              </ToggleChip>
            ))}
          </ChipGroup>
        )
      }
    >
      {campaigns === null ? (
        <Skeleton shape="table" label={t('common:loading')} />
      ) : campaigns.length === 0 ? (
        <EmptyState picture="stamps" title={t('empty.title')} actions={newButton}>
          {t('empty.text')}
        </EmptyState>
      ) : (
        <Sheet>
          <DataTable<ShownCampaign>
            label={t('title')}
            columns={columns}
            source={source}
            currentId={current}
            onCurrentChange={setCurrent}
            onOpen={onOpen}
            pressOpens
            empty={
              <EmptyState title={t(`emptyKind.${kind ?? 'announcement'}.title`)}>
                {t(`emptyKind.${kind ?? 'announcement'}.text`)}
              </EmptyState>
            }
          />
        </Sheet>
      )}
      {isNew ? (
        <CampaignDialog
          campaign={null}
          kind={kind ?? 'announcement'}
          onSaved={onOpen}
          onClose={() => setIsNew(false)}
        />
      ) : null}
    </Screen>
  );
}
