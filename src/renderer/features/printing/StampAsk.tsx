import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence } from '@renderer/i18n/Sentence';
import { Button } from '@renderer/ui/Button';
import { Notice } from '@renderer/ui/Notice';
import { Stamp } from '@renderer/ui/Stamp';
import type { LetterToPrint } from './lettersToPrint';
import { useStampLetters } from './useStampLetters';

type StampAskProps = {
  /** Printed and not stamped yet. */
  readonly letters: readonly LetterToPrint[];
  readonly onDone: () => void;
};

/** Asks once whether printed letters went out, and stamps them all in one act. */
export function StampAsk({ letters, onDone }: StampAskProps) {
  const { t } = useTranslation(['print', 'messages', 'common', 'errors']);
  const toasts = useToasts();
  const stampAll = useStampLetters();
  const [isStamping, setIsStamping] = useState(false);
  if (letters.length === 0) return null;
  const stamp = async (): Promise<void> => {
    if (isStamping) return;
    setIsStamping(true);
    const batchId = await stampAll(letters.map(({ message }) => message.id)).catch(() => null);
    setIsStamping(false);
    if (batchId === null) {
      toasts.show({ text: t('errors:saving.title') });
      return;
    }
    const [only] = letters.length === 1 ? letters : [];
    toasts.show({
      text:
        only === undefined ? (
          t('letters.stamped', { count: letters.length })
        ) : (
          <Sentence
            say={(values) => t('messages:written', values)}
            values={{ name: only.name || t('common:untitled') }}
          />
        ),
      batchId,
    });
    onDone();
  };
  return (
    <Notice
      tone="thanks"
      media={<Stamp look="outline" size={28} />}
      title={t('messages:ask.sent')}
      layout="inline"
      announce="status"
      actions={
        <>
          <Button size="sm" onPress={onDone}>
            {t('messages:ask.notYet')}
          </Button>
          <Button
            size="sm"
            variant="gold"
            icon="stamp"
            isPending={isStamping}
            onPress={() => void stamp()}
          >
            {t('messages:ask.stamp')}
          </Button>
        </>
      }
    >
      {t('letters.waiting', { count: letters.length })}
    </Notice>
  );
}
