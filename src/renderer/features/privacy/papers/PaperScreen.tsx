import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PAPERS } from '@shared/domain/printing/paper';
import { InLanguage } from '@renderer/i18n/InLanguage';
import type { Language } from '@renderer/i18n/languages';
import { useLanguages } from '@renderer/i18n/useLanguages';
import { Button } from '@renderer/ui/Button';
import { Notice } from '@renderer/ui/Notice';
import { Screen } from '@renderer/ui/Screen';
import { SegmentedControl } from '@renderer/ui/SegmentedControl';
import { Select } from '@renderer/ui/Select';
import { DeskContext, type Desk } from './DeskContext';
import styles from './Papers.module.css';

/** What a page with a paper needs of the printer. */
export type PaperTools = {
  readonly paper: keyof typeof PAPERS;
  readonly onPaper: (paper: keyof typeof PAPERS) => void;
  /** The sheets are to be in the document for the printer. */
  readonly isPrinting: boolean;
  /** What prints and saves it. @param fileName - Suggested, without its ending; `null` while nothing is there to print. */
  readonly actions: (fileName: string | null) => ReactNode;
};

type PaperScreenProps = PaperTools & {
  readonly title: string;
  readonly lead: string;
  readonly fileName: string | null;
  readonly language: Language;
  readonly onLanguage: (tag: string) => void;
  /** How the paper addresses its reader. */
  readonly address: 'formal' | 'informal';
  /** ISO 3166-1 alpha-2: how days and amounts are written on it. */
  readonly region: string;
  readonly back: string;
  readonly onBack: () => void;
  /** Stands above the paper, in the interface's language. */
  readonly notice?: ReactNode;
  /** The paper, in its own language: `FlowingPapers`. */
  readonly children: ReactNode;
};

/** A paper before it is printed: its language and its size, the way back, and the printer. */
export function PaperScreen({
  title,
  lead,
  fileName,
  language,
  onLanguage,
  address,
  region,
  paper,
  onPaper,
  isPrinting,
  actions,
  back,
  onBack,
  notice,
  children,
}: PaperScreenProps) {
  const { t } = useTranslation(['disclosure', 'common']);
  const languages = useLanguages();
  const desk = useMemo(
    (): Desk => ({
      size: PAPERS[paper],
      language,
      isPrinting,
      label: t('desk'),
      sheetLabel: (index, count) => t('sheet', { number: index + 1, count }),
    }),
    [paper, language, isPrinting, t],
  );
  return (
    <Screen
      title={title}
      lead={lead}
      actions={
        <>
          <Button variant="text" onPress={onBack}>
            {back}
          </Button>
          <Select
            label={t('language')}
            isLabelHidden
            placeholder={t('language')}
            options={languages.map(({ tag, ownName }) => ({
              id: tag,
              label: ownName,
              lang: tag,
              icon: 'languages' as const,
            }))}
            value={language.tag}
            onChange={onLanguage}
          />
          <SegmentedControl
            label={t('paper')}
            segments={(['a4', 'letter'] as const).map((id) => ({ id, label: t(`papers.${id}`) }))}
            value={paper}
            onChange={onPaper}
          />
          {actions(fileName)}
        </>
      }
    >
      {notice}
      {language.origin === 'machine' ? (
        <Notice tone="warn" className={styles['notice']}>
          {t('common:machineMade.paper', { language: language.ownName })}
        </Notice>
      ) : null}
      <InLanguage language={language} address={address} region={region}>
        <DeskContext value={desk}>{children}</DeskContext>
      </InLanguage>
    </Screen>
  );
}
