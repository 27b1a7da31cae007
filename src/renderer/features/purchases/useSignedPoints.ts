import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/i18n/useFormat';

/** Points and stamps with their sign and word: `+148 Punkte`, `−800 Punkte`, `+24 Punkte, +1 Stempel`. */
export function useSignedPoints(): (points: number, stamps: number) => string {
  const { t } = useTranslation('purchases');
  const format = useFormat();
  return (points, stamps) => {
    const signed = (unit: 'points' | 'stamps', count: number): string =>
      t(`signed.${unit}`, {
        count: Math.abs(count),
        sign: count < 0 ? '−' : '+',
        figure: format.number(Math.abs(count)),
      });
    return format.series([
      ...(points === 0 && stamps !== 0 ? [] : [signed('points', points)]),
      ...(stamps === 0 ? [] : [signed('stamps', stamps)]),
    ]);
  };
}
