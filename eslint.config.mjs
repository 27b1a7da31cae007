import boundaries from 'eslint-plugin-boundaries';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Files of layer `type` may import the layers in `targets`. */
const may = (type, ...targets) => ({
  from: { element: { type } },
  allow: { to: { element: { types: { anyOf: targets } } } },
});

/** Only the `layers` may import the packages matching `source`: one library, one door. */
const door = (layers, source) => ({
  from: { element: { types: { noneOf: layers } } },
  disallow: { to: { module: { origin: 'external', source } } },
});

/** Options of a window that must have one value, wherever somebody writes them. */
const windowOption = (names, value) => ({
  selector: `Property[key.name=/^(${names.join('|')})$/]:not([value.raw='${value}'])`,
  message: `May only be ${value}: docs/security.md.`,
});

/** What turns text into script or markup, or goes past a guard; where it is right, a comment says why. */
const guarded = [
  ['JSON', 'parse', 'parseJson in @shared/kernel/safeJson refuses keys that pollute.'],
  ['ipcMain', 'handle', 'Channels are served by serve() in src/main/ipc.ts alone.'],
  ['ipcMain', 'handleOnce', 'Channels are served by serve() in src/main/ipc.ts alone.'],
  ['ipcMain', 'on', 'Channels are served by serve() in src/main/ipc.ts alone.'],
  ['ipcMain', 'once', 'Channels are served by serve() in src/main/ipc.ts alone.'],
  ['shell', 'openExternal', 'Links leave through createExternalLinks alone.'],
  ['document', 'write', 'Text is shown as text.'],
  ['document', 'writeln', 'Text is shown as text.'],
  ['document', 'parseHTMLUnsafe', 'Text is shown as text.'],
  ...[
    ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'createContextualFragment', 'srcdoc'],
    ...['setHTMLUnsafe', 'dangerouslySetInnerHTML', '__proto__', '__defineGetter__'],
  ].map((property) => [undefined, property, 'Text never becomes markup or a prototype.']),
].map(([object, property, message]) => ({ ...(object && { object }), property, message }));

const layers = {
  kernel: 'src/shared/kernel',
  domain: 'src/shared/domain',
  ipc: 'src/shared/ipc',
  formats: 'src/formats',
  main: 'src/main',
  preload: 'src/preload',
  support: 'src/support',
  utility: 'src/utility',
  catalogue: 'resources',
  data: 'src/renderer/data',
  platform: 'src/renderer/platform',
  i18n: 'src/renderer/i18n',
  hooks: 'src/renderer/hooks',
  ui: 'src/renderer/ui',
  app: 'src/renderer/app',
};

export default tseslint.config(
  { ignores: ['node_modules', 'out', 'dist', 'screenshots/**', 'test/fixtures', '**/*.cjs'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          './tsconfig.shared.json',
          './tsconfig.formats.json',
          './tsconfig.node.json',
          './tsconfig.web.json',
          './tsconfig.test.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Handlers of events may be asynchronous; a rejection reaches the fault boundary's listener.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'Text of people is shown as text.',
        },
        windowOption(
          [
            ...['nodeIntegration', 'nodeIntegrationInWorker', 'nodeIntegrationInSubFrames'],
            ...['webviewTag', 'allowRunningInsecureContent', 'experimentalFeatures'],
            ...['enableBlinkFeatures', 'navigateOnDragDrop'],
          ],
          'false',
        ),
        windowOption(['contextIsolation', 'sandbox', 'webSecurity'], 'true'),
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-properties': ['error', ...guarded],
      'no-script-url': 'error',
      'no-new-func': 'error',
      'no-eval': 'error',
      'no-proto': 'error',
      'no-extend-native': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries, 'import-x': importX },
    settings: {
      'import/resolver': { typescript: { project: './tsconfig.base.json' } },
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/extensions': ['.ts', '.tsx'],
      'import-x/resolver': { typescript: { project: './tsconfig.base.json' } },
      'boundaries/elements': [
        ...Object.entries(layers).map(([type, pattern]) => ({ type, pattern })),
        { type: 'feature', pattern: 'src/renderer/features/*', capture: ['name'] },
      ],
      'boundaries/files': [{ category: 'hook', pattern: '**/use[A-Z]*.ts' }],
    },
    rules: {
      'import-x/no-cycle': 'error',
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          checkAllOrigins: true,
          policies: [
            may('kernel', 'kernel'),
            may('domain', 'kernel', 'domain'),
            may('ipc', 'kernel', 'domain', 'ipc'),
            may('formats', 'kernel', 'domain', 'formats', 'catalogue'),
            may('preload', 'ipc', 'preload'),
            may('main', 'kernel', 'domain', 'ipc', 'catalogue', 'main'),
            may('support', 'kernel', 'domain', 'formats', 'catalogue', 'support'),
            may('platform', 'kernel', 'domain', 'formats', 'ipc', 'platform'),
            // The process that seals backups: it knows formats and nothing of the computer.
            may('utility', 'kernel', 'domain', 'ipc', 'formats', 'utility'),
            may('data', 'kernel', 'domain', 'formats', 'data', 'catalogue'),
            may('i18n', 'kernel', 'domain', 'catalogue', 'i18n'),
            may('hooks', 'kernel', 'domain', 'hooks'),
            may('ui', 'kernel', 'ui'),
            may('feature', 'kernel', 'domain', 'hooks', 'i18n', 'ui'),
            // Within one feature; features never import one another.
            {
              from: { element: { type: 'feature' } },
              allow: {
                to: {
                  element: {
                    type: 'feature',
                    captured: { name: '{{from.element.captured.name}}' },
                  },
                },
              },
            },
            // In a feature, only hooks reach data.
            {
              from: { element: { type: 'feature' }, file: { categories: 'hook' } },
              allow: {
                to: { element: { types: { anyOf: ['data', 'platform', 'ipc', 'formats'] } } },
              },
            },
            may(
              'app',
              ...[
                'kernel',
                'domain',
                'ipc',
                'data',
                'platform',
                'hooks',
                'i18n',
                'ui',
                'feature',
                'app',
              ],
            ),
            { allow: { to: { module: { origin: 'external' } } } },
            {
              from: { element: { types: { anyOf: ['main', 'support'] } } },
              allow: { to: { module: { origin: 'core' } } },
            },
            {
              from: { element: { types: { anyOf: ['kernel', 'domain', 'ipc'] } } },
              disallow: { to: { module: { origin: 'external' } } },
            },
            door(['data'], 'dexie*'),
            door(
              ['formats'],
              '{age-encryption,fflate,libphonenumber-js,iso-3166,@noble/hashes,lean-qr}*',
            ),
            door(['ui', 'app'], 'react-aria-components'),
            door(['main', 'preload'], 'electron'),
          ],
        },
      ],
    },
  },
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
  },
  {
    files: ['*.config.ts', '**/*.mjs'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
