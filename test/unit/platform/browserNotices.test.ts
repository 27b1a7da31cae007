import { describe, expect, test } from 'vitest';
import { createBrowserNotices } from '@renderer/platform/browserNotices';

/** A browser whose person answers as the test says. */
function browser(
  begins: NotificationPermission,
  options: {
    readonly answer?: NotificationPermission;
    readonly isPressing?: boolean;
    readonly refuses?: boolean;
  } = {},
) {
  const { answer = 'granted', isPressing = true, refuses = false } = options;
  const shown: { title: string; body: string; tag: string; closed: boolean; press: () => void }[] =
    [];
  let asked = 0;
  let focused = 0;
  class Notice {
    static permission = begins;
    static requestPermission(): Promise<NotificationPermission> {
      asked += 1;
      Notice.permission = answer;
      return Promise.resolve(answer);
    }
    onclick: (() => void) | null = null;
    onclose: (() => void) | null = null;
    readonly entry;
    constructor(title: string, { body = '', tag = '' }: NotificationOptions = {}) {
      if (refuses) throw new TypeError('Illegal constructor');
      this.entry = { title, body, tag, closed: false, press: () => this.onclick?.() };
      shown.push(this.entry);
    }
    close(): void {
      this.entry.closed = true;
      this.onclose?.();
    }
  }
  const notices = createBrowserNotices({
    // Only these parts are used.
    Notification: Notice as unknown as typeof Notification,
    navigator: { userActivation: { isActive: isPressing } },
    focus: () => {
      focused += 1;
    },
  });
  return { ...notices, shown, asked: () => asked, focused: () => focused };
}

const call = { id: 'appointment:a:1', title: 'Call with Yuki', body: '16:30' };
const notAllowed = { ok: false, refusal: { code: 'notices/not-allowed' } };
const notAvailable = { ok: false, refusal: { code: 'notices/not-available' } };

describe('a notice of the browser', () => {
  test('is shown where it is allowed, without a question', async () => {
    const page = browser('granted');
    expect((await page.showNotice(call)).ok).toBe(true);
    expect(page.shown).toMatchObject([{ title: call.title, body: call.body, tag: call.id }]);
    expect(page.asked()).toBe(0);
  });

  test('asks once, while somebody presses something', async () => {
    const page = browser('default');
    expect((await page.showNotice(call)).ok).toBe(true);
    await page.showNotice(call);
    expect(page.asked()).toBe(1);
  });

  test('never asks out of nowhere', async () => {
    const page = browser('default', { isPressing: false });
    expect(await page.showNotice(call)).toEqual(notAllowed);
    expect(page.asked()).toBe(0);
  });

  test('says when it is not allowed, and does not ask again', async () => {
    const page = browser('denied');
    expect(await page.showNotice(call)).toEqual(notAllowed);
    expect(page.asked()).toBe(0);
    const other = browser('default', { answer: 'denied' });
    expect(await other.showNotice(call)).toEqual(notAllowed);
    expect(other.shown).toEqual([]);
  });

  test('says when there is none: no such thing, or only its name as on phones', async () => {
    const none = createBrowserNotices({ focus: () => undefined });
    expect(await none.showNotice(call)).toEqual(notAvailable);
    const phone = browser('granted', { refuses: true });
    expect(await phone.showNotice(call)).toEqual(notAvailable);
  });

  test('takes the former one of the same reminder away, so that it is heard again', async () => {
    const page = browser('granted');
    await page.showNotice(call);
    await page.showNotice({ ...call, id: 'another' });
    await page.showNotice(call);
    expect(page.shown.map(({ closed }) => closed)).toEqual([true, false, false]);
  });

  test('brings the page to the front when it is pressed, and says which it was', async () => {
    const page = browser('granted');
    const pressed: string[] = [];
    const stop = page.onNoticePressed((id) => pressed.push(id));
    await page.showNotice(call);
    page.shown[0]!.press();
    expect(pressed).toEqual([call.id]);
    expect(page.focused()).toBe(1);
    expect(page.shown[0]!.closed).toBe(true);
    stop();
    await page.showNotice(call);
    page.shown[1]!.press();
    expect(pressed).toHaveLength(1);
  });
});
