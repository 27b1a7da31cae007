import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '@shared/kernel/readingLimits';
import { useToday } from '@renderer/hooks/useClock';
import { useToasts } from '@renderer/hooks/useToasts';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { FileDrop } from '@renderer/ui/FileDrop';
import { Notice } from '@renderer/ui/Notice';
import { Spacer } from '@renderer/ui/Screen';
import { Skeleton } from '@renderer/ui/Skeleton';
import styles from './Forms.module.css';
import { useCalendarImport, type ReadCalendar } from './useCalendarImport';

type ImportDialogProps = { readonly zone: string; readonly onClose: () => void };

/** Entries that stand in the preview. */
const SHOWN = 5;

/** Brings a calendar file: what is in it, with whom, and what cannot be taken, before anything is saved. */
export function ImportDialog({ zone, onClose }: ImportDialogProps) {
  const { t } = useTranslation(['calendar', 'common']);
  const format = useFormat();
  const toasts = useToasts();
  const { state, choose, readDropped, takeIn } = useCalendarImport();

  useEffect(() => {
    if (state.stage !== 'done') return;
    const { added, changed, same, batchId } = state;
    toasts.show({
      text: [
        t('import.added', { count: added }),
        ...(changed > 0 ? [t('import.changed', { count: changed })] : []),
        ...(same > 0 ? [t('import.same', { count: same })] : []),
      ].join(' '),
      batchId,
    });
    onClose();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- said once, when it is done
  }, [state]);

  return (
    <Dialog
      isOpen
      title={t('import.title')}
      closeLabel={t('common:action.close')}
      onClose={onClose}
      footer={
        <>
          <Spacer />
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          {state.stage === 'read' ? (
            <Button
              variant="primary"
              isDisabled={state.calendar.drafts.length === 0}
              onPress={() => void takeIn()}
            >
              {t('import.takeIn', { count: state.calendar.drafts.length })}
            </Button>
          ) : null}
        </>
      }
    >
      <div className={styles['form']}>
        {state.stage === 'refused' ? (
          <Notice tone="critique" icon="circle-alert" announce="alert">
            {t(`import.refused.${state.refusal.code}`, {
              max: format.fileSize(
                state.refusal.code === 'files/too-large'
                  ? LIMITS.file.most
                  : LIMITS.calendarFile.most,
              ),
              most: LIMITS.calendarEntries.most,
            })}
          </Notice>
        ) : null}
        {state.stage === 'choosing' || state.stage === 'refused' ? (
          <FileDrop
            title={t('import.drop')}
            chooseLabel={t('import.choose')}
            accept=".ics"
            onChoose={() => void choose()}
            onFiles={(files) => {
              const [file] = files;
              if (file) void readDropped(file);
            }}
          >
            {t('import.dropText')}
          </FileDrop>
        ) : null}
        {state.stage === 'reading' ? <Skeleton label={t('common:loading')} /> : null}
        {state.stage === 'read' ? <Preview calendar={state.calendar} zone={zone} /> : null}
      </div>
    </Dialog>
  );
}

function Preview({ calendar, zone }: { readonly calendar: ReadCalendar; readonly zone: string }) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const today = useToday();
  const { drafts, withPeople, repeating, cancelled, adapted, left, fileName } = calendar;
  const lines = [
    ['found', drafts.length],
    ['withPeople', withPeople],
    ['repeating', repeating],
    ['cancelled', cancelled],
    ['adapted', adapted],
  ] as const;
  return (
    <>
      <p>
        <bdi>{fileName}</bdi>
      </p>
      <dl className={styles['table']}>
        {lines.map(([id, count]) =>
          count === 0 && id !== 'found' && id !== 'withPeople' ? null : (
            <div key={id} className={styles['line']}>
              <dt>{t(`import.${id}`)}</dt>
              <dd>{format.number(count)}</dd>
            </div>
          ),
        )}
      </dl>
      <ul className={styles['corrections']} aria-label={t('import.first')}>
        {drafts.slice(0, SHOWN).map(({ importKey, text, at, on }, i) => (
          <li key={`${importKey} ${i}`}>
            <span className={styles['quiet']}>
              {at === null
                ? on === null
                  ? ''
                  : format.briefDay(on, today)
                : `${format.briefDay(format.dayOf(at, zone), today)} ${format.time(at, zone)}`}
            </span>{' '}
            <bdi>{text}</bdi>
          </li>
        ))}
        {drafts.length > SHOWN ? (
          <li className={styles['quiet']}>{t('more', { count: drafts.length - SHOWN })}</li>
        ) : null}
      </ul>
      {left.length === 0 ? null : (
        <Notice tone="warn" icon="info" title={t('import.left', { count: left.length })}>
          <ul>
            {left.slice(0, SHOWN).map(({ line, summary, code }) => (
              <li key={line}>
                {t('import.leftLine', {
                  line,
                  summary: summary || t('import.untitled'),
                  why: t(`import.why.${code}`),
                })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
