import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { LoyaltyUnit } from '@shared/domain/loyalty/ledgerEntry';
import { PAPERS, usualPaper } from '@shared/domain/printing/paper';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { useCommandHandler } from '@renderer/hooks/useCommands';
import { usePageTitle } from '@renderer/hooks/usePageTitle';
import { useToasts } from '@renderer/hooks/useToasts';
import { InLanguage } from '@renderer/i18n/InLanguage';
import { findLanguage, REFERENCE } from '@renderer/i18n/languages';
import { useFormat } from '@renderer/i18n/useFormat';
import { TwoColumn } from '@renderer/ui/Columns';
import { EmptyState } from '@renderer/ui/EmptyState';
import { Notice } from '@renderer/ui/Notice';
import { Screen } from '@renderer/ui/Screen';
import { PrintActions } from './PrintActions';
import { StatementControls, type StatementChoices } from './StatementControls';
import { addressLines, firstDayOf, letterLanguage, statementFacts } from './statementFacts';
import { StatementPapers } from './StatementPapers';
import { periodOf, type Period } from './statementPeriod';
import type { Letter } from './StatementSheet';
import { usePrintedShop } from './usePrintedShop';
import { usePrintJob, type JobKind } from './usePrintJob';
import { useStatement, type StatementSource } from './useStatement';

type StatementScreenProps = {
  readonly id: ContactId;
  readonly unit: LoyaltyUnit;
  /** Both days included; `null` for this year until today. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
};

/** One person's points over a period, as a letter. */
export function StatementScreen(props: StatementScreenProps) {
  const { t } = useTranslation('print');
  const source = useStatement(props.id);
  if (source.status === 'loading') return <Screen title={t('statement.title')}>{null}</Screen>;
  if (source.value === null) {
    return (
      <Screen title={t('statement.title')}>
        <EmptyState title={t('statement.gone')}>{t('statement.goneText')}</EmptyState>
      </Screen>
    );
  }
  return <StatementPage {...props} source={source.value} />;
}

type StatementPageProps = StatementScreenProps & { readonly source: StatementSource };

function StatementPage({ source, unit, from, to }: StatementPageProps) {
  const { t, i18n } = useTranslation(['print', 'errors']);
  const { country: countryName } = useFormat();
  const toasts = useToasts();
  const today = useToday();
  const zone = useClock().zone();
  const shop = usePrintedShop();
  const { contact, facts } = source;
  const own = findLanguage(i18n.language) ?? REFERENCE;
  const usual = letterLanguage(contact.languages, own);
  const [choices, setChoices] = useState<StatementChoices>(() => ({
    period: from === null && to === null ? 'this-year' : 'own',
    own: {
      from: from ?? periodOf('this-year', today, null).from,
      to: earlier(to ?? today, today),
    },
    unit,
    paper: null,
    language: null,
    hasAddress: true,
    hasRewards: true,
    hasThanks: true,
  }));
  const language = findLanguage(choices.language ?? '') ?? usual.language;
  const paper = PAPERS[choices.paper ?? usualPaper(shop.country)];
  const job = usePrintJob(paper);
  const period: Period =
    choices.period === 'own'
      ? choices.own
      : periodOf(choices.period, today, firstDayOf(facts.entries, choices.unit));
  const title = t('statement.titleFor', { name: contact.name });
  usePageTitle(title);

  const letter = useMemo((): Letter => {
    const { statement, reach } = statementFacts(facts, choices.unit, period.from, period.to, today);
    return {
      shopName: shop.shopName,
      ownerName: shop.ownerName,
      name: contact.name,
      address: choices.hasAddress ? addressLines(contact, shop.country, countryName) : [],
      unit: choices.unit,
      statement,
      reach: choices.hasRewards ? reach : null,
      purchases: facts.purchases,
      hasThanks: choices.hasThanks,
      today,
      zone,
      language,
    };
  }, [facts, contact, choices, period.from, period.to, today, zone, shop, language, countryName]);

  const start = async (kind: JobKind): Promise<void> => {
    if (kind === 'print') {
      const printed = await job.print();
      if (!printed.ok && printed.refusal.code === 'print/failed') {
        toasts.show({ text: t('failed') });
      }
      return;
    }
    const saved = await job.savePdf(
      t('statement.fileName', { name: contact.name }),
      t('action.pdfKind'),
    );
    if (saved.ok) toasts.show({ text: t('saved', { file: saved.value }) });
    else if (saved.refusal.code !== 'files/cancelled') {
      toasts.show({ text: t(`errors:${saved.refusal.code}`, { ...saved.refusal, size: '' }) });
    }
  };
  useCommandHandler('print', () => void start('print'));

  return (
    <Screen
      title={title}
      actions={
        <PrintActions
          savesPdf={job.savesPdf}
          isRunning={job.isRunning}
          isDisabled={false}
          onStart={(kind) => void start(kind)}
        />
      }
      tools={job.savesPdf ? undefined : <Notice icon="info">{t('browserPdf')}</Notice>}
    >
      <TwoColumn
        side={{
          label: t('controls'),
          content: (
            <StatementControls
              choices={choices}
              contact={contact}
              period={period}
              today={today}
              usualPaper={usualPaper(shop.country)}
              language={language}
              isTheirs={usual.isTheirs && language === usual.language}
              hasBoth={
                facts.entries.some((entry) => entry.unit === 'points') &&
                facts.entries.some((entry) => entry.unit === 'stamps')
              }
              onChange={(change) => setChoices({ ...choices, ...change })}
            />
          ),
        }}
        openLabel={t('statement.openControls')}
        closeLabel={t('closeControls')}
      >
        <InLanguage
          language={language}
          address={contact.addressForm === 'informal' ? 'informal' : 'formal'}
          region={contact.country === '' ? shop.country : contact.country}
        >
          <StatementPapers
            letter={letter}
            paper={paper}
            isPrinting={job.isPrinting}
            label={t('preview')}
            sheetLabel={(index, count) => t('sheet', { number: index + 1, count })}
          />
        </InLanguage>
      </TwoColumn>
    </Screen>
  );
}

const earlier = (one: IsoDate, other: IsoDate): IsoDate => (one < other ? one : other);
