import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { firstDayNamed } from '@shared/domain/promises/dueDayWords';
import { daysBetween, isoDateOf, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import type { CarePromise } from '@shared/domain/promises/promise';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { readDateText } from '@renderer/hooks/useDateText';
import { useToasts } from '@renderer/hooks/useToasts';
import { isolate } from '@renderer/i18n/isolate';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Card, CardSection } from '@renderer/ui/Card';
import { Checkbox } from '@renderer/ui/Checkbox';
import { IconButton } from '@renderer/ui/IconButton';
import { Menu } from '@renderer/ui/Menu';
import { SegmentedControl } from '@renderer/ui/SegmentedControl';
import { Badge } from '@renderer/ui/Tag';
import { Text } from '@renderer/ui/Text';
import { TextField } from '@renderer/ui/TextField';
import styles from './PersonScreen.module.css';
import { usePromises } from './usePromises';

const SHOWN_ENDED = 5;

/** What is owed, by whom and until when; and what became of earlier promises. */
export function PromiseCard({ contact }: { readonly contact: Contact }) {
  const { t } = useTranslation(['person', 'common']);
  const format = useFormat();
  const today = useToday();
  const zone = useClock().zone();
  const toasts = useToasts();
  const { open, ended, add, resolve, remove } = usePromises(contact.id);
  const [isAdding, setIsAdding] = useState(false);
  const name = calledBy(contact) || t('common:untitled');

  const tell = (
    key: 'kept' | 'keptThem' | 'broken' | 'withdrawn' | 'removed' | 'open' | 'added',
    batchId: string | null,
  ): void => {
    if (batchId === null) return;
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
    tell(status === 'kept' && promise.by === 'them' ? 'keptThem' : status, batchId);
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
    <Card isFilling label={t('promises.title')}>
      <CardSection
        title={t('promises.title')}
        actions={
          <>
            {open.length === 0 ? null : <Badge>{format.number(open.length)}</Badge>}
            <IconButton
              icon="plus"
              size="sm"
              label={t('promises.add')}
              onPress={() => {
                setIsAdding(true);
              }}
            />
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
        {open.length === 0 && !isAdding ? (
          <Text ink="quiet" size={3}>
            {t('promises.none')}
          </Text>
        ) : null}
        <ul className={styles['promises']}>
          {open.map((promise) => (
            <li key={promise.id}>
              <Checkbox
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
              <Menu
                label={t('promises.menu')}
                trigger={<IconButton icon="ellipsis" size="sm" label={t('promises.menu')} />}
                groups={[
                  [
                    {
                      id: 'broken',
                      label: t('promises.broken'),
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
            </li>
          ))}
        </ul>
      </CardSection>
      {ended.length === 0 ? null : (
        <CardSection title={t('promises.ended')}>
          <ul className={styles['promises']}>
            {ended.slice(0, SHOWN_ENDED).map((promise) => (
              <li key={promise.id}>
                <span className={styles['lineText']}>
                  <bdi>{promise.text}</bdi>
                  <Text size={2} ink="quiet">
                    {promise.status === 'open'
                      ? ''
                      : t(`promises.status.${promise.status}`, {
                          day:
                            promise.resolvedAt === null
                              ? ''
                              : format.relativeDay(format.dayOf(promise.resolvedAt, zone), today),
                        })}
                  </Text>
                </span>
                <IconButton
                  icon="rotate-ccw"
                  size="sm"
                  label={t('promises.reopen')}
                  onPress={() => void end(promise, 'open')}
                />
              </li>
            ))}
          </ul>
        </CardSection>
      )}
    </Card>
  );
}

type PromiseFieldsProps = {
  readonly today: IsoDate;
  readonly onSave: (text: string, by: CarePromise['by'], dueOn: IsoDate | null) => void;
  readonly onClose: () => void;
};

function PromiseFields({ today, onSave, onClose }: PromiseFieldsProps) {
  const { t } = useTranslation(['person', 'common']);
  const format = useFormat();
  const [text, setText] = useState('');
  const [due, setDue] = useState('');
  const [by, setBy] = useState<CarePromise['by']>('us');
  const [isTried, setIsTried] = useState(false);
  const day = due.trim() === '' ? null : readDueDay(due, format.locale, today);
  const isWrong = due.trim() !== '' && day === null;
  const save = (): void => {
    setIsTried(true);
    if (text.trim() !== '' && !isWrong) onSave(text.trim(), by, day);
  };
  return (
    <div className={styles['promiseFields']}>
      <TextField
        label={t('promises.text')}
        value={text}
        onChange={setText}
        onEnter={save}
        autoFocus
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
      />
      <TextField
        label={t('promises.due')}
        optionalLabel={t('common:optional')}
        placeholder={t('promises.dueExample')}
        value={due}
        onChange={setDue}
        onEnter={save}
        error={isTried && isWrong ? t('promises.problem') : undefined}
        understoodAs={day === null ? undefined : format.weekday(day)}
      />
      <SegmentedControl
        label={t('promises.who')}
        segments={[
          { id: 'us', label: t('promises.us') },
          { id: 'them', label: t('promises.them') },
        ]}
        value={by}
        onChange={setBy}
      />
      <div className={styles['saveLine']}>
        <Button variant="quiet" size="sm" onPress={onClose}>
          {t('common:action.cancel')}
        </Button>
        <Button variant="primary" size="sm" isDisabled={text.trim() === ''} onPress={save}>
          {t('promises.save')}
        </Button>
      </div>
    </div>
  );
}

/** A day in words (*Tuesday*, *in two weeks*) or figures; without a year the next one from today. */
function readDueDay(text: string, locale: string, today: IsoDate): IsoDate | null {
  const named = firstDayNamed(text, today);
  if (named !== null) return named.day;
  const thisYear = Number(today.slice(0, 4));
  const { date } = readDateText(text, locale, thisYear + 50);
  if (date === null || date.day === null) return null;
  if (date.year !== null) return isoDateOf(date.year, date.month, date.day);
  const next = isoDateOf(thisYear, date.month, date.day);
  return next !== null && next >= today ? next : isoDateOf(thisYear + 1, date.month, date.day);
}
