import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { MessageId } from '@shared/domain/messages/message';
import { senderOf } from '@shared/domain/messages/sender';
import { usualEnvelope } from '@shared/domain/printing/envelopes';
import { usualLetterForm } from '@shared/domain/printing/letterLayout';
import { usualPaper } from '@shared/domain/printing/paper';
import { useCommandHandler } from '@renderer/hooks/useCommands';
import { usePageTitle } from '@renderer/hooks/usePageTitle';
import { useToasts } from '@renderer/hooks/useToasts';
import { Button } from '@renderer/ui/Button';
import { TwoColumn } from '@renderer/ui/Columns';
import { EmptyState } from '@renderer/ui/EmptyState';
import { Notice } from '@renderer/ui/Notice';
import { PaperDesk } from '@renderer/ui/PaperDesk';
import { PrintedPapers } from '@renderer/ui/PrintedPapers';
import { Screen } from '@renderer/ui/Screen';
import { Skeleton } from '@renderer/ui/Skeleton';
import { LetterControls } from './LetterControls';
import { LetterPeople } from './LetterPeople';
import { planLetters, waitingIds, type PlanSetting } from './letterPlan';
import { LetterProblems } from './LetterProblems';
import type { LetterToPrint } from './lettersToPrint';
import { PlannedPaper } from './PlannedPaper';
import { PrintActions } from './PrintActions';
import styles from './Printing.module.css';
import { StampAsk } from './StampAsk';
import { useLetterChoices } from './useLetterChoices';
import { useLettersToPrint } from './useLettersToPrint';
import { usePrintJob, type JobKind } from './usePrintJob';
import { useShopAddress } from './useShopAddress';
import { useTextMeasure } from './useTextMeasure';

type LettersScreenProps = {
  /** What was prepared elsewhere; may be empty. */
  readonly ids: readonly MessageId[];
  readonly onEditPerson: (id: ContactId) => void;
  /** Opens the composer for a letter that still lacks something. */
  readonly onWrite: (letter: LetterToPrint) => void;
  /** To where letters are begun. */
  readonly onPeople: () => void;
};

/** More at once would keep the printer busy for an hour. */
const MOST_LETTERS = 1000;

