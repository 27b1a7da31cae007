import type { Act } from '@shared/domain/journal/change';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Sentence, type SentenceValues } from './Sentence';

/** The journal keeps keys as text, also those of acts that an older release knew. */
type LooseT = (key: string, values?: SentenceValues) => string;

const NAMES = ['name', 'other'];

type ActSentenceProps = { readonly act: Act };

/** What was done, in words, with the people's names set as names. */
export function ActSentence({ act }: ActSentenceProps) {
  const { t } = useTranslation('acts');
  return (
    <Sentence
      say={(values) => (t as unknown as LooseT)(act.key, values)}
      values={act.args}
      names={NAMES}
    />
  );
}

/** What was done, as plain text for accessible names. */
export function actText(t: TFunction<'acts'>, act: Act): string {
  return (t as unknown as LooseT)(act.key, act.args);
}
