import * as nodeModule from 'node:module';

/** Where the stand-in waits for the module that stands for `electron`. */
export const STAND_IN_KEY = 'regulars.electronStandIn';

/**
 * Makes `import … from 'electron'` give the stand-in, for every module loaded from now on. An import of a
 * name that Electron does not have fails, as it would there.
 */
export function provideElectron(electron: Readonly<Record<string, unknown>>): void {
  (globalThis as Record<symbol, unknown>)[Symbol.for(STAND_IN_KEY)] = electron;
  const names = Object.keys(electron);
  const source = [
    `const electron = globalThis[Symbol.for('${STAND_IN_KEY}')];`,
    ...names.map((name) => `export const ${name} = electron.${name};`),
    'export default electron;',
  ].join('\n');
  const url = `data:text/javascript,${encodeURIComponent(source)}`;
  const hook = `export const resolve = (name, context, next) =>
    name === 'electron' || name === 'electron/main'
      ? { url: ${JSON.stringify(url)}, shortCircuit: true }
      : next(name, context);`;
  nodeModule.register(`data:text/javascript,${encodeURIComponent(hook)}`);
}
