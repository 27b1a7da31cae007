import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import styles from './CalendarSettings.module.css';
import { useDataSources } from './useDataSources';

/** What the data are made from, whose they are, and under which licence; the words stand under `sources`. */
const SOURCES = [
  {
    id: 'holidays',
    by: 'date-holidays (commenthol, Wikipedia)',
    licence: 'CC BY-SA 3.0',
    url: 'https://creativecommons.org/licenses/by-sa/3.0/',
  },
  {
    id: 'china',
    by: 'chinese-days (vsme)',
    licence: 'MIT',
    url: 'https://github.com/vsme/chinese-days',
  },
  {
    id: 'names',
    by: 'Unicode CLDR, ICU',
    licence: 'Unicode-3.0',
    url: 'https://www.unicode.org/license.txt',
  },
  { id: 'zones', by: '@vvo/tzdb (vvo), IANA', licence: 'MIT', url: 'https://github.com/vvo/tzdb' },
  {
    id: 'phones',
    by: 'libphonenumber-js (catamphetamine), Google',
    licence: 'MIT, Apache-2.0',
    url: 'https://gitlab.com/catamphetamine/libphonenumber-js',
  },
] as const;

/** Where the data on holidays, clocks and countries come from, and of which day they are. */
export function SourcesCard({ country }: { readonly country: string }) {
  const { t } = useTranslation('calendarSettings');
  const format = useFormat();
  const { sources, openLink } = useDataSources(country);
  return (
    <Card title={t('sources.title')}>
      {sources === null ? null : (
        <p className={styles['lead']}>
          {t('sources.countries', { count: sources.countries })}{' '}
          {sources.asOf === null
            ? null
            : sources.asOf[0] === sources.asOf[1]
              ? t('sources.asOf', { day: format.day(sources.asOf[0]) })
              : t('sources.asOfSpan', {
                  from: format.day(sources.asOf[0]),
                  to: format.day(sources.asOf[1]),
                })}{' '}
          {sources.years === null
            ? null
            : t('sources.years', {
                from: format.year(sources.years[0]),
                to: format.year(sources.years[1]),
              })}{' '}
          {sources.without.length === 0
            ? null
            : t('sources.without', {
                count: sources.without.length,
                names: format.list(sources.without.map(format.country)),
              })}
        </p>
      )}
      <dl className={styles['sources']}>
        {SOURCES.map(({ id, by, licence, url }) => (
          <div key={id}>
            <dt>{t(`sources.${id}`)}</dt>
            <dd>
              <bdi>{by}</bdi>,{' '}
              <Button
                variant="link"
                size="sm"
                label={t('sources.licence', { licence, what: t(`sources.${id}`) })}
                onPress={() => {
                  openLink(url);
                }}
              >
                {licence}
              </Button>
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('sources.own')}</dt>
          <dd>{t('sources.ownText')}</dd>
        </div>
      </dl>
    </Card>
  );
}
