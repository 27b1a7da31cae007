import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { beforeEach, describe, expect, it } from 'vitest';
import { LAST_SHELL_KEY, rememberShell } from '@renderer/app/lastShell';
import { createPreferences, type Preferences } from '@renderer/hooks/preferences';
import { PSEUDO_LANGUAGES, REFERENCE } from '@renderer/i18n/languages';

const script = readFileSync(
  join(import.meta.dirname, '../../../src/renderer/public/beforePaint.js'),
  'utf8',
);
const beforePaint = (): DOMStringMap => {
  runInThisContext(script);
  return document.documentElement.dataset;
};
const [, mirrored] = PSEUDO_LANGUAGES;

function prefer(chosen: Partial<Preferences>): void {
  createPreferences(localStorage).set((before) => ({ ...before, ...chosen }));
}

beforeEach(() => {
  localStorage.clear();
  for (const name of ['data-theme', 'data-shell', 'lang', 'dir']) {
    document.documentElement.removeAttribute(name);
  }
});

describe('the window before the program is there', () => {
  it('has no rail where nobody has begun yet', () => {
    expect(beforePaint()['shell']).toBeUndefined();
  });

  it('looks like the window that was shown last, in its theme and direction', () => {
    prefer({ theme: 'dark' });
    rememberShell(mirrored!);
    expect(beforePaint()).toMatchObject({ shell: 'frame', theme: 'dark' });
    expect(document.documentElement).toMatchObject({ lang: 'ar-XB', dir: 'rtl' });
    rememberShell(REFERENCE);
    beforePaint();
    expect(document.documentElement).toMatchObject({ lang: 'en', dir: 'ltr' });
  });

  it('has no rail where the PIN is asked for first, or the counter is all there is', () => {
    rememberShell(REFERENCE);
    const { lock, counter } = createPreferences(null).get();
    prefer({ lock: { ...lock, isOn: true } });
    expect(beforePaint()['shell']).toBeUndefined();
    prefer({ lock, counter: { ...counter, isModeOn: true } });
    expect(beforePaint()['shell']).toBeUndefined();
    prefer({ counter });
    expect(beforePaint()['shell']).toBe('frame');
  });

  it('minds nothing that is damaged', () => {
    localStorage.setItem(LAST_SHELL_KEY, '{');
    expect(beforePaint()['shell']).toBeUndefined();
  });
});
