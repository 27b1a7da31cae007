import { useTranslation } from 'react-i18next';
import { LEGAL_BASES } from '@shared/domain/privacy/privacyRecord';
import { Select } from '@renderer/ui/Select';
import type { BasisField } from './useBasis';

/** What can be chosen; `default` is what holds by rule. */
const BASES = ['default', ...LEGAL_BASES] as const;

/** On what ground it is written down at all. */
export function BasisSelect({ basis }: { readonly basis: BasisField }) {
  const { t } = useTranslation('personPrivacy');
  const value = basis.value ?? 'default';
  return (
    <Select
      label={t('basis.label')}
      placeholder={t('basis.label')}
      options={BASES.map((id) => ({ id, label: t(`basis.${id}`) }))}
      value={value}
      onChange={(id) => basis.set(id === 'default' ? null : id)}
      hint={t(`basisHint.${value}`)}
    />
  );
}
