import { useTranslation } from 'react-i18next';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { Notice } from '@renderer/ui/Notice';
import { ProgressBar } from '@renderer/ui/ProgressBar';
import { Stack } from '@renderer/ui/Stack';
import { ConflictList } from './ConflictList';
import { MergeFigures } from './MergeFigures';
import type { Merging } from './useMerging';
import { useProblemWords } from './useProblemWords';
import { useWhen } from './useWhen';

type MergeDialogProps = { readonly merging: Merging };

/** What another computer's file would bring, and the button that takes it in. */
export function MergeDialog({ merging }: MergeDialogProps) {
  const { t } = useTranslation(['exchange', 'common']);
  const problem = useProblemWords();
  const when = useWhen();
  const { at } = merging;
  const isPreview = at.step === 'preview';
  const hasNews = isPreview && at.preview.isNew;
  const laptop = isPreview ? (at.preview.laptop ?? t('exchange:unnamed')) : '';
  const counted = 'counted' in at ? at.counted : null;
  return (
    <Dialog
      isOpen={at.step !== 'closed' && at.step !== 'locked'}
      onClose={merging.close}
      title={isPreview ? t('exchange:preview.title', { laptop }) : t('exchange:preview.working')}
      closeLabel={t('common:action.close')}
      width={640}
      footer={
        at.step === 'working' ? undefined : (
          <>
            <Button onPress={merging.close}>
              {hasNews ? t('common:action.cancel') : t('common:action.close')}
            </Button>
            {hasNews && (
              <Button variant="primary" autoFocus onPress={merging.merge}>
                {t('exchange:preview.merge')}
              </Button>
            )}
          </>
        )
      }
    >
      {at.step === 'stuck' && (
        <Notice tone="warn" announce="alert">
          {problem(at.code)}
        </Notice>
      )}
      {(at.step === 'reading' || at.step === 'working') && (
        <ProgressBar
          label={
            at.step === 'reading'
              ? t('exchange:progress.reading')
              : t(`exchange:progress.${at.phase}`)
          }
          {...(counted &&
            counted.done < counted.total && {
              value: counted.done,
              max: counted.total,
              countText: t('exchange:progress.count', { done: counted.done, total: counted.total }),
            })}
          onCancel={merging.close}
          cancelLabel={t('common:action.cancel')}
        />
      )}
      {at.step === 'preview' && (
        <Stack gap={4}>
          <p>
            {t('exchange:preview.written', {
              when: when(Date.parse(at.preview.manifest.createdAt)),
            })}
          </p>
          {hasNews ? (
            <>
              <MergeFigures summary={at.preview.summary} />
              {at.preview.decision.conflicts.length > 0 && (
                <section aria-label={t('exchange:conflict.title')}>
                  <p>
                    {t('exchange:conflict.lead', { count: at.preview.decision.conflicts.length })}
                  </p>
                  <ConflictList conflicts={at.preview.decision.conflicts.slice(0, 50)} />
                </section>
              )}
              <Notice tone="neutral" icon="save">
                {t('exchange:preview.before')}
              </Notice>
            </>
          ) : (
            <p role="status">
              {at.preview.isOwnFile ? t('exchange:preview.own') : t('exchange:preview.nothing')}
            </p>
          )}
        </Stack>
      )}
    </Dialog>
  );
}
