import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders of the profile with copies of files that were damaged, given up or begun anew, or as they were before an update. */
const IS_ASIDE = /^(?:trimmed|set-aside|before-update|journal-\d+)$/;

/**
 * Removes the copies that were put aside before the data was mended: they cannot be written anew without somebody who
 * was erased.
 *
 * @returns The names of those that could not be removed.
 */
export async function forgetAside(profile: string): Promise<readonly string[]> {
  const left: string[] = [];
  for (const name of (await readdir(profile)).filter((one) => IS_ASIDE.test(one))) {
    await rm(join(profile, name), { recursive: true, force: true }).catch(() => left.push(name));
  }
  return left;
}
