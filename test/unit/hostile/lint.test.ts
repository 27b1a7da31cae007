import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { beforeAll, expect, it } from 'vitest';

/** Type information is not needed to judge these, and the judged files do not exist. */
let eslint: ESLint;

const RULES =
  /^no-(?:restricted-(?:syntax|properties)|eval|new-func|script-url|proto|extend-native)$/;

beforeAll(() => {
  eslint = new ESLint({
    overrideConfig: [{ files: ['src/**/*.{ts,tsx}'], ...tseslint.configs.disableTypeChecked }],
    ruleFilter: ({ ruleId }) => RULES.test(ruleId),
  });
});

async function complaints(code: string, filePath = 'src/main/x.ts'): Promise<number> {
  const [result] = await eslint.lintText(code, { filePath });
  return result!.messages.length;
}

it.each([
  ...['nodeIntegration: true', 'nodeIntegrationInWorker: true', 'nodeIntegrationInSubFrames: true'],
  ...['contextIsolation: false', 'sandbox: false', 'webSecurity: false', 'webviewTag: true'],
  ...['allowRunningInsecureContent: true', 'experimentalFeatures: true', 'sandbox: isSandboxed'],
  ...["enableBlinkFeatures: 'X'", 'navigateOnDragDrop: true'],
])('the option %s is a fault', async (option) => {
  expect(await complaints(`export const options = { ${option} };\n`)).toBe(1);
});

it.each([
  ...['element.innerHTML = text', 'element.outerHTML = text', 'frame.srcdoc = text'],
  ...["element.insertAdjacentHTML('beforeend', text)", 'document.write(text)', 'eval(text)'],
  ...['new Function(text)()', "open('javascript:x')", 'JSON.parse(text)', 'x.__proto__ = y'],
  ...['range.createContextualFragment(text)', 'element.setHTMLUnsafe(text)'],
  ...["ipcMain.handle('x', y)", "ipcMain.on('x', y)", 'shell.openExternal(url)'],
])('%s is a fault', async (statement) => {
  expect(await complaints(`${statement};\n`)).toBeGreaterThan(0);
});

it('markup from text is a fault in a component', async () => {
  const code = 'export const X = () => <p dangerouslySetInnerHTML={{ __html: text }} />;\n';
  expect(await complaints(code, 'src/renderer/app/X.tsx')).toBeGreaterThan(0);
});

it('what the program does itself is none', async () => {
  const options = 'sandbox: true, contextIsolation: true, nodeIntegration: false';
  expect(await complaints(`export const options = { ${options} };\nparseJson(text);\n`)).toBe(0);
});
