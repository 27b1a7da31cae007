import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@renderer/ui/Button';
import { Notice } from '@renderer/ui/Notice';
import { Text } from '@renderer/ui/Text';
import { Comparison } from './Comparison';
import { ConfirmReplace } from './ConfirmReplace';
import styles from './Restore.module.css';
import { useEdition } from './useEdition';
import { useFigureWords } from './useFigureWords';
import { useMoment } from './useMoment';
import type { RestoreSource, RestoreStep } from './useRestore';

type RestorePreviewProps = {
  readonly preview: Extract<RestoreStep, { step: 'preview' }>['preview'];
  readonly source: RestoreSource;
  readonly onReplace: () => void;
  /** Shows what merging it would bring; `null` where that is not offered. */
  readonly onMerge: (() => void) | null;
};

/** What bringing this backup back would mean, in numbers, and the button that asks once more. */
export function RestorePreview({ preview, source, onReplace, onMerge }: RestorePreviewProps) {
  const { t } = useTranslation(['backups', 'exchange']);
  const words = useFigureWords();
  const at = useMoment()(preview.manifest.createdAt);
  const { isBrowser, backsUpByItself } = useEdition();
  const [isAsking, setIsAsking] = useState(false);
  const missing = words(preview.missing);
  const returning = words(preview.returning);

  return (
    <>
      <div>
        <Text as="p" size={3} ink="muted">
          {t('restore.asOf', at)}
        </Text>
        <Text as="p" size={2} ink="quiet" dir="auto">
          {source.fileName}
        </Text>
        <Text as="p" size={2} ink="quiet">
          {t('restore.by', { version: preview.manifest.appVersion })}
        </Text>
      </div>
      {preview.hasDataNow ? (
        <>
          <Comparison now={preview.now} then={preview.then} />
          {onMerge && (
            <>
              <div className={styles['choice']}>
                <b className={styles['choiceTitle']}>{t('exchange:choice.merge')}</b>
                <p>{t('exchange:choice.mergeText')}</p>
              </div>
              <Button variant="primary" isWide onPress={onMerge}>
                {t('exchange:choice.mergeAction')}
              </Button>
            </>
          )}
          <div className={styles['choice']}>
            <b className={styles['choiceTitle']}>{t('restore.replace')}</b>
            <p>{t('restore.replaceText', at)}</p>
            <p>
              {missing === ''
                ? t('restore.missingNothing')
                : t('restore.missing', { list: missing })}
            </p>
            {returning !== '' && <p>{t('restore.returning', { list: returning })}</p>}
            {preview.erasedAgain > 0 && (
              <p>{t('restore.erasedAgain', { count: preview.erasedAgain })}</p>
            )}
          </div>
          <Notice tone="neutral" icon="save">
            {isBrowser && !backsUpByItself ? t('restore.beforeBrowser') : t('restore.before')}
          </Notice>
        </>
      ) : (
        <p>
          {words(preview.then) === ''
            ? t('restore.insideNothing')
            : t('restore.inside', { list: words(preview.then) })}{' '}
          {t('restore.nothingNow')}
        </p>
      )}
      <Button
        variant={preview.hasDataNow && onMerge ? 'line' : 'primary'}
        isWide
        onPress={() => {
          // Where there is nothing yet, nothing can be lost by a slip.
          if (preview.hasDataNow) setIsAsking(true);
          else onReplace();
        }}
      >
        {preview.hasDataNow ? t('restore.action') : t('restore.actionFirst')}
      </Button>
      <ConfirmReplace
        isOpen={isAsking}
        at={at}
        missing={missing}
        onConfirm={() => {
          setIsAsking(false);
          onReplace();
        }}
        onClose={() => setIsAsking(false)}
      />
    </>
  );
}
