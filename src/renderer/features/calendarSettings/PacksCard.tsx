import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToasts } from '@renderer/hooks/useToasts';
import { isolate } from '@renderer/i18n/isolate';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { IconButton } from '@renderer/ui/IconButton';
import { Notice } from '@renderer/ui/Notice';
import { Text } from '@renderer/ui/Text';
import styles from './CalendarSettings.module.css';
import { PackDialog } from './PackDialog';
import { SharePackDialog } from './SharePackDialog';
import { useCorrections } from './useCorrections';
import { useRefusalText } from './useRefusalText';
import { usePacks, type PackFile } from './usePacks';

/** Corrections that others put together: brought in from a file, and handed on as one. */
export function PacksCard({ shopName }: { readonly shopName: string }) {
  const { t } = useTranslation('calendarSettings');
  const format = useFormat();
  const toasts = useToasts();
  const store = usePacks();
  const { own } = useCorrections();
  const refusalText = useRefusalText();
  const [preview, setPreview] = useState<PackFile | null>(null);
  const [isSharing, setIsSharing] = useState(false);
  const [problem, setProblem] = useState('');
  const { packs } = store;
  if (packs === null || own === null) return null;

  const handleOpen = async (): Promise<void> => {
    setProblem('');
    const opened = await store.open();
    if (opened.ok) setPreview(opened.value);
    else setProblem(refusalText(opened.refusal));
  };
  const handleTakeIn = async (file: PackFile): Promise<void> => {
    const saved = await store.takeIn(file);
    setPreview(null);
    if (!saved.ok) return;
    toasts.show({
      text: t('packs.takenIn', { name: isolate(file.name), count: file.corrections.length }),
      batchId: saved.value.batchId,
    });
  };
  const handleRemove = async (packId: string, name: string): Promise<void> => {
    const saved = await store.remove(packId);
    if (!saved.ok) return;
    toasts.show({
      text: t('packs.removed', { name: isolate(name) }),
      batchId: saved.value.batchId,
    });
  };

  return (
    <Card title={t('packs.title')}>
      <p className={styles['lead']}>{t('packs.lead')}</p>
      {problem === '' ? null : (
        <Notice tone="danger" icon="circle-alert" announce="alert">
          {problem}
        </Notice>
      )}
      {packs.length === 0 ? (
        <p className={styles['empty']}>{t('packs.empty')}</p>
      ) : (
        <ul className={styles['list']} aria-label={t('packs.title')}>
          {packs.map(({ packId, packName, dataAsOf, corrections }) => (
            <li key={packId} className={styles['row']}>
              <span>
                <bdi>{packName}</bdi>
                <br />
                <Text ink="quiet" size={2}>
                  {`${t('packs.changes', { count: corrections })} · ${t('packs.asOf', { day: format.day(dataAsOf) })}`}
                </Text>
              </span>
              <IconButton
                icon="trash"
                label={t('packs.remove', { name: isolate(packName) })}
                onPress={() => void handleRemove(packId, packName)}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={styles['buttons']}>
        <Button size="sm" icon="file-up" onPress={() => void handleOpen()}>
          {t('packs.open')}
        </Button>
        <Button
          size="sm"
          icon="file-down"
          isDisabled={own.length === 0}
          onPress={() => {
            setIsSharing(true);
          }}
        >
          {t('packs.share')}
        </Button>
        {own.length === 0 ? (
          <Text ink="quiet" size={2}>
            {t('packs.nothingToShare')}
          </Text>
        ) : null}
      </div>
      {preview === null ? null : (
        <PackDialog
          file={preview}
          former={packs.find(({ packName }) => packName === preview.name) ?? null}
          onTakeIn={() => handleTakeIn(preview)}
          onClose={() => {
            setPreview(null);
          }}
        />
      )}
      {isSharing ? (
        <SharePackDialog
          shopName={shopName}
          corrections={own}
          share={store.share}
          onClose={() => {
            setIsSharing(false);
          }}
        />
      ) : null}
    </Card>
  );
}
