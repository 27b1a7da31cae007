import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addMonths } from '@shared/domain/calendar/addMonths';
import type { ContactId } from '@shared/domain/contacts/contact';
import {
  RETENTION_COUNTRIES,
  RETENTION_LIMITS,
  RETENTION_RULES,
  retentionYearsFor,
  type RetentionCountry,
} from '@shared/domain/privacy/retention';
import { useToday } from '@renderer/hooks/useClock';
import { useToasts } from '@renderer/hooks/useToasts';
import { isolate } from '@renderer/i18n/isolate';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { Select } from '@renderer/ui/Select';
import { Text } from '@renderer/ui/Text';
import { PersonPrivacy } from './PersonPrivacy';
import styles from './Privacy.module.css';
import { usePrivacyActs } from './usePersonPrivacy';
import { usePrivacyChoices, useProposals } from './usePrivacySettings';

type RetentionCardProps = {
  readonly personHref: (id: ContactId) => string;
  readonly onCertificate: (erasureId: string) => void;
};

/** So many proposals are shown at once; the next follow as these are decided. */
const SHOWN = 20;
const YEARS = Array.from({ length: RETENTION_LIMITS.max }, (_year, at) => String(at + 1));

/** How long data are kept by country, and whom that proposes; each is decided alone, nothing goes by itself. */
export function RetentionCard({ personHref, onCertificate }: RetentionCardProps) {
  const { t } = useTranslation(['privacySettings', 'errors']);
  const format = useFormat();
  const today = useToday();
  const toasts = useToasts();
  const { choices, change } = usePrivacyChoices();
  const { keepUntil } = usePrivacyActs();
  const proposals = useProposals();
  const [erased, setErased] = useState<ContactId | null>(null);

  const setYears = async (country: RetentionCountry, years: number): Promise<void> => {
    const batchId = await change({
      retentionYears: { ...choices.retentionYears, [country]: years },
    });
    if (batchId !== null) toasts.show({ text: t('saved'), batchId });
  };
  const keep = async (id: ContactId, name: string): Promise<void> => {
    const batchId = await keepUntil(id, addMonths(today, 12));
    toasts.show(
      batchId === null
        ? { text: t('errors:saving.title') }
        : { text: t('retention.kept', { name: isolate(name) }), batchId },
    );
  };

  return (
    <Card title={t('retention.title')} className={styles['group'] ?? ''}>
      <Text as="p" size={3}>
        {t('retention.lead')}
      </Text>
      <div className={styles['rules']}>
        {RETENTION_COUNTRIES.map((country) => (
          <Select
            key={country}
            label={country === '' ? t('retention.others') : format.country(country)}
            placeholder={t('retention.title')}
            options={YEARS.map((id) => ({
              id,
              label: t('retention.years', { count: Number(id) }),
            }))}
            value={String(retentionYearsFor(choices, country))}
            onChange={(years) => void setYears(country, Number(years))}
            hint={t(`retention.why.${country === '' ? 'others' : country}`, {
              count: RETENTION_RULES[country].years,
              source: RETENTION_RULES[country].source,
            })}
          />
        ))}
      </div>
      {proposals === null ? null : proposals.length === 0 ? (
        <Text ink="quiet" size={3}>
          {t('retention.nobody')}
        </Text>
      ) : (
        <>
          <Text as="p" size={3} weight="bold">
            {t('retention.proposed', { count: proposals.length })}
          </Text>
          <ul className={styles['cases']}>
            {proposals.slice(0, SHOWN).map(({ contactId, name, lastOn, years }) => (
              <li key={contactId} className={styles['case']}>
                <div className={styles['caseText']}>
                  <a href={personHref(contactId)} dir="auto">
                    {name}
                  </a>
                  <span className={styles['quiet']}>
                    {t('retention.last', {
                      day: format.day(lastOn),
                      years: t('retention.years', { count: years }),
                    })}
                  </span>
                </div>
                <div className={styles['acts']}>
                  <Button size="sm" onPress={() => void keep(contactId, name)}>
                    {t('retention.keep')}
                  </Button>
                  <Button
                    size="sm"
                    variant="text"
                    icon="eraser"
                    onPress={() => setErased(contactId)}
                  >
                    {t('retention.erase')}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {erased === null ? null : (
        <PersonPrivacy
          key={erased}
          contactId={erased}
          task="erase"
          onClose={() => setErased(null)}
          onErased={() => setErased(null)}
          onPaper={() => setErased(null)}
          onCertificate={onCertificate}
        />
      )}
    </Card>
  );
}
