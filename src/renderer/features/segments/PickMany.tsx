import { useTranslation } from 'react-i18next';
import { Button } from '@renderer/ui/Button';
import { ComboBox } from '@renderer/ui/ComboBox';
import styles from './Segments.module.css';

type PickManyProps = {
  readonly label: string;
  readonly options: readonly {
    readonly id: string;
    readonly label: string;
    readonly keywords?: string;
  }[];
  readonly chosen: readonly string[];
  /** What is wrong with it; marks the field. */
  readonly error: string | undefined;
  readonly onChange: (chosen: readonly string[]) => void;
};

/** Several of many, each found by typing; a press on one that was chosen takes it away. */
export function PickMany({ label, options, chosen, error, onChange }: PickManyProps) {
  const { t } = useTranslation('segments');
  const labelOf = (id: string): string => options.find((option) => option.id === id)?.label ?? id;
  return (
    <div className={styles['value']}>
      <ComboBox
        // Empty again after each choice.
        key={chosen.join(' ')}
        label={label}
        isLabelHidden
        placeholder={t('value.pick')}
        openLabel={t('value.open')}
        emptyText={t('value.nothingFits')}
        options={options.filter(({ id }) => !chosen.includes(id))}
        value={null}
        error={error}
        autoFocus={chosen.length > 0 && document.activeElement === document.body}
        onChange={(id) => {
          if (id !== null) onChange([...chosen, id]);
        }}
      />
      <div className={styles['picked']}>
        {chosen.map((id) => (
          <Button
            key={id}
            size="sm"
            variant="fill"
            iconEnd="x"
            label={t('value.removeOne', { what: labelOf(id) })}
            onPress={() => onChange(chosen.filter((one) => one !== id))}
          >
            <bdi>{labelOf(id)}</bdi>
          </Button>
        ))}
      </div>
    </div>
  );
}
