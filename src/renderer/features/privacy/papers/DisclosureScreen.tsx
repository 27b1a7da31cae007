import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import { usePageTitle } from '@renderer/hooks/usePageTitle';
import { isolate } from '@renderer/i18n/isolate';
import { findLanguage } from '@renderer/i18n/languages';
import { Button } from '@renderer/ui/Button';
import { EmptyState } from '@renderer/ui/EmptyState';
import { Skeleton } from '@renderer/ui/Skeleton';
import { FlowingPapers } from './FlowingPapers';
import { paperLanguageFor } from './paperLanguage';
import { PaperScreen, type PaperTools } from './PaperScreen';
import { useDisclosureBlocks } from './useDisclosureBlocks';
import { useDisclosurePaper, type DisclosurePaper } from './useDisclosurePaper';

type DisclosureScreenProps = PaperTools & {
  readonly id: ContactId;
  /** With the notes that are only for the owner. */
  readonly withPrivate: boolean;
  readonly onBack: () => void;
};

/** What is known about somebody, to be printed or saved as a PDF in their language. */
export function DisclosureScreen({ id, withPrivate, ...rest }: DisclosureScreenProps) {
  const { t } = useTranslation(['disclosure', 'common']);
  const told = useDisclosurePaper(id, withPrivate);
  if (told === undefined) return <Skeleton label={t('common:loading')} />;
  if (told === null) {
    return (
      <EmptyState
        headingLevel={1}
        title={t('gone')}
        actions={<Button onPress={rest.onBack}>{t('back')}</Button>}
      >
        {t('goneText')}
      </EmptyState>
    );
  }
  return <Told told={told} {...rest} />;
}

function Told({
  told,
  onBack,
  ...tools
}: PaperTools & { readonly told: DisclosurePaper; readonly onBack: () => void }) {
  const { t, i18n } = useTranslation(['disclosure', 'common']);
  const [chosen, setChosen] = useState<string | null>(null);
  const { contact, country } = told;
  const usual = paperLanguageFor(contact.languages, i18n.language);
  const language = findLanguage(chosen ?? '') ?? usual.language;
  const name = calledBy(contact) || t('common:untitled');
  usePageTitle(t('title', { name }));
  return (
    <PaperScreen
      {...tools}
      title={t('title', { name: isolate(name) })}
      lead={t('lead')}
      fileName={t('file', { name })}
      language={language}
      onLanguage={setChosen}
      address={contact.addressForm === 'informal' ? 'informal' : 'formal'}
      region={contact.country === '' ? country : contact.country}
      back={t('back')}
      onBack={onBack}
    >
      <Papers told={told} />
    </PaperScreen>
  );
}

function Papers({ told }: { readonly told: DisclosurePaper }) {
  const foot = [told.shopName, calledBy(told.contact)].filter((one) => one !== '').join(' · ');
  return <FlowingPapers blocks={useDisclosureBlocks(told)} foot={foot} />;
}
