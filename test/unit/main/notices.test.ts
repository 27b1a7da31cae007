import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { createNotices } from '../../../src/main/services/notices';

class FakeNotice extends EventEmitter {
  isShown = false;
  isClosed = false;
  readonly title: string;
  constructor(title: string) {
    super();
    this.title = title;
  }
  show(): void {
    this.isShown = true;
  }
  close(): void {
    this.isClosed = true;
    this.emit('close');
  }
}

const system = (isSupported = true) => {
  const made: FakeNotice[] = [];
  const pressed: string[] = [];
  const notices = createNotices({
    isSupported: () => isSupported,
    create: ({ title }) => {
      const notice = new FakeNotice(title);
      made.push(notice);
      return notice;
    },
    onPressed: (id) => void pressed.push(id),
  });
  return { made, pressed, notices };
};

describe('a notice of the operating system', () => {
  test('is shown, and its press is told with its id', async () => {
    const { made, pressed, notices } = system();
    expect(await notices.show({ id: 'one', title: 'Call', body: '08:30' })).toMatchObject({
      ok: true,
    });
    expect(made.map(({ title, isShown }) => ({ title, isShown }))).toEqual([
      { title: 'Call', isShown: true },
    ]);
    made[0]!.emit('click');
    expect(pressed).toEqual(['one']);
  });

  test('takes the place of the one before with its id', async () => {
    const { made, notices } = system();
    await notices.show({ id: 'one', title: 'First', body: '' });
    await notices.show({ id: 'two', title: 'Other', body: '' });
    await notices.show({ id: 'one', title: 'Second', body: '' });
    expect(made.map(({ isClosed }) => isClosed)).toEqual([true, false, false]);
  });

  test('is refused where there are none', async () => {
    const { made, notices } = system(false);
    expect(await notices.show({ id: 'one', title: 'Call', body: '' })).toEqual({
      ok: false,
      refusal: { code: 'notices/not-available' },
    });
    expect(made).toEqual([]);
  });
});
