import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { MessageId } from '@shared/domain/messages/message';
import { useOpenMessage } from '@renderer/hooks/useOpenMessage';
import { usePageTitle } from '@renderer/hooks/usePageTitle';
import { useToasts } from '@renderer/hooks/useToasts';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Sheet } from '@renderer/ui/Card';
import { ChipGroup, ToggleChip } from '@renderer/ui/ChipGroup';
import { TwoColumn } from '@renderer/ui/Columns';
import { EmptyState } from '@renderer/ui/EmptyState';
import { IconButton } from '@renderer/ui/IconButton';
import { Menu } from '@renderer/ui/Menu';
import { Notice } from '@renderer/ui/Notice';
import { Screen } from '@renderer/ui/Screen';
import { Skeleton } from '@renderer/ui/Skeleton';
import { Tag } from '@renderer/ui/Tag';
import { CampaignDialog } from './CampaignDialog';
import { KIND_ICONS } from './campaignKinds';
import {
  letterDrafts,
  ROW_GROUPS,
  staleRows,
  walkFrom,
  type CampaignRow,
  type RowGroup,
} from './campaignRows';
import styles from './Campaigns.module.css';
import { RowTable } from './RowTable';
import { NewsCard, PreviewCard } from './SideCards';
import { StateCard } from './StateCard';
import { useCampaign, useCampaignPeople, type CampaignPeople } from './useCampaign';
import { useCampaignActs } from './useCampaignActs';
import type { ShownCampaign } from './useCampaigns';
import { useCampaignWords } from './useCampaignWords';
import { useLetterSetting } from './useLetterSetting';
import type { LetterSetting } from '@shared/domain/messages/draft';
import { usePreparing } from './usePreparing';
import { useRowPreview } from './useRowPreview';

type CampaignScreenProps = {
  readonly id: string;
  readonly onBack: () => void;
  readonly onOpen: (id: string) => void;
  readonly onPerson: (id: ContactId) => void;
  /** To the paper for letters. */
  readonly onPrint: (ids: readonly MessageId[]) => void;
};

/** One campaign: what is told, who gets it and who does not, and how far it is. */
export function CampaignScreen(props: CampaignScreenProps) {
  const { t } = useTranslation(['campaigns', 'common']);
  const live = useCampaign(props.id);
  const setting = useLetterSetting();
  const shown = live.status === 'ready' ? live.value : null;
  const people = useCampaignPeople(shown, live.messages, setting);
  usePageTitle(shown?.campaign.name ?? t('title'));
  if (live.status === 'ready' && shown === null) {
    return (
      <Screen title={t('title')}>
        <EmptyState
          title={t('gone.title')}
          actions={<Button onPress={props.onBack}>{t('back')}</Button>}
        >
          {t('gone.text')}
        </EmptyState>
      </Screen>
    );
  }
  if (shown === null || people === null || setting === null) {
    return (
      <Screen title={shown?.campaign.name ?? t('title')}>
        <Skeleton shape="table" label={t('common:loading')} />
      </Screen>
    );
  }
  return <Loaded key={props.id} {...props} shown={shown} people={people} setting={setting} />;
}

type LoadedProps = CampaignScreenProps & {
  readonly shown: ShownCampaign;
  readonly people: CampaignPeople;
  readonly setting: LetterSetting;
};

