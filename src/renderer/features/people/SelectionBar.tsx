import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence } from '@renderer/i18n/Sentence';
import { Button } from '@renderer/ui/Button';
import { useFormat } from '@renderer/i18n/useFormat';
import { Menu } from '@renderer/ui/Menu';
import { ProgressBar } from '@renderer/ui/ProgressBar';
import { OwnerDialog } from './OwnerDialog';
import styles from './PeopleScreen.module.css';
import { TagDialog } from './TagDialog';
import type { Bulk, BulkOutcome, ExportFormat } from './useBulk';

type SelectionBarProps = {
  readonly bulk: Bulk;
  readonly count: number;
  readonly all: number;
  /** All tags in use. */
  readonly tags: readonly string[];
  readonly ids: () => Promise<readonly ContactId[]>;
  readonly onSelectAll: () => void;
  readonly onClear: () => void;
  readonly onPrintCards?: ((ids: readonly ContactId[]) => void) | undefined;
  readonly onWrite?: ((ids: readonly ContactId[]) => void) | undefined;
  /** Puts them into a group; absent: that is done nowhere. */
  readonly onAddToGroup?: ((ids: readonly ContactId[]) => void) | undefined;
  readonly onTrash: () => void;
};

/** What can be done with the people selected in the list. */
export function SelectionBar({
  bulk,
  count,
  all,
  tags,
  ids,
  onSelectAll,
  onClear,
  onPrintCards,
  onWrite,
  onAddToGroup,
  onTrash,
}: SelectionBarProps) {
  const { t } = useTranslation(['people', 'common']);
  const format = useFormat();
  const toasts = useToasts();
  const [isNamingOwner, setIsNamingOwner] = useState(false);
  const [dialog, setDialog] = useState<{
    readonly kind: 'tag' | 'untag';
    readonly tags: readonly string[];
  } | null>(null);

  const report = (outcome: BulkOutcome, kind: 'tagged' | 'untagged', tag: string): void => {
    if (outcome === null) return;
    const key = `toast.${kind}` as const;
    toasts.show({
      text: <Sentence say={(values) => t(key, values)} values={{ count: outcome.count, tag }} />,
      batchId: outcome.batchId,
    });
  };

  const applyTags = async (kind: 'tag' | 'untag', chosen: readonly string[]): Promise<void> => {
    setDialog(null);
    const selected = await ids();
    for (const tag of chosen) {
      const outcome = await bulk[kind](selected, tag);
      report(outcome, kind === 'tag' ? 'tagged' : 'untagged', tag);
    }
  };

  const nameOwner = async (owner: string): Promise<void> => {
    setIsNamingOwner(false);
    const outcome = await bulk.setOwner(await ids(), owner);
    if (outcome === null) return;
    const key = owner === '' ? 'toast.disowned' : 'toast.owned';
    toasts.show({
      text: <Sentence say={(values) => t(key, values)} values={{ count: outcome.count, owner }} />,
      batchId: outcome.batchId,
    });
  };

  const save = async (file: ExportFormat): Promise<void> => {
    const outcome = await bulk.save(await ids(), file, t('exportFile'), t(`filterName.${file}`));
    if (outcome.kind === 'only-samples') toasts.show({ text: t('toast.nothingToExport') });
    else if (outcome.kind === 'refused') {
      const { refusal } = outcome;
      if (refusal.code !== 'files/cancelled') {
        toasts.show({ text: t(`exportFailed.${refusal.code}`, refusal) });
      }
    } else {
      const { count: written, samplesLeft, restrictedLeft } = outcome;
      const text = [
        t('toast.exported', { count: written, file: outcome.file }),
        ...(samplesLeft > 0 ? [t('toast.exportedSamplesLeft')] : []),
        ...(restrictedLeft > 0 ? [t('toast.exportedBlockedLeft', { count: restrictedLeft })] : []),
      ].join(' ');
      toasts.show({ text });
    }
  };

  if (bulk.progress !== null) {
    const { done, total, cancel } = bulk.progress;
    return (
      <ProgressBar
        label={t('bulk.working')}
        value={done}
        max={total}
        countText={t('bulk.progress', { done: format.number(done), all: format.number(total) })}
        onCancel={cancel}
        cancelLabel={t('common:action.cancel')}
      />
    );
  }
  return (
    <div role="toolbar" aria-label={t('bulk.label')} className={styles['bar']}>
      <span className={styles['barText']}>{t('selected', { count, all })}</span>
      {onWrite === undefined ? null : (
        <Button size="sm" icon="send" onPress={() => void ids().then(onWrite)}>
          {t('bulk.write')}
        </Button>
      )}
      <Button
        size="sm"
        icon="tag"
        onPress={() => {
          setDialog({ kind: 'tag', tags });
        }}
      >
        {t('bulk.tag')}
      </Button>
      <Button
        size="sm"
        onPress={() => {
          void ids()
            .then(bulk.tagsOf)
            .then((own) => {
              setDialog({ kind: 'untag', tags: own });
            });
        }}
      >
        {t('bulk.untag')}
      </Button>
      {onAddToGroup === undefined ? null : (
        <Button size="sm" icon="users" onPress={() => void ids().then(onAddToGroup)}>
          {t('bulk.group')}
        </Button>
      )}
      <Button
        size="sm"
        icon="square-user"
        onPress={() => {
          setIsNamingOwner(true);
        }}
      >
        {t('bulk.owner')}
      </Button>
      <Menu
        label={t('bulk.export')}
        placement="bottom start"
        trigger={
          <Button size="sm" icon="file-down">
            {t('bulk.export')}
          </Button>
        }
        groups={[
          [
            {
              id: 'vcard',
              label: t('bulk.exportVCard'),
              icon: 'square-user',
              onAction: () => void save('vcard'),
            },
            {
              id: 'csv',
              label: t('bulk.exportCsv'),
              icon: 'columns',
              onAction: () => void save('csv'),
            },
          ],
        ]}
      />
      {onPrintCards === undefined ? null : (
        <Button size="sm" icon="id-card" onPress={() => void ids().then(onPrintCards)}>
          {t('bulk.printCards')}
        </Button>
      )}
      <Button size="sm" variant="danger-line" icon="trash" onPress={onTrash}>
        {t('bulk.trash')}
      </Button>
      {count < all ? (
        <Button size="sm" variant="link" onPress={onSelectAll}>
          {t('bulk.all')}
        </Button>
      ) : null}
      <Button size="sm" variant="link" onPress={onClear}>
        {t('bulk.clear')}
      </Button>
      {isNamingOwner ? (
        <OwnerDialog
          count={count}
          onSave={(owner) => void nameOwner(owner)}
          onClose={() => {
            setIsNamingOwner(false);
          }}
        />
      ) : null}
      {dialog === null ? null : (
        <TagDialog
          kind={dialog.kind}
          count={count}
          tags={dialog.tags}
          onSave={(chosen) => void applyTags(dialog.kind, chosen)}
          onClose={() => {
            setDialog(null);
          }}
        />
      )}
    </div>
  );
}
