// What belongs to the making of installers beside the builder: which ones, and how to tell that one arrived whole.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The kinds of installers that `electron-builder.yml` asks for, by the ends of their names. */
export const INSTALLERS = ['.exe', '.dmg', '.AppImage', '.deb'];

/** `dist/SHA256SUMS`: one line an installer, as `sha256sum --check` reads it. */
export const SUMS = 'SHA256SUMS';

/**
 * What the builder is told beside its configuration. A package for Debian names somebody who answers for it and a page:
 * it is made where `DEB_MAINTAINER` ("Name <address>") and `DEB_HOMEPAGE` say both.
 */
export function builderArguments(platform, { DEB_MAINTAINER = '', DEB_HOMEPAGE = '' }) {
  if (platform !== 'linux' || DEB_MAINTAINER === '' || DEB_HOMEPAGE === '') return [];
  return [
    '--linux',
    'AppImage',
    'deb',
    `-c.deb.maintainer=${DEB_MAINTAINER}`,
    `-c.extraMetadata.homepage=${DEB_HOMEPAGE}`,
  ];
}

/** Writes the checksums of the installers in a folder, and answers their names. */
export function writeSums(dist) {
  const names = readdirSync(dist)
    .filter((name) => INSTALLERS.some((end) => name.endsWith(end)))
    .sort();
  const lines = names.map((name) => {
    const sum = createHash('sha256')
      .update(readFileSync(join(dist, name)))
      .digest('hex');
    return `${sum}  ${name}\n`;
  });
  writeFileSync(join(dist, SUMS), lines.join(''));
  return names;
}
