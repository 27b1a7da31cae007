import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '@renderer/hooks/usePageTitle';
import { findLanguage } from '@renderer/i18n/languages';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { EmptyState } from '@renderer/ui/EmptyState';
import { Skeleton } from '@renderer/ui/Skeleton';
import { FlowingPapers } from './FlowingPapers';
import { paperLanguageFor } from './paperLanguage';
import { PaperScreen, type PaperTools } from './PaperScreen';
import {
  useCertificateBlocks,
  useCertificatePaper,
  type CertificatePaper,
} from './useCertificatePaper';

type CertificateScreenProps = PaperTools & {
  readonly id: string;
  readonly onBack: () => void;
};

/** The certificate of an erasure, to be printed or saved as a PDF. */
export function CertificateScreen({ id, onBack, ...tools }: CertificateScreenProps) {
  const { t, i18n } = useTranslation(['certificate', 'common']);
  const format = useFormat();
  const [chosen, setChosen] = useState<string | null>(null);
  const paper = useCertificatePaper(id);
  usePageTitle(t('headline'));
  if (paper === undefined) return <Skeleton label={t('common:loading')} />;
  if (paper === null) {
    return (
      <EmptyState
        headingLevel={1}
        title={t('gone')}
        actions={<Button onPress={onBack}>{t('back')}</Button>}
      >
        {t('goneText')}
      </EmptyState>
    );
  }
  const language = findLanguage(chosen ?? '') ?? paperLanguageFor([], i18n.language).language;
  const day = format.dayOf(paper.erasure.erasedAt, paper.zone);
  return (
    <PaperScreen
      {...tools}
      title={t('headline')}
      lead={t('lead', { day: format.day(day) })}
      fileName={t('file', { day })}
      language={language}
      onLanguage={setChosen}
      address="formal"
      region={paper.country}
      back={t('back')}
      onBack={onBack}
    >
      <Papers paper={paper} />
    </PaperScreen>
  );
}

function Papers({ paper }: { readonly paper: CertificatePaper }) {
  return <FlowingPapers blocks={useCertificateBlocks(paper)} foot={paper.shopName} />;
}
