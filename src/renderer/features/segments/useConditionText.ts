import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SegmentCondition } from '@shared/domain/segments/segment';
import { useCustomFields } from '@renderer/data/useCustomFields';
import { useShopSettings } from '@renderer/data/useShopSettings';
import { useFormat } from '@renderer/i18n/useFormat';
import { useTierName } from '@renderer/i18n/useTierName';
import { useTiers } from './useTiers';

/** Tells a condition in words. */
export function useConditionText(): (condition: SegmentCondition) => string {
  const { t } = useTranslation(['segments', 'contacts']);
  const format = useFormat();
  const fields = useCustomFields();
  const tiers = useTiers();
  const tierName = useTierName();
  const currency = useShopSettings().currency;
  return useMemo(() => {
    const or = new Intl.ListFormat(format.locale, { type: 'disjunction' });
    const fieldName = (id: string): string =>
      fields.find((field) => field.id === id)?.label ?? t('say.unknownField');
    return (condition) => {
      switch (condition.field) {
        case 'tag':
          return t(`say.tag.${condition.is}`, { list: or.format(condition.tags) });
        case 'country':
          return t(`say.country.${condition.is}`, {
            list: or.format(condition.countries.map(format.country)),
          });
        case 'language':
          return t(`say.language.${condition.is}`, {
            list: or.format(condition.languages.map(format.language)),
          });
        case 'kind':
          return t(`say.kind.${condition.kind}`);
        case 'owner':
          return condition.owner === null
            ? t('say.nobody')
            : t('say.owner', { owner: condition.owner });
        case 'source':
          return condition.text.trim() === ''
            ? t('say.sourceAny')
            : t('say.source', { text: condition.text });
        case 'text': {
          const field = t(`field.text-${condition.of}`);
          return condition.text.trim() === ''
            ? t('say.textAny', { field })
            : t('say.text', { field, text: condition.text });
        }
        case 'birthday':
          return t('say.birthday', { count: condition.withinDays });
        case 'birthday-month':
          return condition.month === 0
            ? t('say.thisMonth')
            : t('say.month', { month: format.months[condition.month - 1] ?? '' });
        case 'since':
          return t(`say.since.${condition.is}`, { day: format.shortDay(condition.day) });
        case 'added':
        case 'first-purchase':
        case 'last-contact':
        case 'last-purchase':
          return t(`say.${condition.field}.${condition.is}`, { count: condition.days });
        case 'purchases':
        case 'spent': {
          const { field, is, amount, days, currency: own = currency } = condition;
          const shown =
            field === 'spent'
              ? format.money({ minor: amount, currency: own })
              : format.number(amount);
          return days === null
            ? t(`say.${field}.${is}`, { amount: shown })
            : t(`say.${field}InDays.${is}`, { amount: shown, count: days });
        }
        case 'points':
          return t(`say.points.${condition.is}`, { amount: format.number(condition.amount) });
        case 'top-spent':
          return t('say.top', {
            percent: format.number(condition.percent),
            count: condition.days,
          });
        case 'silent':
          return t('say.silent', { gaps: format.number(condition.gaps) });
        case 'tier':
          return t('say.tier', {
            list: or.format(
              condition.tiers.map((id) =>
                tierName(tiers.find((tier) => tier.id === id) ?? { id, name: '' }),
              ),
            ),
          });
        case 'consent': {
          const purpose = purposeOf(condition.purpose);
          return t(condition.isGiven ? 'say.consent.given' : 'say.consent.notGiven', {
            purpose: purpose === null ? condition.purpose : t(`contacts:purpose.${purpose}`),
          });
        }
        case 'custom': {
          const field = fieldName(condition.fieldId);
          return condition.text.trim() === ''
            ? t('say.customAny', { field })
            : t('say.custom', { field, text: condition.text });
        }
        case 'custom-number':
          return t(`say.custom-number.${condition.is}`, {
            field: fieldName(condition.fieldId),
            amount: format.number(condition.amount),
          });
      }
    };
  }, [t, format, fields, tiers, tierName, currency]);
}

/** What people can say yes to, in the order of the person's page. */
export const PURPOSES = ['email', 'phone', 'letter', 'chat', 'newsletter', 'greetings'] as const;

const purposeOf = (text: string) => PURPOSES.find((purpose) => purpose === text) ?? null;
