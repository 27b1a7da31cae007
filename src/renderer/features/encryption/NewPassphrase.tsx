import { useTranslation } from 'react-i18next';
import { estimatePassphrase, MIN_PASSPHRASE } from '@shared/domain/encryption/passphraseStrength';
import { Stack } from '@renderer/ui/Stack';
import { PassphraseField } from './PassphraseField';

/** A new passphrase as it is typed, twice. */
export type TypedTwice = { readonly first: string; readonly second: string };

/** Nothing typed yet. */
export const NOT_TYPED: TypedTwice = { first: '', second: '' };

/** Why a new passphrase cannot be taken yet; `null` if it can. */
export function problemOf(
  { first, second }: TypedTwice,
  known: readonly string[],
): 'missing' | 'tooEasy' | 'differs' | null {
  if (first === '') return 'missing';
  if (estimatePassphrase(first, known).strength === 'weak') return 'tooEasy';
  return first.normalize('NFC') === second.normalize('NFC') ? null : 'differs';
}

type NewPassphraseProps = {
  readonly label: string;
  readonly typed: TypedTwice;
  readonly onChange: (typed: TypedTwice) => void;
  readonly onEnter: () => void;
  readonly known: readonly string[];
  /** Whether somebody wanted to go on: only then something is called wrong. */
  readonly isTried: boolean;
  readonly autoFocus?: boolean | undefined;
};

/** A new passphrase, typed twice, with a word on how easily it is guessed. */
export function NewPassphrase({
  label,
  typed,
  onChange,
  onEnter,
  known,
  isTried,
  autoFocus,
}: NewPassphraseProps) {
  const { t } = useTranslation('encryption');
  const problem = isTried ? problemOf(typed, known) : null;
  const { strength, weakness } = estimatePassphrase(typed.first, known);
  const weakWords =
    weakness === null
      ? ''
      : weakness === 'short'
        ? t('strength.short', { count: MIN_PASSPHRASE })
        : t(`strength.${weakness}`);
  const words = [weakness === 'short' ? '' : t(`strength.${strength}`), weakWords]
    .filter((part) => part !== '')
    .join(' ');
  const isJudged = typed.first !== '';
  return (
    <Stack gap={4}>
      <PassphraseField
        label={label}
        isNew
        autoFocus={autoFocus}
        value={typed.first}
        onChange={(first) => onChange({ ...typed, first })}
        onEnter={onEnter}
        // What is too easy is said plainly: in the colour of what was understood it would look like praise.
        hint={isJudged && strength === 'weak' ? `${words} ${t('field.hint')}` : t('field.hint')}
        understoodAs={isJudged && strength !== 'weak' ? words : undefined}
        error={problem === 'missing' || problem === 'tooEasy' ? t(`field.${problem}`) : undefined}
      />
      <PassphraseField
        label={t('field.again')}
        isNew
        value={typed.second}
        onChange={(second) => onChange({ ...typed, second })}
        onEnter={onEnter}
        error={problem === 'differs' ? t('field.differs') : undefined}
      />
    </Stack>
  );
}
