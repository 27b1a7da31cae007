import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './harness';

/** Things a page must not be able to do; each answers `true` if it could. */
const attempts = {
  inlineScript: () => {
    const script = document.createElement('script');
    try {
      script.textContent = 'globalThis.ranInline = true';
      document.head.append(script);
    } catch {
      return false;
    }
    return 'ranInline' in globalThis;
  },
  evaluatedText: () =>
    new Promise<boolean>((resolve) => {
      // In a task of its own: what a debugger evaluates directly is exempt from the policy.
      setTimeout(() => {
        try {
          // eslint-disable-next-line @typescript-eslint/no-implied-eval -- that it is impossible is what is checked
          resolve((new Function('return true') as () => boolean)());
        } catch {
          resolve(false);
        }
      });
    }),
  textAsMarkup: () => {
    const part = document.createElement('div');
    try {
      part.innerHTML = '<b>x</b>';
    } catch {
      return false;
    }
    return part.childElementCount === 1;
  },
  foreignRequest: () =>
    fetch('https://example.org/').then(
      () => true,
      () => false,
    ),
  foreignImage: () =>
    new Promise<boolean>((resolve) => {
      const image = new Image();
      image.onload = () => resolve(true);
      image.onerror = () => resolve(false);
      image.src = 'https://example.org/pixel.png';
    }),
  foreignWorker: () => {
    try {
      new Worker('https://example.org/worker.js');
      return true;
    } catch {
      return false;
    }
  },
};

test('runs no foreign code and reaches no other computer', async ({ app }) => {
  app.expectProblem(/Content Security Policy|TrustedHTML|TrustedScript|'script-src'/);
  const could: Record<string, boolean> = {};
  for (const [name, attempt] of Object.entries(attempts)) {
    could[name] = await app.page.evaluate<boolean>(attempt);
  }
  expect(could).toEqual(Object.fromEntries(Object.keys(attempts).map((name) => [name, false])));
});

test('serves nothing but its own files', async ({ app }) => {
  app.expectProblem(/404/);
  const answers = await app.page.evaluate(async () => {
    const paths = [
      '/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/package.json',
      '/..\\..\\package.json',
      '/assets/..%5c..%5cindex.html',
      '/index.html%00.js',
      '/assets//etc/passwd',
      '/C:/Windows/win.ini',
      '/.git/config',
      '/no-such-file.js',
    ];
    return Promise.all(
      paths.map((path) =>
        fetch(path).then(
          ({ status }) => status,
          () => 0,
        ),
      ),
    );
  });
  expect(answers.every((status) => status === 404 || status === 0)).toBe(true);
});

test('the window has no second door: no window, no other page, no permission', async ({ app }) => {
  const { page } = app;
  const before = page.url();
  const refused = await page.evaluate(async () => {
    const names = ['geolocation', 'camera', 'microphone', 'notifications', 'midi'];
    const states = await Promise.all(
      names.map((name) => navigator.permissions.query({ name: name as PermissionName })),
    );
    return states.every(({ state }) => state !== 'granted');
  });
  expect(refused).toBe(true);
  expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true);

  await page.evaluate(() => {
    location.href = 'https://example.org/';
  });
  await expect.poll(() => app.log()).toContain('guard/navigation');
  expect(page.url()).toBe(before);
  expect(await app.log()).toContain('guard/window');
  expect(app.links).toEqual([]);
});

