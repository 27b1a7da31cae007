import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import type { PersonMerge } from '@shared/domain/twins/personMerge';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { useToasts } from '@renderer/hooks/useToasts';
import { isolate } from '@renderer/i18n/isolate';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { useLoyaltyRefusal } from '@renderer/i18n/useLoyaltyRefusal';
import { Button } from '@renderer/ui/Button';
import { Checkbox } from '@renderer/ui/Checkbox';
import { Dialog } from '@renderer/ui/Dialog';
import { RadioGroup } from '@renderer/ui/RadioGroup';
import { Spacer } from '@renderer/ui/Screen';
import { Skeleton } from '@renderer/ui/Skeleton';
import { Text } from '@renderer/ui/Text';
import { laterText } from './laterText';
import styles from './Twins.module.css';
import { useSplitPreview } from './useSplit';
import { useTwinActs } from './useTwinRecords';

type SplitDialogProps = {
  /** What the person is called. */
  readonly name: string;
  /** The merges that stand, the latest first; never empty. */
  readonly merges: readonly PersonMerge[];
  readonly onClose: () => void;
};

/** Makes two records again: what goes back by itself, and what was written down since for choice. */
export function SplitDialog({ name, merges, onClose }: SplitDialogProps) {
  const { t } = useTranslation(['twins', 'common']);
  const format = useFormat();
  const clock = useClock();
  const today = useToday();
  const acts = useTwinActs();
  const toasts = useToasts();
  const refusalText = useLoyaltyRefusal();
  const [mergeId, setMergeId] = useState(merges[0]!.id);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isBusy, setIsBusy] = useState(false);
  const preview = useSplitPreview(mergeId);
  const dayOf = (at: number): string => format.relativeDay(format.dayOf(at, clock.zone()), today);
  const otherOf = ({ gone }: PersonMerge): string => calledBy(gone) || t('common:untitled');

  if (preview === undefined) return <Skeleton label={t('common:loading')} />;
  if (preview === null) return null;
  const other = otherOf(preview.merge);
  const back = (['points', 'stamps'] as const)
    .filter((unit) => preview.points[unit] > 0)
    .map((unit) => t(`count.${unit}`, { count: preview.points[unit] }));

  const split = async (): Promise<void> => {
    if (isBusy) return;
    setIsBusy(true);
    const done = await acts.split(
      mergeId,
      preview.later.filter(({ table, key }) => chosen.has(`${table}/${key}`)),
    );
    setIsBusy(false);
    if (!done.ok) {
      toasts.show({ text: refusalText(done.refusal) });
      return;
    }
    toasts.show({
      text: <Sentence say={(values) => t('toast.split', values)} values={{ name, other }} />,
      ...(done.value.batchId !== null && { batchId: done.value.batchId }),
    });
    onClose();
  };

  return (
    <Dialog
      isOpen
      width={600}
      title={t('split.title', { name: isolate(name) })}
      closeLabel={t('common:action.close')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Spacer />
          <Button variant="primary" isDisabled={isBusy} onPress={() => void split()}>
            {t('split.act')}
          </Button>
        </>
      }
    >
      <div className={styles['later']}>
        {merges.length === 1 ? null : (
          <RadioGroup
            label={t('split.which')}
            options={merges.map((merge) => ({
              id: merge.id,
              label: t('split.option', {
                name: isolate(otherOf(merge)),
                day: dayOf(merge.mergedAt),
              }),
            }))}
            value={mergeId}
            onChange={(id) => {
              setMergeId(id);
              setChosen(new Set());
            }}
          />
        )}
        <Text as="p">
          {preview.returning === 0 ? (
            <Sentence say={(values) => t('split.backNone', values)} values={{ name: other }} />
          ) : (
            <Sentence
              say={(values) => t('split.back', { ...values, count: preview.returning })}
              values={{ name: other }}
            />
          )}{' '}
          {back.length === 0 ? null : t('split.points', { points: format.list(back) })}
        </Text>
        {preview.later.length === 0 ? (
          <Text as="p" ink="muted">
            {t('split.laterNone')}
          </Text>
        ) : (
          <fieldset className={styles['choice']}>
            <legend>
              <Sentence say={(values) => t('split.later', values)} values={{ name: other }} />
            </legend>
            {preview.later.map((entry) => {
              const id = `${entry.table}/${entry.key}`;
              const { at, text } = laterText(entry);
              const kind = t(`split.kinds.${entry.table as 'interactions'}`);
              return (
                <Checkbox
                  key={id}
                  isSelected={chosen.has(id)}
                  onChange={(isChosen) => {
                    setChosen((before) => {
                      const next = new Set(before);
                      if (isChosen) next.add(id);
                      else next.delete(id);
                      return next;
                    });
                  }}
                >
                  {text === ''
                    ? t('split.entryBare', { kind, day: dayOf(at) })
                    : t('split.entry', { kind, day: dayOf(at), text: isolate(text) })}
                </Checkbox>
              );
            })}
          </fieldset>
        )}
      </div>
    </Dialog>
  );
}
