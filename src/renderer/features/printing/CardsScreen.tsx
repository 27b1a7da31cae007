import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import { filledSheets, labelsPerSheet } from '@shared/domain/printing/labelSheets';
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
import { CardControls } from './CardControls';
import { cardFaces, problemsOf } from './cardFace';
import { CardSheet } from './CardSheet';
import { PeopleToPrint } from './PeopleToPrint';
import { PrintActions } from './PrintActions';
import styles from './Printing.module.css';
import { chosenSheet } from './printChoices';
import { useCardPeople } from './useCardPeople';
import { useCodes } from './useCodes';
import { useIssueCards } from './useIssueCards';
import { usePrintChoices } from './usePrintChoices';
import { usePrintedShop } from './usePrintedShop';
import { usePrintJob, type JobKind } from './usePrintJob';
import { useTextMeasure } from './useTextMeasure';

type CardsScreenProps = {
  /** Who was chosen elsewhere; may be empty. */
  readonly ids: readonly ContactId[];
  /** To the list, where several can be chosen. */
  readonly onPeople: () => void;
};

/** More at once would keep the printer busy for an hour. */
const MOST_PEOPLE = 1000;

/** Customer cards: how they come out of the printer, and everything that can be chosen about it. */
export function CardsScreen({ ids: given, onPeople }: CardsScreenProps) {
  const { t } = useTranslation(['print', 'common']);
  const [ids, setIds] = useState(() => given.slice(0, MOST_PEOPLE));
  const live = useCardPeople(ids);
  const shop = usePrintedShop();
  const draw = useCodes();
  const measure = useTextMeasure();
  const [choices, change] = usePrintChoices();
  const [firstSlot, setFirstSlot] = useState(0);
  const { sheet, problem } = chosenSheet(choices, usualFormat(shop.country));
  const job = usePrintJob(sheet.paper);
  const people = live.status === 'ready' ? live.value : null;

  const faces = useMemo(() => {
    if (people === null || draw === null) return null;
    const face = cardFaces(sheet, { ...choices, shopName: shop.shopName }, draw, measure);
    return people.map(face);
  }, [people, draw, sheet, choices, shop.shopName, measure]);
  const filled = filledSheets(sheet, people?.length ?? 0, choices.copies, firstSlot);
  const missing = (people ?? []).filter(({ number }) => number === null).map(({ id }) => id);
  const only = people?.length === 1 ? people[0] : undefined;
  const title =
    only === undefined
      ? t('cards.title')
      : t('cards.titleFor', { name: only.name === '' ? t('common:untitled') : only.name });
  usePageTitle(title);

  const start = useJob({
    job,
    missing,
    isReady: faces !== null && missing.length === 0,
    fileName:
      only === undefined ? t('cards.fileName') : t('cards.fileNameFor', { name: only.name }),
  });
  const canStart = faces !== null && faces.length > 0 && problem === null;
  useCommandHandler('print', () => void start('print'), canStart);

  const who = (
    <PeopleToPrint
      people={people ?? []}
      onAdd={(id) => setIds([...ids.filter((other) => other !== id), id].slice(-MOST_PEOPLE))}
      onRemove={(id) => setIds(ids.filter((other) => other !== id))}
    />
  );
  if (people !== null && people.length === 0) {
    return (
      <Screen title={t('cards.title')}>
        <EmptyState
          title={t('cards.nobody')}
          actions={
            <div className={styles['alone']}>
              {who}
              <Button variant="link" onPress={onPeople}>
                {t('cards.toPeople')}
              </Button>
            </div>
          }
        >
          {t('cards.nobodyText')}
        </EmptyState>
      </Screen>
    );
  }

  const draws = (index: number, isPreview: boolean) =>
    faces === null ? null : (
      <CardSheet
        sheet={sheet}
        filled={filled[index] ?? []}
        faces={faces}
        hasSign={choices.hasSign}
        hasMarks={choices.hasMarks}
        isPreview={isPreview}
      />
    );
  const sheets = t('sheets', { count: filled.length });
  return (
    <Screen
      title={title}
      lead={
        people === null
          ? undefined
          : t('cards.lead', { count: people.length * choices.copies, sheets })
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
        <Notices
          faces={faces ?? []}
          missing={missing.length}
          isTooMany={given.length > MOST_PEOPLE}
          savesPdf={job.savesPdf}
        />
      }
    >
      <TwoColumn
        side={{
          label: t('controls'),
          content: (
            <CardControls
              choices={choices}
              usual={usualFormat(shop.country)}
              problem={problem}
              slots={labelsPerSheet(sheet)}
              firstSlot={Math.min(firstSlot, labelsPerSheet(sheet) - 1)}
              sheet={sheet}
              onChange={change}
              onFirstSlot={setFirstSlot}
              who={who}
            />
          ),
        }}
        openLabel={t('openControls')}
        closeLabel={t('closeControls')}
      >
        <PaperDesk
          size={sheet.paper}
          count={filled.length}
          label={t('preview')}
          sheetLabel={(index) => t('sheet', { number: index + 1, count: filled.length })}
          sheet={(index) => draws(index, true)}
        />
      </TwoColumn>
      {job.isPrinting ? (
        <PrintedPapers
          size={sheet.paper}
          count={filled.length}
          sheet={(index) => draws(index, false)}
        />
      ) : null}
    </Screen>
  );
}