test('the page finds the bridge and nothing else of the desktop', async ({ app }) => {
  const seen = await app.page.evaluate(() => {
    const bridge = (globalThis as unknown as { desktop: Record<string, unknown> }).desktop;
    return {
      names: Object.keys(bridge).sort(),
      onlyFunctions: Object.values(bridge).every((value) => typeof value === 'function'),
      frozen: Object.isFrozen(bridge),
      node: ['require', 'process', 'module', 'Buffer', '__dirname'].filter((n) => n in globalThis),
    };
  });
  expect(seen).toEqual({
    names: [
      'app:closing',
      'app:setLanguage',
      'app:setTheme',
      'app:startup',
      'backups:abandon',
      'backups:acceptFall',
      'backups:append',
      'backups:begin',
      'backups:chooseFolder',
      'backups:dropSecond',
      'backups:finish',
      'backups:holdings',
      'backups:list',
      'backups:mustEnd',
      'backups:noteRehearsal',
      'backups:overview',
      'backups:read',
      'backups:rewrite',
      'backups:setHabits',
      'backups:showFolder',
      'customer:close',
      'customer:keysBack',
      'customer:show',
      'files:open',
      'files:openAsked',
      'files:save',
      'journal:adoptBase',
      'journal:append',
      'journal:appendToBase',
      'journal:beginBase',
      'journal:read',
      'journal:standing',
      'links:open',
      'log:write',
      'notices:show',
      'on',
      'print:open',
      'print:savePdf',
      'recovery:beginAnew',
      'recovery:facts',
      'recovery:forgetAside',
      'recovery:makeRoom',
      'recovery:rebuild',
      'recovery:relaunch',
      'recovery:succeeded',
      'sealing:changePassphrase',
      'sealing:forget',
      'sealing:keep',
      'sealing:open',
      'sealing:prepare',
      'sealing:reveal',
      'sealing:seal',
      'sealing:status',
      'sealing:turnOff',
      'sealing:turnOn',
    ],
    onlyFunctions: true,
    frozen: true,
    node: [],
  });
});

test('a call with arguments that are none of its kind never reaches its service', async ({
  app,
}) => {
  const answer = await app.page.evaluate(() => {
    const bridge = (
      globalThis as unknown as { desktop: Record<string, (...args: unknown[]) => Promise<unknown>> }
    ).desktop;
    return bridge['app:setTheme']?.('../../etc').then(
      () => 'accepted',
      (fault: unknown) => String(fault),
    );
  });
  expect(answer).toContain('Refused app:setTheme: arguments');
  await expect.poll(() => app.log()).toContain('ipc/arguments app:setTheme');
});

test('remembers the window, the theme and the language over a restart', async ({ launch }) => {
  const app = await launch({ languages: ['de-DE'] });
  const kept = async () => {
    const file = join(app.computer.profile, 'preferences.json');
    return JSON.parse((await app.files.read(file)).toString()) as Record<string, unknown>;
  };
  // The page itself says its language when it starts; only then another one can stay.
  await expect.poll(() => kept().catch(() => ({}))).toMatchObject({ language: 'de' });
  await app.resize(1100, 700);
  expect(await app.menuLabels()).toContain('Jetzt sichern');
  await app.page.evaluate(async () => {
    const bridge = (
      globalThis as unknown as { desktop: Record<string, (...args: unknown[]) => Promise<unknown>> }
    ).desktop;
    await bridge['app:setTheme']?.('dark');
    await bridge['app:setLanguage']?.('en');
  });
  expect(await app.menuLabels()).toContain('Back up now');
  await app.quit();
  expect(await kept()).toMatchObject({
    theme: 'dark',
    language: 'en',
    window: { width: 1100, height: 700, isMaximized: false },
  });
  await app.start();
  expect(await app.page.evaluate(() => [innerWidth, innerHeight])).toEqual([1100, 700]);
});

test('a second start brings the first window forward and opens none', async ({ app }) => {
  expect(await app.startAgain()).toBe(false);
  expect(await app.page.evaluate(() => document.visibilityState)).toBe('visible');
});

test('only links that other programs may get leave the app', async ({ app }) => {
  const answers = await app.page.evaluate(async () => {
    const bridge = (
      globalThis as unknown as {
        desktop: { 'links:open': (url: string) => Promise<{ ok: boolean }> };
      }
    ).desktop;
    const open = async (url: string) => (await bridge['links:open'](url)).ok;
    return {
      mail: await open('mailto:marlene@example.org?subject=Tee'),
      phone: await open('tel:+4930901820'),
      file: await open('file:///etc/passwd'),
      script: await open('javascript:alert(1)'),
    };
  });
  expect(answers).toEqual({ mail: true, phone: true, file: false, script: false });
  await expect
    .poll(() => app.links)
    .toEqual(['mailto:marlene@example.org?subject=Tee', 'tel:+4930901820']);
});

