import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { foldText } from '@shared/domain/people/folding';
import { TagField } from '@renderer/ui/TagField';

/** Something with a code and a name. */
export type NamedCode = { readonly id: string; readonly label: string };

type NamesFieldProps = {
  readonly label: string;
  readonly optionalLabel: string;
  readonly placeholder: string;
  readonly options: readonly NamedCode[];
  /** Codes. */
  readonly value: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
};

/** Several of a known many, by their names: countries, languages. What is no name of one is not taken. */
export function NamesField({ options, value, onChange, ...rest }: NamesFieldProps) {
  const { t } = useTranslation('campaigns');
  const byName = useMemo(
    () => new Map(options.map(({ id, label }) => [foldText(label), id])),
    [options],
  );
  const nameOf = useMemo(() => new Map(options.map(({ id, label }) => [id, label])), [options]);
  return (
    <TagField
      {...rest}
      listLabel={rest.label}
      removeLabel={(name) => t('form.removeName', { name })}
      suggestions={options.map(({ label }) => label)}
      value={value.map((code) => nameOf.get(code) ?? code)}
      onChange={(names) => {
        const codes = names.flatMap((name) => {
          const code = byName.get(foldText(name)) ?? (nameOf.has(name) ? name : null);
          return code === null ? [] : [code];
        });
        onChange([...new Set(codes)]);
      }}
    />
  );
}
