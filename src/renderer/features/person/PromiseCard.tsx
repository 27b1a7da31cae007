import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import type { CarePromise } from '@shared/domain/promises/promise';
import { useToday } from '@renderer/hooks/useClock';
import { useToasts } from '@renderer/hooks/useToasts';
import { isolate } from '@renderer/i18n/isolate';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { Card, CardSection } from '@renderer/ui/Card';
import { Checkbox } from '@renderer/ui/Checkbox';
import { IconButton } from '@renderer/ui/IconButton';
import { Menu } from '@renderer/ui/Menu';
import { Badge } from '@renderer/ui/Tag';
import { Text } from '@renderer/ui/Text';
import { EndedPromises } from './EndedPromises';
import { PromiseFields } from './PromiseFields';
import styles from './PersonScreen.module.css';
import { usePromises } from './usePromises';

type PromiseCardProps = {
  readonly contact: Contact;
  readonly isReadOnly?: boolean;
  /** Takes the height that is left; not where other cards follow. */
  readonly isFilling?: boolean;
};

/** What is owed, by whom and until when; and what became of earlier promises. */
export function PromiseCard({ contact, isReadOnly = false, isFilling = true }: PromiseCardProps) {
  const { t } = useTranslation(['person', 'common', 'errors']);
  const format = useFormat();
  const today = useToday();
  const toasts = useToasts();
  const { isLoading, open, ended, add, update, resolve, remove } = usePromises(contact.id);
  const [isAdding, setIsAdding] = useState(false);
  const [edited, setEdited] = useState<CarePromise | null>(null);
  const name = calledBy(contact) || t('common:untitled');

  const tell = (
    key:
      | 'kept'
      | 'keptThem'
      | 'broken'
      | 'brokenThem'
      | 'withdrawn'
      | 'removed'
      | 'open'
      | 'added'
      | 'edited',
    batchId: string | null,
  ): void => {
    if (batchId === null) {
      toasts.show({ text: t('errors:saving.title') });
      return;
    }
    toasts.show({
      text: <Sentence say={(values) => t(`promises.toast.${key}`, values)} values={{ name }} />,
      batchId,
    });
  };
  const end = async (
    promise: CarePromise,
    status: 'kept' | 'broken' | 'withdrawn' | 'open',
  ): Promise<void> => {
    const batchId = await resolve(promise.id, status);
    const isTheirs = promise.by === 'them' && (status === 'kept' || status === 'broken');
    tell(isTheirs ? `${status}Them` : status, batchId);
  };
  const dayText = (dueOn: IsoDate): string => {
    if (dueOn < today) return t('promises.overdue', { day: format.relativeDay(dueOn, today) });
    // Today and tomorrow are words of their own; a weekday tells more than a number of days.
    return daysBetween(today, dueOn) <= 1
      ? format.relativeDay(dueOn, today)
      : t('promises.dueDay', { day: format.weekday(dueOn) });
  };
  const dueText = ({ dueOn, by }: CarePromise): string => {
    const day = dueOn === null ? t('promises.noDay') : dayText(dueOn);
    return by === 'them' ? `${day}, ${t('promises.fromThem')}` : day;
  };

  return (
    <Card isFilling={isFilling} label={t('promises.title')}>
      <CardSection
        title={t('promises.title')}
        actions={
          <>
            {open.length === 0 ? null : <Badge>{format.number(open.length)}</Badge>}
            {isReadOnly ? null : (
              <IconButton
                icon="plus"
                size="sm"
                label={t('promises.add')}
                onPress={() => {
                  setIsAdding(true);
                }}
              />
            )}
          </>
        }
      >
        {isAdding ? (
          <PromiseFields
            today={today}
            onClose={() => {
              setIsAdding(false);
            }}
            onSave={(text, by, dueOn) => {
              setIsAdding(false);
              void add(text, by, dueOn).then((batchId) => {
                tell('added', batchId);
              });
            }}
          />
        ) : null}
        {open.length === 0 && !isAdding && !isLoading ? (
          <Text ink="quiet" size={3}>
            {t('promises.none')}
          </Text>
        ) : null}
        <ul className={styles['promises']}>
          {open.map((promise) =>
            promise.id === edited?.id ? (
              <li key={promise.id}>
                <PromiseFields
                  today={today}
                  promise={promise}
                  onClose={() => {
                    setEdited(null);
                  }}
                  onSave={(text, by, dueOn) => {
                    setEdited(null);
                    void update(promise.id, text, by, dueOn).then((batchId) => {
                      tell('edited', batchId);
                    });
                  }}
                />
              </li>
            ) : (
              <li key={promise.id}>
                <Checkbox
                  isDisabled={isReadOnly}
                  label={t('promises.keptLabel', { text: isolate(promise.text) })}
                  isSelected={false}
                  onChange={() => void end(promise, 'kept')}
                />
                <span className={styles['lineText']}>
                  <bdi>{promise.text}</bdi>
                  <Text
                    size={3}
                    ink={promise.dueOn !== null && promise.dueOn <= today ? 'danger' : 'muted'}
                  >
                    {dueText(promise)}
                  </Text>
                </span>
                {isReadOnly ? null : (
                  <Menu
                    label={t('promises.menu', { text: isolate(promise.text) })}
                    trigger={
                      <IconButton
                        icon="ellipsis"
                        size="sm"
                        label={t('promises.menu', { text: isolate(promise.text) })}
                      />
                    }
                    groups={[
                      [
                        {
                          id: 'edit',
                          label: t('promises.edit'),
                          onAction: () => {
                            setEdited(promise);
                          },
                        },
                        {
                          id: 'broken',
                          label: t(promise.by === 'us' ? 'promises.broken' : 'promises.brokenThem'),
                          onAction: () => void end(promise, 'broken'),
                        },
                        {
                          id: 'withdrawn',
                          label: t('promises.withdrawn'),
                          onAction: () => void end(promise, 'withdrawn'),
                        },
                      ],
                      [
                        {
                          id: 'remove',
                          label: t('promises.remove'),
                          isDanger: true,
                          onAction: () =>
                            void remove(promise.id).then((batchId) => {
                              tell('removed', batchId);
                            }),
                        },
                      ],
                    ]}
                  />
                )}
              </li>
            ),
          )}
        </ul>
      </CardSection>
      <EndedPromises
        ended={ended}
        isReadOnly={isReadOnly}
        onReopen={(promise) => void end(promise, 'open')}
      />
    </Card>
  );
}
