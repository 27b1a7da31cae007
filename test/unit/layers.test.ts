import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { beforeAll, describe, expect, it } from 'vitest';

/** Type information is not needed to judge an import, and the judged files do not exist. */
let eslint: ESLint;

beforeAll(() => {
  eslint = new ESLint({
    overrideConfig: [{ files: ['src/**/*.{ts,tsx}'], ...tseslint.configs.disableTypeChecked }],
    ruleFilter: ({ ruleId }) => ruleId.startsWith('boundaries/'),
  });
});

async function complaintsAbout(filePath: string, imported: string): Promise<string[]> {
  const [result] = await eslint.lintText(`import * as it from '${imported}';\nexport { it };\n`, {
    filePath,
  });
  return result!.messages.map(({ ruleId, message }) => ruleId ?? message);
}

describe('a layer may not import', () => {
  it.each([
    ['the domain a package', 'src/shared/domain/contacts/x.ts', 'valibot'],
    ['the domain a screen', 'src/shared/domain/contacts/x.ts', '@renderer/ui/Button'],
    ['the kernel the domain', 'src/shared/kernel/x.ts', '@shared/domain/contacts/contact'],
    ['a format the data layer', 'src/formats/x.ts', '@renderer/data/database'],
    ['ui the domain', 'src/renderer/ui/X.tsx', '@shared/domain/contacts/contact'],
    ['ui the catalogue', 'src/renderer/ui/X.tsx', '@locales/en/common.json'],
    ['a component the data layer', 'src/renderer/features/people/X.tsx', '@renderer/data/database'],
    [
      'a feature another one',
      'src/renderer/features/people/X.tsx',
      '@renderer/features/settings/SettingsScreen',
    ],
    ['the data layer a screen', 'src/renderer/data/x.ts', '@renderer/ui/Button'],
    ['anything but data Dexie', 'src/renderer/hooks/useX.ts', 'dexie'],
    ['the window electron', 'src/renderer/app/x.ts', 'electron'],
    ['preload the domain', 'src/preload/x.ts', '@shared/domain/contacts/contact'],
    ['the window Node', 'src/renderer/data/x.ts', 'node:fs'],
    ['the command line tool the window', 'src/support/x.ts', '@renderer/data/database'],
  ])('%s', async (_, from, imported) => {
    expect(await complaintsAbout(from, imported)).toEqual(['boundaries/dependencies']);
  });
});

describe('a layer may import', () => {
  it.each([
    ['a hook the data layer', 'src/renderer/features/people/useX.ts', '@renderer/data/database'],
    [
      'a component the domain',
      'src/renderer/features/people/X.tsx',
      '@shared/domain/contacts/contact',
    ],
    ['the data layer Dexie', 'src/renderer/data/x.ts', 'dexie'],
    ['main electron', 'src/main/x.ts', 'electron'],
  ])('%s', async (_, from, imported) => {
    expect(await complaintsAbout(from, imported)).toEqual([]);
  });
});