function Loaded({ shown, people, setting, onBack, onOpen, onPerson, onPrint }: LoadedProps) {
  const { t } = useTranslation(['campaigns', 'common']);
  const format = useFormat();
  const words = useCampaignWords();
  const acts = useCampaignActs();
  const toasts = useToasts();
  const openMessage = useOpenMessage();
  const preparing = usePreparing();
  const { campaign } = shown;
  const { rows, counts } = people;
  const [group, setGroup] = useState<RowGroup | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [editing, setEditing] = useState<{ readonly language: string | undefined } | null>(null);

  const listed = useMemo(
    () => (group === null ? rows : rows.filter((row) => row.group === group)),
    [rows, group],
  );
  const at = Math.max(
    0,
    listed.findIndex(({ contactId }) => contactId === current),
  );
  const row = listed[at] ?? null;
  const preview = useRowPreview(campaign, row, setting);
  const stepTo = (to: CampaignRow | undefined): (() => void) | undefined =>
    to === undefined ? undefined : () => setCurrent(to.contactId);

  const walk = useCallback(
    (from: ContactId | null): void => {
      const { id, news, templateId } = campaign;
      openMessage({
        contactIds: walkFrom(rows, from),
        purpose: 'announcement',
        campaignId: id,
        templateId,
        facts: { news },
      });
    },
    [campaign, rows, openMessage],
  );
  const openRow = useCallback(
    (id: string): void => {
      const opened = rows.find(({ contactId }) => contactId === id);
      if (opened?.group === 'waiting') walk(opened.contactId);
      else onPerson(id as ContactId);
    },
    [rows, walk, onPerson],
  );
  const toPrint = useMemo(() => letterDrafts(rows), [rows]);
  const stale = useMemo(() => staleRows(rows, campaign), [rows, campaign]);
  const prepare = async (
    whom: readonly Pick<CampaignRow, 'contactId' | 'channel'>[],
  ): Promise<void> => {
    const outcome = await preparing.prepare(campaign, whom, setting);
    if (outcome.kind === 'cancelled') toasts.show({ text: t('toast.cancelled') });
    else if (outcome.kind === 'failed') toasts.show({ text: t('toast.failed') });
    else {
      const { count, lacking, batchId } = outcome;
      const text = t('toast.prepared', { count });
      toasts.show({
        text: lacking === 0 ? text : `${text} ${t('toast.lacking', { count: lacking })}`,
        batchId,
      });
    }
  };
  const again = async (): Promise<void> => {
    const id = await acts.again(campaign);
    if (id !== null) onOpen(id);
  };
  const onReopen = ({ message, name }: CampaignRow): void => {
    if (message !== null) void acts.reopen(message.id, name || t('common:untitled'));
  };
  const onSkip = ({ message, name }: CampaignRow): void => {
    if (message !== null) void acts.skip(message.id, name || t('common:untitled'));
  };

  return (
    <Screen
      heading={
        <div className={styles['heading']}>
          <h1 className={styles['title']} dir="auto">
            {campaign.name}
          </h1>
          <Tag icon={KIND_ICONS[campaign.kind]}>{t(`kind.${campaign.kind}`)}</Tag>
        </div>
      }
      lead={`${words.whom(shown)} · ${words.period(campaign)}`}
      actions={
        <>
          <Button icon="arrow-left" onPress={onBack}>
            {t('back')}
          </Button>
          <Button icon="pencil" onPress={() => setEditing({ language: undefined })}>
            {t('common:action.edit')}
          </Button>
          <Menu
            label={t('acts.label', { name: campaign.name })}
            trigger={
              <IconButton
                icon="ellipsis"
                variant="line"
                label={t('acts.label', { name: campaign.name })}
              />
            }
            groups={[
              [
                {
                  id: 'again',
                  icon: 'copy',
                  label: t(campaign.kind === 'tip' ? 'acts.giveAgain' : 'acts.again'),
                  onAction: () => void again(),
                },
              ],
              [
                {
                  id: 'clear',
                  icon: 'eraser',
                  label: t('acts.clear'),
                  isDisabled: counts.waiting === 0,
                  onAction: () => void acts.clear(campaign),
                },
                {
                  id: 'remove',
                  icon: 'trash',
                  label: t('common:action.delete'),
                  isDanger: true,
                  onAction: () => {
                    void acts.remove(campaign).then((isDone) => {
                      if (isDone) onBack();
                    });
                  },
                },
              ],
            ]}
          />
        </>
      }
    >
      <TwoColumn
        openLabel={t('side.open')}
        closeLabel={t('common:action.close')}
        side={{
          label: t('side.label'),
          width: 360,
          content: (
            <div className={styles['side']}>
              <StateCard
                shown={shown}
                people={people}
                preparing={preparing}
                onPrepare={() => void prepare(people.ready)}
                onWalk={() => walk(null)}
                print={
                  toPrint.length === 0
                    ? null
                    : { count: toPrint.length, onPress: () => onPrint(toPrint) }
                }
                onEdit={() => setEditing({ language: setting.ownerLanguage })}
              />
              <PreviewCard
                row={people.canBeTold || row?.message ? row : null}
                preview={preview}
                onPrevious={stepTo(listed[at - 1])}
                onNext={stepTo(listed[at + 1])}
              />
              <NewsCard
                campaign={campaign}
                onEdit={(language) => setEditing({ language: language ?? setting.ownerLanguage })}
              />
            </div>
          ),
        }}
      >
        <div className={styles['main']}>
          {people.canBeTold && people.missing.length > 0 ? (
            <Notice
              tone="warn"
              icon="languages"
              title={t('missing.title')}
              actions={
                <Button
                  size="sm"
                  onPress={() => setEditing({ language: people.missing[0]?.language ?? undefined })}
                >
                  {t('missing.write')}
                </Button>
              }
            >
              {people.missing.map((missing) => (
                <span key={missing.language ?? ''} className={styles['missingLine']}>
                  {words.missing(missing)}
                </span>
              ))}
            </Notice>
          ) : null}
          {stale.length > 0 && preparing.progress === null ? (
            <Notice
              tone="info"
              icon="pencil"
              title={t('stale.title', { count: stale.length })}
              layout="inline"
              actions={
                <Button size="sm" onPress={() => void prepare(stale)}>
                  {t('stale.write')}
                </Button>
              }
            >
              {t('stale.text')}
            </Notice>
          ) : null}
          <ChipGroup label={t('groups')} isWrapping>
            <ToggleChip
              isSelected={group === null}
              count={format.number(rows.length)}
              onChange={() => setGroup(null)}
            >
              {t('group.all')}
            </ToggleChip>
            {ROW_GROUPS.filter((id) => counts[id] > 0 || id === group).map((id) => (
              <ToggleChip
                key={id}
                isSelected={group === id}
                count={format.number(counts[id])}
                onChange={(isOn) => setGroup(isOn ? id : null)}
              >
                {t(`group.${id}`)}
              </ToggleChip>
            ))}
          </ChipGroup>
          {group === 'left-out' ? (
            <p className={styles['quiet']}>
              {people.leftOut.map(({ kind, count }) => t(`why.${kind}`, { count })).join(' · ')}
            </p>
          ) : null}
          <Sheet>
            <RowTable
              rows={listed}
              current={row?.contactId ?? null}
              onCurrent={setCurrent}
              onOpen={openRow}
              onPerson={onPerson}
              onSkip={onSkip}
              onReopen={onReopen}
            />
          </Sheet>
        </div>
      </TwoColumn>
      {editing === null ? null : (
        <CampaignDialog
          campaign={campaign}
          language={editing.language}
          onClose={() => setEditing(null)}
        />
      )}
    </Screen>
  );
}
