import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { encodeBase64 } from '@formats/backup/base64';
import { writeVCards } from '@formats/vcard/writeVCards';
import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import { disclosureJson, type Disclosure } from '@shared/domain/privacy/disclosure';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { useShopSettings } from '@renderer/data/useShopSettings';
import { useClock } from '@renderer/hooks/useClock';
import { usePlatform } from '@renderer/platform/PlatformContext';

/** How handing out a file went. */
export type HandedOut =
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed' };

/** How many notes about somebody are only for the owner; 0 until they are counted. */
export function usePrivateNotes(contact: Contact): number {
  const { privacy } = useRepositories();
  const live = useLive(`disclose/${contact.id}`, () => privacy.disclose(contact.id, false));
  return live.status === 'ready' ? (live.value?.privateNotes.count ?? 0) : 0;
}

/** Hands out everything that is kept about somebody. */
export function useDisclosing(contact: Contact): {
  readonly saveJson: (withPrivate: boolean) => Promise<HandedOut>;
  readonly saveVCard: () => Promise<HandedOut>;
  /** Notes that the person asked today, which starts the clock of one month. */
  readonly noteRequest: () => Promise<void>;
  /** Notes that a request was answered today. */
  readonly answer: (caseId: string) => Promise<void>;
} {
  const { privacy, collectExports } = useRepositories();
  const platform = usePlatform();
  const clock = useClock();
  const { shopName } = useShopSettings();
  const { t } = useTranslation('privacy');
  return useMemo(() => {
    const name = calledBy(contact) || 'person';
    const save = async (
      file: string,
      filter: { readonly name: string; readonly extensions: string[] },
      text: string,
    ): Promise<HandedOut> => {
      const saved = await platform.saveFile(file, filter, new TextEncoder().encode(text));
      if (saved.ok) return { kind: 'saved', file: saved.value };
      return { kind: saved.refusal.code === 'files/cancelled' ? 'cancelled' : 'failed' };
    };
    const words = ({ basis }: Disclosure) => ({
      shop: shopName,
      purposes: t('about.purposes'),
      basis: basis === null ? t('about.basis') : t(`about.basisOf.${basis}`),
      source: t('about.source'),
      recipients: t('about.recipients'),
      retention: t('about.retention'),
      rights: t('about.rights'),
    });
    return {
      saveJson: async (withPrivate) => {
        const disclosure = await privacy.disclose(contact.id, withPrivate);
        if (disclosure === null) return { kind: 'failed' };
        return save(
          `${t('disclose.file', { name })}.json`,
          { name: 'JSON', extensions: ['json'] },
          disclosureJson(disclosure, words(disclosure), encodeBase64),
        );
      },
      saveVCard: async () => {
        const { contacts, fields } = await collectExports([contact.id], false);
        if (contacts.length === 0) return { kind: 'failed' };
        return save(
          `${t('disclose.file', { name })}.vcf`,
          { name: 'vCard', extensions: ['vcf'] },
          writeVCards(contacts, fields),
        );
      },
      noteRequest: async () => {
        await privacy.openCase(contact.id, 'access', clock.today(), '');
      },
      answer: async (caseId) => {
        await privacy.answerCase(caseId, clock.today());
      },
    };
  }, [privacy, collectExports, platform, clock, shopName, contact, t]);
}
