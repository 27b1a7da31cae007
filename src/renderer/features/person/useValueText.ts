import { useClock } from '@renderer/hooks/useClock';
import { useContactValueText, type ContactValueText } from '@renderer/i18n/useContactValueText';
import { useOwnFields } from './useOwnFields';

/** Values of a person's fields in words, with the owner's own fields among them. */
export function useValueText(): ContactValueText {
  return useContactValueText(useClock().zone(), useOwnFields());
}
