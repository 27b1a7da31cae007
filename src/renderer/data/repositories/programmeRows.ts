import { firstProgramme } from '@shared/domain/loyalty/firstProgramme';
import type { Programme } from '@shared/domain/loyalty/programme';
import { DEFAULT_SETTINGS } from '@shared/domain/store/defaultSettings';
import type { RegularsDatabase } from '../database';

/** All versions of the programme, and whether they are in the database yet. */
export type KnownProgrammes = {
  /** At least one, in no particular order. */
  readonly programmes: readonly Programme[];
  /** `false`: it is the version that every shop begins with. */
  readonly areStored: boolean;
};

/** Reads the versions of the programme. */
export async function readProgrammes(db: RegularsDatabase): Promise<KnownProgrammes> {
  const programmes = await db.programmes.toArray();
  if (programmes.length > 0) return { programmes, areStored: true };
  const setting = await db.settings.get('currency');
  const currency = (setting?.value as string | undefined) ?? DEFAULT_SETTINGS.currency;
  return { programmes: [firstProgramme(currency)], areStored: false };
}
