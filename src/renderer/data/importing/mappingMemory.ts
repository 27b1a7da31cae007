import type { Repositories } from '../createRepositories';
import { isSameMapping, type ImportSession } from './importSession';

/** What the owner said about the columns holds for the next file of this kind, too. */
export async function rememberMapping(
  { table }: ImportSession,
  { settings }: Pick<Repositories, 'settings'>,
): Promise<void> {
  if (table === null) return;
  const { importMappings } = await settings.get();
  const { [table.fingerprint]: before, ...others } = importMappings;
  const isUsual = isSameMapping(table.mapping, table.suggested);
  if (isUsual && before === undefined) return;
  await settings.set({
    importMappings: isUsual ? others : { ...others, [table.fingerprint]: table.mapping },
  });
}

/** The next file with these columns is read as it suggests itself. */
export async function forgetMapping(
  { table }: ImportSession,
  { settings }: Pick<Repositories, 'settings'>,
): Promise<void> {
  if (table === null) return;
  const { importMappings } = await settings.get();
  const rest = Object.entries(importMappings).filter(([print]) => print !== table.fingerprint);
  await settings.set({ importMappings: Object.fromEntries(rest) });
}
