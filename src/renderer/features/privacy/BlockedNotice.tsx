import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import { useToday } from '@renderer/hooks/useClock';
import { useToasts } from '@renderer/hooks/useToasts';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Notice } from '@renderer/ui/Notice';
import { usePrivacyActs, usePrivacyRecord } from './usePersonPrivacy';

type BlockedNoticeProps = { readonly contact: Contact; readonly isReadOnly: boolean };

/** That somebody's data are blocked, since when and why; nothing for everybody else. */
export function BlockedNotice({ contact, isReadOnly }: BlockedNoticeProps) {
  const { t } = useTranslation(['personPrivacy', 'errors']);
  const format = useFormat();
  const today = useToday();
  const toasts = useToasts();
  const record = usePrivacyRecord(contact.id);
  const { decide } = usePrivacyActs();
  if (record?.restrictedSince == null) return null;

  const lift = async (): Promise<void> => {
    const batchId = await decide(contact.id, { ...record, isRestricted: false });
    toasts.show(
      batchId === null ? { text: t('errors:saving.title') } : { text: t('block.lifted'), batchId },
    );
  };
  return (
    <Notice
      tone="warn"
      icon="ban"
      layout="inline"
      title={t('block.since', { day: format.relativeDay(record.restrictedSince, today) })}
      actions={
        isReadOnly ? undefined : (
          <Button size="sm" onPress={() => void lift()}>
            {t('block.lift')}
          </Button>
        )
      }
    >
      {record.restrictedWhy === ''
        ? t('block.means')
        : `${record.restrictedWhy} · ${t('block.means')}`}
    </Notice>
  );
}