const usualFormat = (country: string) =>
  usualPaper(country) === 'letter' ? ('card-letter' as const) : ('card-a4' as const);

type Jobs = {
  readonly job: ReturnType<typeof usePrintJob>;
  /** Who gets a card with the job. */
  readonly missing: readonly ContactId[];
  /** Everything that is printed can be drawn. */
  readonly isReady: boolean;
  readonly fileName: string;
};

/** Issues the cards that are missing, waits until they are on their sheets, and does the job. */
function useJob({ job, missing, isReady, fileName }: Jobs): (kind: JobKind) => Promise<void> {
  const { t } = useTranslation(['print', 'errors']);
  const toasts = useToasts();
  const issue = useIssueCards();
  const waiting = useRef<JobKind | null>(null);
  const [, look] = useReducer((count: number) => count + 1, 0);

  const run = async (kind: JobKind): Promise<void> => {
    if (kind === 'print') {
      const printed = await job.print();
      if (!printed.ok && printed.refusal.code === 'print/failed') {
        toasts.show({ text: t('failed') });
      }
      return;
    }
    const saved = await job.savePdf(fileName, t('action.pdfKind'));
    if (saved.ok) toasts.show({ text: t('saved', { file: saved.value }) });
    else if (saved.refusal.code !== 'files/cancelled') {
      toasts.show({ text: t(`errors:${saved.refusal.code}`, { ...saved.refusal, size: '' }) });
    }
  };

  useEffect(() => {
    if (waiting.current === null || !isReady || missing.length > 0) return;
    const kind = waiting.current;
    waiting.current = null;
    void run(kind);
  });

  return async (kind) => {
    if (missing.length === 0) return run(kind);
    const issued = await issue(missing);
    if (!issued.ok) {
      toasts.show({ text: t('cards.gone') });
      return;
    }
    toasts.show({
      text: t('issue.toast', { count: missing.length }),
      batchId: issued.value.batchId,
    });
    waiting.current = kind;
    // The cards may have been read before the act was confirmed: then nothing else would draw the page again.
    look();
  };
}

type NoticesProps = {
  readonly faces: Parameters<typeof problemsOf>[0];
  readonly missing: number;
  readonly isTooMany: boolean;
  readonly savesPdf: boolean;
};

/** What is to be known before one prints. */
function Notices({ faces, missing, isTooMany, savesPdf }: NoticesProps) {
  const { t } = useTranslation('print');
  const problems = problemsOf(faces);
  if (problems.length === 0 && missing === 0 && !isTooMany && savesPdf) return null;
  return (
    <div className={styles['notices']}>
      {isTooMany ? <Notice>{t('cards.tooMany', { most: MOST_PEOPLE })}</Notice> : null}
      {missing > 0 ? <Notice icon="id-card">{t('issue.note', { count: missing })}</Notice> : null}
      {savesPdf ? null : <Notice icon="info">{t('browserPdf')}</Notice>}
      {problems.length === 0 ? null : (
        <Notice tone="thanks" icon="triangle-alert" announce="status">
          {problems.map(({ problem, count }) => (
            <div key={problem.kind}>
              {t(`problem.${problem.kind}`, {
                count,
                percent: 'percent' in problem ? problem.percent : 0,
              })}
            </div>
          ))}
        </Notice>
      )}
    </div>
  );
}
