import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnReport, DateQuestion } from '@shared/domain/importing/columnReport';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Notice } from '@renderer/ui/Notice';
import { useImportState, useImportStore } from './useImport';

/** What has to be asked about the whole file, one thing at a time: letters, dates, names, memory. */
export function MatchNotice() {
  const { t } = useTranslation('importing');
  const store = useImportStore();
  const { file, forecast, isForecastCurrent } = useImportState();
  const [keptSample, setKeptSample] = useState<string | null>(null);
  const table = file?.table;
  if (!table) return null;

  const { garbled } = table.source;
  if (garbled !== null && garbled.sample !== keptSample) {
    const { sample, repaired, encoding } = garbled;
    const leave = (
      <Button
        size="sm"
        onPress={() => {
          setKeptSample(sample);
        }}
      >
        {t('notice.keepIt')}
      </Button>
    );
    return (
      <Notice
        tone="warn"
        icon="triangle-alert"
        layout="inline"
        announce="status"
        title={<Sentence say={(values) => t('notice.garbled', values)} values={{ sample }} />}
        actions={
          encoding === '' ? (
            leave
          ) : (
            <>
              <Button size="sm" variant="primary" onPress={() => void store.choose({ encoding })}>
                {t('notice.switch')}
              </Button>
              {leave}
            </>
          )
        }
      >
        {encoding === '' ? (
          t('notice.garbledSaved')
        ) : (
          <Sentence say={(values) => t('notice.garbledSwitch', values)} values={{ repaired }} />
        )}
      </Notice>
    );
  }

  const asked = forecast?.columns.find(
    ({ question }) => question !== null && question.answer === null,
  );
  if (asked?.question) return <DateNotice column={asked} question={asked.question} />;

  const counts = forecast?.counts;
  if (isForecastCurrent && counts && counts.verdicts.problem * 2 > counts.rowCount) {
    return (
      <Notice
        tone="warn"
        icon="triangle-alert"
        layout="inline"
        announce="status"
        title={t('notice.nobody')}
      >
        {t('notice.nobodyText')}
      </Notice>
    );
  }

  if (!table.isRemembered) return null;
  return (
    <Notice
      icon="history"
      layout="inline"
      title={t('notice.remembered')}
      actions={
        <Button size="sm" onPress={() => void store.forgetMapping()}>
          {t('notice.forget')}
        </Button>
      }
    >
      {t('notice.rememberedText')}
    </Notice>
  );
}

type DateNoticeProps = { readonly column: ColumnReport; readonly question: DateQuestion };

/** Two concrete readings of one date of the file; the answer holds for the whole column. */
function DateNotice({ column, question }: DateNoticeProps) {
  const { t } = useTranslation('importing');
  const format = useFormat();
  const store = useImportStore();
  const { value, suggested, evidence, count } = question;
  const dayFirst = format.partialDate({ ...question.dayFirst, year: null });
  const monthFirst = format.partialDate({ ...question.monthFirst, year: null });
  const answer = (dateOrder: 'dmy' | 'mdy') => () =>
    void store.setColumns([column.index], { dateOrder });
  return (
    <Notice
      tone="warn"
      icon="triangle-alert"
      layout="inline"
      announce="status"
      title={
        <Sentence
          say={(values) => t('notice.date', values)}
          values={{ value, dayFirst, monthFirst }}
        />
      }
      actions={
        <>
          <Button
            size="sm"
            variant={suggested === 'mdy' ? 'line' : 'primary'}
            onPress={answer('dmy')}
          >
            {t('notice.dayFirst', { day: dayFirst })}
          </Button>
          <Button
            size="sm"
            variant={suggested === 'mdy' ? 'primary' : 'line'}
            onPress={answer('mdy')}
          >
            {t('notice.monthFirst', { day: monthFirst })}
          </Button>
        </>
      }
    >
      {suggested !== 'dmy' && suggested !== 'mdy' ? null : (
        <>
          <Sentence
            say={(values) =>
              suggested === 'dmy'
                ? t('notice.dateEvidenceDay', values)
                : t('notice.dateEvidenceMonth', values)
            }
            values={{ evidence }}
          />{' '}
        </>
      )}
      {t('notice.dateCount', { count })}
    </Notice>
  );
}
