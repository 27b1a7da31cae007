import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldText } from '@shared/domain/people/folding';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Sheet } from '@renderer/ui/Card';
import { cx } from '@renderer/ui/cx';
import { EmptyState } from '@renderer/ui/EmptyState';
import { Screen } from '@renderer/ui/Screen';
import { SearchField } from '@renderer/ui/SearchField';
import { Skeleton } from '@renderer/ui/Skeleton';
import { CodeBadge } from '@renderer/ui/Tag';
import styles from './CountriesScreen.module.css';
import { CountryPage } from './CountryPage';
import { QuizDialog } from './QuizDialog';
import { useCountries, type CountryLine } from './useCountries';

type CountriesScreenProps = {
  /** ISO 3166-1 alpha-2 of the country that is open; empty for the first of the list. */
  readonly country: string;
  readonly hrefOf: (country: string) => string;
  readonly onOpen: (country: string) => void;
  /** Back to where the countries belong. */
  readonly onBack?: (() => void) | undefined;
};

/** Countries: what is usual there, what the owner has learnt, and a short quiz to practise. */
export function CountriesScreen({ country, hrefOf, onOpen, onBack }: CountriesScreenProps) {
  const { t } = useTranslation(['culture', 'common']);
  const countries = useCountries();
  const [text, setText] = useState('');
  const [isAsking, setIsAsking] = useState(false);
  const shown = useMemo(() => found(countries ?? [], text), [countries, text]);
  const open = country || (countries?.[0]?.code ?? '');

  return (
    <Screen
      title={t('countries.title')}
      lead={t('countries.lead')}
      actions={
        <>
          {onBack === undefined ? null : (
            <Button icon="calendar-days" onPress={onBack}>
              {t('countries.back')}
            </Button>
          )}
          <Button
            variant="primary"
            icon="help"
            onPress={() => {
              setIsAsking(true);
            }}
          >
            {t('quiz.begin')}
          </Button>
        </>
      }
    >
      {countries === null ? (
        <Skeleton shape="card" label={t('common:loading')} />
      ) : (
        <div className={styles['frame']}>
          <div className={styles['columns']}>
            <Sheet className={styles['list'] ?? ''}>
              <div className={styles['search']}>
                <SearchField
                  label={t('countries.search')}
                  placeholder={t('countries.search')}
                  clearLabel={t('countries.clear')}
                  value={text}
                  onChange={setText}
                  onEnter={() => {
                    const [first] = shown;
                    if (first !== undefined) onOpen(first.code);
                  }}
                />
              </div>
              <nav aria-label={t('countries.list')} className={styles['nav']}>
                {shown.length === 0 ? (
                  <p className={styles['none']}>{t('countries.none', { text })}</p>
                ) : (
                  <ul>
                    {shown.map((line) => (
                      <li key={line.code}>
                        <CountryLink
                          line={line}
                          href={hrefOf(line.code)}
                          isOpen={line.code === open}
                        />
                      </li>
                    ))}
                  </ul>
                )}
              </nav>
            </Sheet>
            {open === '' ? (
              <EmptyState title={t('countries.empty')}>{t('countries.emptyText')}</EmptyState>
            ) : (
              <CountryPage key={open} country={open} />
            )}
          </div>
        </div>
      )}
      {isAsking ? (
        <QuizDialog
          onClose={() => {
            setIsAsking(false);
          }}
        />
      ) : null}
    </Screen>
  );
}

type CountryLinkProps = {
  readonly line: CountryLine;
  readonly href: string;
  readonly isOpen: boolean;
};

function CountryLink({ line: { code, name, people, hasCard }, href, isOpen }: CountryLinkProps) {
  const { t } = useTranslation('culture');
  const format = useFormat();
  return (
    <a
      href={href}
      aria-current={isOpen ? 'page' : undefined}
      className={cx(styles['link'], isOpen && styles['open'], !hasCard && styles['bare'])}
    >
      <CodeBadge>{code}</CodeBadge>
      <span className={styles['name']}>{name}</span>
      {people === 0 ? null : (
        <span className={styles['people']} title={t('countries.people', { count: people })}>
          {format.number(people)}
        </span>
      )}
    </a>
  );
}

/** Countries whose name or code begins with or holds the text. */
function found(countries: readonly CountryLine[], text: string): readonly CountryLine[] {
  const wanted = foldText(text.trim());
  if (wanted === '') return countries;
  return countries.filter(
    ({ code, name }) => foldText(name).includes(wanted) || foldText(code) === wanted,
  );
}
