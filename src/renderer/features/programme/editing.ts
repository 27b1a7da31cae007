import type { Product } from '@shared/domain/purchases/product';
import type { ProgrammeWords } from '@renderer/i18n/programmeText';
import type { ProgrammeForm } from './useProgrammeForm';

/** What every part of the editor gets. */
export type EditingProps = {
  readonly form: ProgrammeForm;
  readonly words: ProgrammeWords;
  readonly products: readonly Product[];
};
