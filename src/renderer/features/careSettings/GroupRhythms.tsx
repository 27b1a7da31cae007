import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToasts } from '@renderer/hooks/useToasts';
import { isolate } from '@renderer/i18n/isolate';
import { Icon } from '@renderer/ui/Icon';
import { IconButton } from '@renderer/ui/IconButton';
import { Select } from '@renderer/ui/Select';
import styles from './CareSettings.module.css';
import { IntervalDialog } from './IntervalDialog';
import { useGroupRhythms, type RhythmGroup } from './useGroupRhythms';
import { useIntervalWords } from './useIntervalWords';

/** The group whose interval is being set, with what it has so far. */
type Edited = RhythmGroup & { readonly everyDays: number | null };

/** How often everybody with a tag or in a segment should hear from the shop. */
export function GroupRhythms() {
  const { t } = useTranslation(['careSettings', 'errors']);
  const words = useIntervalWords();
  const toasts = useToasts();
  const rhythms = useGroupRhythms();
  const [edited, setEdited] = useState<Edited | null>(null);
  if (rhythms === null) return null;
  const labelOf = ({ label }: RhythmGroup): string => label || t('groups.gone');

  const save = async (group: RhythmGroup, everyDays: number | null): Promise<void> => {
    setEdited(null);
    const batchId = await rhythms.save(group.id, everyDays);
    const label = isolate(labelOf(group));
    toasts.show(
      batchId === null
        ? { text: t('errors:saving.title') }
        : {
            text:
              everyDays === null
                ? t('groups.removed', { label })
                : t('groups.saved', { label, every: words.every(everyDays) }),
            batchId,
          },
    );
  };
  const options = (of: RhythmGroup['of']) =>
    rhythms.free.filter((group) => group.of === of).map(({ id, label }) => ({ id, label }));
  return (
    <div className={styles['groups']}>
      <h3>{t('groups.title')}</h3>
      <p className={styles['hint']}>{t('groups.hint')}</p>
      {rhythms.set.length === 0 ? <p className={styles['hint']}>{t('groups.none')}</p> : null}
      <ul className={styles['list']} aria-label={t('groups.title')}>
        {rhythms.set.map((group) => (
          <li key={group.id} className={styles['group']}>
            <Icon name={group.of === 'tag' ? 'tag' : 'users'} size={16} />
            <span className={styles['groupText']}>
              <bdi>{labelOf(group)}</bdi>
              <span className={styles['quiet']}>
                {t(`groups.${group.of}`)} · {words.every(group.everyDays)}
              </span>
            </span>
            <IconButton
              icon="pencil"
              size="sm"
              label={t('groups.changeLabel', { label: isolate(labelOf(group)) })}
              onPress={() => {
                setEdited(group);
              }}
            />
            <IconButton
              icon="trash"
              size="sm"
              label={t('groups.remove', { label: isolate(labelOf(group)) })}
              onPress={() => void save(group, null)}
            />
          </li>
        ))}
      </ul>
      {rhythms.free.length === 0 ? (
        <p className={styles['hint']}>{t('groups.nothing')}</p>
      ) : (
        <div className={styles['add']}>
          <Select
            className={styles['pick'] ?? ''}
            label={t('groups.add')}
            size="sm"
            placeholder={t('groups.choose')}
            value={null}
            groups={(['tag', 'segment'] as const)
              .map((of) => ({ title: t(`groups.${of}s`), options: options(of) }))
              .filter((group) => group.options.length > 0)}
            onChange={(id) => {
              const chosen = rhythms.free.find((group) => group.id === id);
              if (chosen) setEdited({ ...chosen, everyDays: null });
            }}
          />
        </div>
      )}
      {edited === null ? null : (
        <IntervalDialog
          title={t('groups.ask', { label: isolate(labelOf(edited)) })}
          everyDays={edited.everyDays}
          onSave={(everyDays) => void save(edited, everyDays)}
          onClose={() => {
            setEdited(null);
          }}
        />
      )}
    </div>
  );
}
