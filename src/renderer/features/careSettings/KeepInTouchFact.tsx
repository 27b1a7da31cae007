import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import { useToasts } from '@renderer/hooks/useToasts';
import { isolate } from '@renderer/i18n/isolate';
import { Sentence, type SentenceValues } from '@renderer/i18n/Sentence';
import { Icon } from '@renderer/ui/Icon';
import { IconButton } from '@renderer/ui/IconButton';
import { Tag } from '@renderer/ui/Tag';
import styles from './CareSettings.module.css';
import { IntervalDialog } from './IntervalDialog';
import { useIntervalWords } from './useIntervalWords';
import { usePersonRhythm, type PersonInterval } from './usePersonRhythm';

type KeepInTouchFactProps = { readonly contact: Contact; readonly isReadOnly: boolean };

/** How often somebody should hear from the shop, how long ago that was, and whether it is time. */
export function KeepInTouchFact({ contact, isReadOnly }: KeepInTouchFactProps) {
  const { t } = useTranslation(['careSettings', 'common', 'errors']);
  const words = useIntervalWords();
  const toasts = useToasts();
  const rhythm = usePersonRhythm(contact);
  const [isEditing, setIsEditing] = useState(false);
  if (rhythm === null || (isReadOnly && rhythm.holds === null)) return null;
  const { own, holds, besides, days, tone, isOff } = rhythm;
  const name = calledBy(contact) || t('common:untitled');

  const save = async (everyDays: number | null): Promise<void> => {
    setIsEditing(false);
    const batchId = await rhythm.set(everyDays);
    const say = (values: SentenceValues): string =>
      everyDays === null
        ? t('person.removed', values)
        : t('person.saved', { ...values, every: words.every(everyDays) });
    toasts.show(
      batchId === null
        ? { text: t('errors:saving.title') }
        : { text: <Sentence say={say} values={{ name }} />, batchId },
    );
  };
  const offLabel = (interval: PersonInterval | null): string => {
    if (interval === null || interval.of === 'person') return t('person.without');
    return t(interval.of === 'tag' ? 'person.withoutTag' : 'person.withoutSegment', {
      every: words.every(interval.everyDays),
      label: isolate(interval.label),
    });
  };
  const soFar = (): string => {
    if (holds === null || holds.of === 'person') return t('person.fromNow.none');
    return t(`person.fromNow.${holds.of}`, {
      every: words.every(holds.everyDays),
      label: isolate(holds.label),
    });
  };
  return (
    <div className={styles['fact']}>
      <Icon name="refresh" size={16} />
      <div className={styles['factText']}>
        {holds === null ? (
          <span className={styles['hint']}>{t('person.none')}</span>
        ) : (
          <>
            <span>
              {words.line(holds.everyDays)} · {words.last(days)}
            </span>
            {holds.of === 'person' ? null : (
              <span className={styles['quiet']}>
                {t(`person.from.${holds.of}`, { label: isolate(holds.label) })}
              </span>
            )}
            {tone === null ? null : (
              <Tag
                tone={tone === 'red' ? 'danger' : 'warn'}
                icon={tone === 'red' ? 'hourglass' : 'clock'}
              >
                {t(`tone.${tone}`)}
              </Tag>
            )}
            {isOff ? <span className={styles['quiet']}>{t('person.isOff')}</span> : null}
          </>
        )}
      </div>
      {isReadOnly ? null : (
        <IconButton
          icon={holds === null ? 'plus' : 'pencil'}
          size="sm"
          label={t(holds === null ? 'person.set' : 'person.edit')}
          onPress={() => {
            setIsEditing(true);
          }}
        />
      )}
      {isEditing ? (
        <IntervalDialog
          title={t('person.title', { name: isolate(name) })}
          lead={own === null ? soFar() : undefined}
          everyDays={own}
          usual={holds?.everyDays}
          off={
            own === null
              ? undefined
              : {
                  label: offLabel(besides),
                  onPress: () => void save(null),
                }
          }
          onSave={(everyDays) => void save(everyDays)}
          onClose={() => {
            setIsEditing(false);
          }}
        />
      ) : null}
    </div>
  );
}