/** Prepared messages on paper: letters, cards, envelopes and labels, and the stamp when they went out. */
export function LettersScreen({ ids: given, onEditPerson, onWrite, onPeople }: LettersScreenProps) {
  const { t } = useTranslation(['print', 'common', 'errors']);
  const toasts = useToasts();
  const [removed, setRemoved] = useState<ReadonlySet<MessageId>>(new Set());
  const ids = useMemo(
    () => [...new Set(given)].filter((id) => !removed.has(id)).slice(0, MOST_LETTERS),
    [given, removed],
  );
  const letters = useLettersToPrint(ids);
  const { shop, lines: shopLines, change: changeAddress } = useShopAddress();
  const [stored, change] = useLetterChoices();
  const [firstSlot, setFirstSlot] = useState(0);
  /** What was printed and waits for its stamp; `null` as long as nothing was. */
  const [printed, setPrinted] = useState<readonly MessageId[]>([]);
  const measure = useTextMeasure('text');
  const measureCard = useTextMeasure('card');
  const { country, shopName } = shop;
  const signer = senderOf(shop);

  const choices = useMemo((): PlanSetting['choices'] => {
    const paper = stored.paper ?? usualPaper(country);
    return {
      ...stored,
      paper,
      form: stored.form ?? usualLetterForm(country),
      envelope: stored.envelope ?? usualEnvelope(country),
      sheet: stored.sheet ?? (paper === 'letter' ? 'labels-67x25' : 'labels-63x38'),
    };
  }, [stored, country]);
  const linesKey = shopLines.join('\n');
  const plan = useMemo(
    () =>
      planLetters(letters ?? [], {
        choices,
        firstSlot,
        shopName,
        shopLines: linesKey === '' ? [] : linesKey.split('\n'),
        signer,
        measure,
        measureCard,
      }),
    [letters, choices, firstSlot, shopName, linesKey, signer, measure, measureCard],
  );
  const job = usePrintJob(plan.size);
  const [only] = letters?.length === 1 ? letters : [];
  const title =
    only === undefined
      ? t('letters.title')
      : t('letters.titleFor', { name: only.name || t('common:untitled') });
  usePageTitle(title);

  const start = async (kind: JobKind): Promise<void> => {
    const waiting = waitingIds(plan);
    if (kind === 'print') {
      const done = await job.print();
      if (!done.ok) {
        if (done.refusal.code === 'print/failed') toasts.show({ text: t('failed') });
        return;
      }
    } else {
      const name = only === undefined ? t(`letters.file.${choices.kind}`) : only.name;
      const saved = await job.savePdf(
        only === undefined
          ? name
          : t('letters.fileFor', { what: t(`letters.file.${choices.kind}`), name }),
        t('action.pdfKind'),
      );
      if (!saved.ok) {
        if (saved.refusal.code !== 'files/cancelled') {
          toasts.show({ text: t(`errors:${saved.refusal.code}`, { ...saved.refusal, size: '' }) });
        }
        return;
      }
      toasts.show({ text: t('saved', { file: saved.value }) });
    }
    setPrinted((before) => [...new Set([...before, ...waiting])]);
  };
  const canStart = plan.sheets.length > 0;
  useCommandHandler('print', () => void start('print'), canStart);

  if (letters === null) {
    return (
      <Screen title={t('letters.title')}>
        <Skeleton label={t('common:loading')} />
      </Screen>
    );
  }
  if (letters.length === 0) {
    return (
      <Screen title={t('letters.title')}>
        <EmptyState
          title={t('letters.nothing')}
          actions={<Button onPress={onPeople}>{t('cards.toPeople')}</Button>}
        >
          {t('letters.nothingText')}
        </EmptyState>
      </Screen>
    );
  }
  const sender = { shopName, shopLines };
  const draws = (index: number, isPreview: boolean) => {
    const sheet = plan.sheets[index];
    return sheet === undefined ? null : (
      <PlannedPaper sheet={sheet} sender={sender} choices={choices} isPreview={isPreview} />
    );
  };
  const waiting = letters.flatMap(({ message }) =>
    message.status === 'draft' && printed.includes(message.id) ? message.id : [],
  );
  const count = plan.sheets.length;
  // Both sides of a card's sheet are drawn one after the other.
  const papers = choices.kind === 'card' && choices.hasFront ? count / 2 : count;
  return (
    <Screen
      title={title}
      lead={
        count === 0
          ? undefined
          : t(`letters.lead.${choices.kind}`, {
              count: plan.printed.length,
              sheets: t(choices.kind === 'envelope' ? 'letters.envelopes' : 'sheets', {
                count: papers,
              }),
            })
      }
      actions={
        <PrintActions
          savesPdf={job.savesPdf}
          isRunning={job.isRunning}
          isDisabled={!canStart}
          onStart={(kind) => void start(kind)}
        />
      }
      tools={
        waiting.length > 0 ||
        plan.problems.length > 0 ||
        !job.savesPdf ||
        given.length > MOST_LETTERS ? (
          <div className={styles['notices']}>
            <StampAsk
              letters={letters.filter(({ message }) => waiting.includes(message.id))}
              onDone={() => setPrinted([])}
            />
            {given.length > MOST_LETTERS ? (
              <Notice>{t('letters.tooMany', { most: MOST_LETTERS })}</Notice>
            ) : null}
            {job.savesPdf ? null : <Notice icon="info">{t('browserPdf')}</Notice>}
            <LetterProblems
              kind={choices.kind}
              problems={plan.problems}
              onEditPerson={onEditPerson}
              onWrite={onWrite}
            />
          </div>
        ) : undefined
      }
    >
      <TwoColumn
        side={{
          label: t('controls'),
          content: (
            <LetterControls
              choices={choices}
              slots={plan.slots}
              firstSlot={Math.min(firstSlot, plan.slots - 1)}
              shopAddress={shop.shopAddress}
              onChange={change}
              onFirstSlot={setFirstSlot}
              onShopAddress={(text) => {
                void changeAddress(text).then((batchId) => {
                  if (batchId !== null) toasts.show({ text: t('letters.senderSaved'), batchId });
                });
              }}
              who={
                <LetterPeople
                  letters={letters}
                  onRemove={(id) => setRemoved((before) => new Set([...before, id]))}
                />
              }
            />
          ),
        }}
        openLabel={t('openControls')}
        closeLabel={t('closeControls')}
      >
        {count === 0 ? (
          <EmptyState title={t('letters.nobodyLeft')}>{t('letters.nobodyLeftText')}</EmptyState>
        ) : (
          <PaperDesk
            size={plan.size}
            count={count}
            label={t('preview')}
            sheetLabel={(index) => t('sheet', { number: index + 1, count })}
            sheet={(index) => draws(index, true)}
          />
        )}
      </TwoColumn>
      {job.isPrinting ? (
        <PrintedPapers size={plan.size} count={count} sheet={(index) => draws(index, false)} />
      ) : null}
    </Screen>
  );
}
