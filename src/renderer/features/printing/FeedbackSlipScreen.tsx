import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FeedbackKind } from '@shared/domain/feedback/answer';
import { useCommandHandler } from '@renderer/hooks/useCommands';
import { usePageTitle } from '@renderer/hooks/usePageTitle';
import { useToasts } from '@renderer/hooks/useToasts';
import { InLanguage } from '@renderer/i18n/InLanguage';
import { findLanguage, REFERENCE } from '@renderer/i18n/languages';
import { useLanguages } from '@renderer/i18n/useLanguages';
import { Card } from '@renderer/ui/Card';
import { TwoColumn } from '@renderer/ui/Columns';
import { PaperDesk } from '@renderer/ui/PaperDesk';
import { PrintedPapers } from '@renderer/ui/PrintedPapers';
import { Screen } from '@renderer/ui/Screen';
import { Select } from '@renderer/ui/Select';
import {
  FeedbackSheet,
  SecondVoice,
  SLIP_PAPERS,
  type SecondWords,
  type SlipPaper,
} from './FeedbackSlip';
import { PrintActions } from './PrintActions';
import styles from './Printing.module.css';
import { usePrintedShop } from './usePrintedShop';
import { usePrintJob, type JobKind } from './usePrintJob';

const KINDS: Readonly<Record<FeedbackKind | 'both', readonly FeedbackKind[]>> = {
  csat: ['csat'],
  nps: ['nps'],
  both: ['csat', 'nps'],
};

/** Stands for no second language. */
const ONE_LANGUAGE = 'one';

/** Slips for customers who would rather write: one question or two, in the shop's language, the customer's, or both. */
export function FeedbackSlipScreen() {
  const { t, i18n } = useTranslation(['feedback', 'print', 'errors']);
  const toasts = useToasts();
  const { shopName, country } = usePrintedShop();
  const own = findLanguage(i18n.language) ?? REFERENCE;
  const [questions, setQuestions] = useState<keyof typeof KINDS>('csat');
  const [paper, setPaper] = useState<SlipPaper>('a4');
  const [tag, setTag] = useState(own.tag);
  const size = SLIP_PAPERS[paper];
  const job = usePrintJob(size);
  const language = findLanguage(tag) ?? own;
  const [secondTag, setSecondTag] = useState(ONE_LANGUAGE);
  const second = secondTag === ONE_LANGUAGE || secondTag === tag ? null : findLanguage(secondTag);
  usePageTitle(t('slip.title'));

  const start = async (kind: JobKind): Promise<void> => {
    if (kind === 'print') {
      const printed = await job.print();
      if (!printed.ok && printed.refusal.code === 'print/failed') {
        toasts.show({ text: t('print:failed') });
      }
      return;
    }
    const saved = await job.savePdf(t('slip.fileName'), t('print:action.pdfKind'));
    if (saved.ok) toasts.show({ text: t('print:saved', { file: saved.value }) });
    else if (saved.refusal.code !== 'files/cancelled') {
      toasts.show({ text: t(`errors:${saved.refusal.code}`, { ...saved.refusal, size: '' }) });
    }
  };
  useCommandHandler('print', () => void start('print'));

  const papers = (words: SecondWords | null) => {
    const sheet = () => (
      <FeedbackSheet paper={paper} shopName={shopName} kinds={KINDS[questions]} second={words} />
    );
    return (
      <InLanguage language={language} address="formal" region={country}>
        <PaperDesk
          size={size}
          count={1}
          label={t('slip.preview')}
          sheetLabel={() => t('slip.sheet')}
          sheet={sheet}
        />
        {job.isPrinting ? <PrintedPapers size={size} count={1} sheet={sheet} /> : null}
      </InLanguage>
    );
  };
  const languages = useLanguages().map((one) => ({
    id: one.tag,
    label: one.ownName,
    lang: one.tag,
  }));

  return (
    <Screen
      title={t('slip.title')}
      lead={t('slip.lead')}
      actions={
        <PrintActions
          savesPdf={job.savesPdf}
          isRunning={job.isRunning}
          isDisabled={false}
          onStart={(kind) => void start(kind)}
        />
      }
    >
      <TwoColumn
        side={{
          label: t('slip.controls'),
          content: (
            <Card className={styles['group'] ?? ''}>
              <Select
                label={t('slip.questions')}
                placeholder={t('slip.questions')}
                options={(['csat', 'nps', 'both'] as const).map((id) => ({
                  id,
                  label: t(`slip.question.${id}`),
                }))}
                value={questions}
                onChange={setQuestions}
              />
              <Select
                label={t('slip.language')}
                placeholder={t('slip.language')}
                options={languages}
                value={tag}
                onChange={setTag}
              />
              <Select
                label={t('slip.second')}
                placeholder={t('slip.second')}
                options={[
                  { id: ONE_LANGUAGE, label: t('slip.noSecond') },
                  ...languages.filter(({ id }) => id !== tag),
                ]}
                value={second === null ? ONE_LANGUAGE : secondTag}
                onChange={setSecondTag}
              />
              <Select
                label={t('slip.paper')}
                placeholder={t('slip.paper')}
                options={(['a6', 'a4'] as const).map((id) => ({
                  id,
                  label: t(`slip.papers.${id}`),
                }))}
                value={paper}
                onChange={setPaper}
              />
            </Card>
          ),
        }}
        openLabel={t('slip.openControls')}
        closeLabel={t('slip.closeControls')}
      >
        {/* The languages stand around preview and print: the words are there before the printer begins. */}
        {second === null ? (
          papers(null)
        ) : (
          <InLanguage language={second} address="formal" region={country}>
            <SecondVoice language={second}>{papers}</SecondVoice>
          </InLanguage>
        )}
      </TwoColumn>
    </Screen>
  );
}
