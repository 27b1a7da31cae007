import { useTranslation } from 'react-i18next';
import {
  MEASURE_RANGES,
  type OwnMeasures,
  type SheetProblem,
} from '@shared/domain/printing/labelSheets';
import { useFormat } from '@renderer/i18n/useFormat';
import { Notice } from '@renderer/ui/Notice';
import { NumberField } from '@renderer/ui/NumberField';
import styles from './Printing.module.css';

type OwnFormatFieldsProps = {
  readonly measures: OwnMeasures;
  readonly problem: SheetProblem | null;
  readonly onChange: (measures: OwnMeasures) => void;
};

const KEYS = Object.keys(MEASURE_RANGES) as readonly (keyof OwnMeasures)[];
const FINE = { maximumFractionDigits: 3 };

/** All measures of a sheet, as they stand on its packet. */
export function OwnFormatFields({ measures, problem, onChange }: OwnFormatFieldsProps) {
  const { t } = useTranslation('print');
  const { number } = useFormat();
  const sentence = (found: SheetProblem): string => {
    switch (found.kind) {
      case 'out-of-range':
        return t('own.problem.out-of-range', {
          measure: t(`own.${found.measure}`),
          ...MEASURE_RANGES[found.measure],
        });
      case 'overlap':
        return t('own.problem.overlap');
      default:
        return t(`own.problem.${found.kind}`, { by: number(Math.ceil(found.byMm * 10) / 10) });
    }
  };
  return (
    <>
      <p className={styles['quiet']}>{t('own.hint')}</p>
      {problem === null ? null : (
        <Notice tone="critique" icon="circle-alert" announce="status">
          {sentence(problem)}
        </Notice>
      )}
      <div className={styles['pair']}>
        {KEYS.map((key) => (
          <NumberField
            key={key}
            label={t(`own.${key}`)}
            value={Number.isNaN(measures[key]) ? undefined : measures[key]}
            minValue={MEASURE_RANGES[key].min}
            maxValue={MEASURE_RANGES[key].max}
            {...(key === 'columns' || key === 'rows'
              ? { step: 1 }
              : { formatOptions: FINE, unit: 'mm' })}
            onChange={(value) => onChange({ ...measures, [key]: value ?? Number.NaN })}
          />
        ))}
      </div>
      <p className={styles['quiet']}>{t('own.pitchHint')}</p>
    </>
  );
}
