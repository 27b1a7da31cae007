import { useTranslation } from 'react-i18next';
import type { Figure } from '@shared/domain/insights/figure';
import type { Lead } from '@shared/domain/insights/lead';
import type { SizeMm } from '@shared/domain/printing/paper';
import { useFormat } from '@renderer/i18n/useFormat';
import { ShopFace } from '@renderer/ui/ShopFace';
import { ReportAnswers } from './ReportAnswers';
import { ReportChart } from './ReportChart';
import { ReportFigures } from './ReportFigures';
import styles from './ReportSheet.module.css';
import { ReportSources } from './ReportSources';
import { useFigureText } from './useFigureText';
import type { Report } from './useReport';

/** Currencies of which a page has room. */
const CURRENCIES = 2;

type ReportSheetProps = { readonly report: Report; readonly paper: SizeMm };

/** The figures of a span on one page: the sentence, the nine with their sums, the line, the answers, the sources. */
export function ReportSheet({ report, paper }: ReportSheetProps) {
  const { t, i18n } = useTranslation('report');
  const format = useFormat();
  const { shopName, asOf, figures, trend, bySource, lead } = report;
  const { span } = figures;
  const currencies = currenciesOf(figures.figures);
  const shown = new Set(currencies.slice(0, CURRENCIES));
  const rows = figures.figures.filter(
    ({ unit }) => unit.kind !== 'money' || shown.has(unit.currency),
  );
  return (
    <div
      lang={i18n.language}
      dir={i18n.dir()}
      className={styles['page']}
      style={{ blockSize: `${paper.heightMm}mm` }}
    >
      <header className={styles['head']}>
        <span className={styles['sign']}>
          <ShopFace />
        </span>
        <bdi className={styles['shop']}>{shopName}</bdi>
      </header>
      <h2 className={styles['headline']}>{t('headline')}</h2>
      <p className={styles['quiet']}>
        {t('span', { span: format.daySpan(span.from, span.to), day: format.day(asOf) })}
      </p>
      {figures.since === null ? (
        <p className={styles['lead']}>
          {t('empty')} {t('emptyText')}
        </p>
      ) : (
        <>
          <LeadLine lead={lead} />
          <ReportFigures figures={rows} />
          <ReportChart trend={trend} />
          <div className={styles['pair']}>
            <ReportAnswers figures={figures} />
            <ReportSources bySource={bySource} />
          </div>
          <Notes
            figures={figures.figures}
            isSample={figures.isSample}
            further={currencies.slice(CURRENCIES)}
          />
        </>
      )}
    </div>
  );
}

function LeadLine({ lead }: { readonly lead: Lead }) {
  const { t } = useTranslation('insights');
  const text = useFigureText();
  if (lead.kind === 'none') return <p className={styles['lead']}>{t('leadSentence.none')}</p>;
  const { key, figure, now, then, waiting } = lead;
  return (
    <p className={styles['lead']}>
      <b>
        {t(`leadSentence.${key}`, {
          now: text.number(now, figure.unit),
          then: text.number(then, figure.unit),
        })}
      </b>{' '}
      {waiting !== null &&
        t('leadSentence.waiting', { count: waiting.of, waiting: waiting.people.count })}
    </p>
  );
}

const currenciesOf = (figures: readonly Figure[]): readonly string[] => [
  ...new Set(figures.flatMap(({ unit }) => (unit.kind === 'money' ? [unit.currency] : []))),
];

type NotesProps = {
  readonly figures: readonly Figure[];
  readonly isSample: boolean;
  /** Currencies that the page has no room for. */
  readonly further: readonly string[];
};

/** What has to be known to read the page: who is active, which rates, what is left out. */
function Notes({ figures, isSample, further }: NotesProps) {
  const { t } = useTranslation(['report', 'insights']);
  const format = useFormat();
  const days = figures.find(({ activeDays }) => activeDays !== null)?.activeDays ?? null;
  const rates = figures.flatMap((figure) =>
    figure.rates.map(({ from, to, rate, on, isInverse }) =>
      t('insights:rate', {
        from: isInverse ? to : from,
        to: isInverse ? from : to,
        rate,
        day: format.day(on),
      }),
    ),
  );
  const leftOut = [...new Set(figures.flatMap((figure) => figure.leftOut))];
  const notes = [
    ...(isSample ? [t('note.sample')] : []),
    ...(days === null ? [] : [t('insights:window', { days })]),
    t('note.interval'),
    t('note.few'),
    ...new Set(rates),
    ...(leftOut.length > 0 ? [t('insights:leftOut', { currencies: format.list(leftOut) })] : []),
    ...(further.length > 0 ? [t('moreCurrencies', { currencies: format.list(further) })] : []),
  ];
  return (
    <footer className={styles['notes']}>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </footer>
  );
}
