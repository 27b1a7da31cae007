import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '@renderer/hooks/usePageTitle';
import { findLanguage } from '@renderer/i18n/languages';
import { Notice } from '@renderer/ui/Notice';
import { FlowingPapers } from './FlowingPapers';
import { paperLanguageFor } from './paperLanguage';
import styles from './Papers.module.css';
import { PaperScreen, type PaperTools } from './PaperScreen';
import { useNoticeBlocks, useNoticePaper, type NoticePaper } from './useNoticePaper';

type NoticeScreenProps = PaperTools & { readonly onBack: () => void };

/** What the shop tells its customers about their data, to be printed or saved as a PDF. */
export function NoticeScreen({ onBack, ...tools }: NoticeScreenProps) {
  const { t, i18n } = useTranslation('privacyNotice');
  const [chosen, setChosen] = useState<string | null>(null);
  const paper = useNoticePaper();
  usePageTitle(t('title'));
  const language = findLanguage(chosen ?? '') ?? paperLanguageFor([], i18n.language).language;
  return (
    <PaperScreen
      {...tools}
      title={t('title')}
      lead={t('lead')}
      fileName={t('file')}
      language={language}
      onLanguage={setChosen}
      address="formal"
      region={paper.country}
      back={t('back')}
      onBack={onBack}
      notice={
        paper.shopName === '' || paper.shopAddress === '' ? (
          <Notice icon="info" className={styles['notice']}>
            {t('missing')}
          </Notice>
        ) : null
      }
    >
      <Papers paper={paper} />
    </PaperScreen>
  );
}

function Papers({ paper }: { readonly paper: NoticePaper }) {
  return <FlowingPapers blocks={useNoticeBlocks(paper)} foot={paper.shopName} />;
}
