import { useTranslation } from 'react-i18next';
import type { SplitFigures } from '@shared/domain/insights/figures';
import { useFormat } from '@renderer/i18n/useFormat';
import styles from './ReportSheet.module.css';
import { useFigureText } from './useFigureText';
import { useGroupName } from './useGroupName';

/** Sources of which a page has room. */
const MOST = 5;

/** New faces and what they cost, by source; most new faces first. */
export function ReportSources({ bySource }: { readonly bySource: SplitFigures }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const text = useFigureText();
  const nameOf = useGroupName();
  const rows = bySource.groups
    .flatMap(({ group, figures }) => {
      const cacs = figures.filter(({ key }) => key === 'cac');
      const spent = cacs.filter(({ inputs }) => inputs.some(({ key }) => key === 'cost'));
      const count = cacs[0]?.n ?? 0;
      return count === 0 && spent.length === 0 ? [] : [{ group, count, spent }];
    })
    .sort((a, b) => b.count - a.count);
  return (
    <section>
      <h3>{t('sources')}</h3>
      {rows.length === 0 ? (
        <p className={styles['words']}>{t('noSources')}</p>
      ) : (
        <table className={styles['sources']}>
          <thead>
            <tr>
              <th scope="col">{t('source.name')}</th>
              <th scope="col">{t('source.new')}</th>
              <th scope="col">{t('source.spent')}</th>
              <th scope="col">{t('source.cac')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST).map(({ group, count, spent }) => (
              <tr key={`${group.kind} ${group.key}`}>
                <th scope="row">
                  <bdi>{nameOf('source', group)}</bdi>
                </th>
                <td>{format.number(count)}</td>
                {spent.length === 0 ? (
                  <td colSpan={2} className={styles['words']}>
                    {t('nothingSpent')}
                  </td>
                ) : (
                  <>
                    <td>
                      {spent
                        .flatMap(({ inputs }) => inputs.filter(({ key }) => key === 'cost'))
                        .map((input) => text.quantity(input))
                        .join(', ')}
                    </td>
                    <td>{spent.map((cac) => text.main(cac)).join(', ')}</td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > MOST && (
        <p className={styles['words']}>{t('moreSources', { count: rows.length - MOST })}</p>
      )}
    </section>
  );
}
