import { useTranslation } from 'react-i18next';
import type { CardScale, CultureCard, ScaleValue } from '@shared/domain/culture/cultureCard';
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden';
import styles from './CountryPage.module.css';

/** The scales in their order. */
const SCALES: readonly CardScale[] = [
  'directness',
  'formality',
  'trust',
  'decision',
  'pace',
  'time',
  'disagreement',
];

const STEPS = [1, 2, 3, 4, 5] as const;

type ScaleListProps = {
  readonly scales: CultureCard['scales'];
  /** Which of them; all by default. */
  readonly shown?: readonly CardScale[] | undefined;
};

/** Where the usual lies between two ends; hatched where we are not sure. */
export function ScaleList({ scales, shown = SCALES }: ScaleListProps) {
  return (
    <ul className={styles['scales']}>
      {shown.map((scale) => (
        <Scale key={scale} scale={scale} value={scales[scale]} />
      ))}
    </ul>
  );
}

function Scale({ scale, value }: { readonly scale: CardScale; readonly value: ScaleValue }) {
  const { t } = useTranslation('culture');
  const isUnsure = value.confidence === 'low';
  return (
    <li className={styles['scale']}>
      <span className={styles['scaleTitle']}>
        {t(`scale.${scale}.title`)}
        {isUnsure ? <span className={styles['unsure']}>{t('scale.unsure')}</span> : null}
      </span>
      <span>{t(`scale.${scale}.low`)}</span>
      <span className={styles['dots']} aria-hidden="true">
        {STEPS.map((step) => (
          <span
            key={step}
            className={styles['dot']}
            data-here={step === value.value ? '' : undefined}
            data-unsure={step === value.value && isUnsure ? '' : undefined}
          />
        ))}
      </span>
      <span className={styles['scaleEnd']}>{t(`scale.${scale}.high`)}</span>
      <VisuallyHidden>{t('scale.value', { value: value.value })}</VisuallyHidden>
    </li>
  );
}