test('a backup is on the disk when it is called done, and reads back byte for byte', async ({
  app,
}) => {
  const receipt = await app.page.evaluate(async () => {
    type Answer<Value> = Promise<{ ok: true; value: Value }>;
    const bridge = (
      globalThis as unknown as {
        desktop: {
          'backups:begin': (purpose: string, sizeBytes: number) => Answer<string>;
          'backups:append': (handle: string, piece: Uint8Array) => Answer<null>;
          'backups:finish': (
            handle: string,
            sha256: string,
            facts: object,
          ) => Answer<{ id: string; fileName: string }>;
          'backups:read': (id: string) => Answer<Uint8Array<ArrayBuffer>>;
        };
      }
    ).desktop;
    const hex = async (bytes: Uint8Array<ArrayBuffer>) =>
      Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) =>
        byte.toString(16).padStart(2, '0'),
      ).join('');
    const bytes = crypto.getRandomValues(new Uint8Array(65_536));
    const { value: handle } = await bridge['backups:begin']('manual', bytes.length);
    await bridge['backups:append'](handle, bytes.subarray(0, 1000));
    await bridge['backups:append'](handle, bytes.subarray(1000));
    const { value } = await bridge['backups:finish'](handle, await hex(bytes), {
      ...{ createdAt: Date.now(), seq: 1, schemaVersion: 1, appVersion: '0.1.0' },
      ...{ people: 0, rows: 0, ledgerEntries: 0, ledgerSum: 0 },
      ...{ sha256: await hex(bytes), fall: 'none' },
    });
    const { value: again } = await bridge['backups:read'](value.id);
    return { fileName: value.fileName, same: (await hex(again)) === (await hex(bytes)) };
  });
  expect(receipt.same).toBe(true);
  const [path = ''] = await app.backups();
  expect(path).toContain(receipt.fileName);
  expect((await stat(path)).size).toBe(65_536);
});

test('survives a power cut and starts again on the same data', async ({ app }) => {
  await app.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('shell-test', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
        opening.onerror = () => reject(new Error('open'));
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('rows', 'readwrite', {
            durability: 'strict',
          });
          transaction.objectStore('rows').put('still here', 1);
          transaction.oncomplete = () => resolve();
        };
      }),
  );
  await app.kill();
  await app.start();
  const found = await app.page.evaluate(
    () =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open('shell-test', 1);
        opening.onerror = () => reject(new Error('open'));
        opening.onsuccess = () => {
          const asked = opening.result.transaction('rows').objectStore('rows').get(1);
          asked.onsuccess = () => resolve(asked.result);
        };
      }),
  );
  expect(found).toBe('still here');
});

test('the log has codes and no words of people', async ({ app }) => {
  await app.page.evaluate(async () => {
    const bridge = (
      globalThis as unknown as { desktop: Record<string, (...args: unknown[]) => Promise<unknown>> }
    ).desktop;
    await bridge['log:write']?.(
      'error',
      'people/not-saved',
      'TypeError: Marlene Brandt, marlene@example.org, +49 30 901820 at save (app://regulars/assets/index.js:12:34) rows=3',
    );
  });
  await expect.poll(() => app.log()).toContain('people/not-saved');
  const log = await app.log();
  expect(log).toContain('TypeError index.js:12:34 rows=3');
  expect(log).not.toMatch(/Marlene|Brandt|example|901820/);
  expect(log).toMatch(/info app\/started/);
});

test('the window is sandboxed', async ({ app }) => {
  const isolated = await app.page.evaluate(
    () => isSecureContext && typeof crypto.subtle === 'object',
  );
  expect(isolated).toBe(true);
  expect(app.windows).toHaveLength(1);
  for (const { webPreferences } of app.windows) {
    expect(webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    });
  }
});
