import type { DesktopNotice, NoticeRefusal } from '@shared/ipc/desktopApi';
import { ok, refuse, type Result } from '@shared/kernel/result';

/** Notices of the operating system. */
export type Notices = {
  readonly show: (notice: DesktopNotice) => Promise<Result<null, NoticeRefusal>>;
};

/** The part of Electron's `Notification` that is used. */
export type NativeNotice = {
  readonly show: () => void;
  readonly close: () => void;
  on(event: 'click', listener: () => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  on(event: 'failed', listener: () => void): unknown;
};

type NoticeSystem = {
  readonly isSupported: () => boolean;
  readonly create: (options: { readonly title: string; readonly body: string }) => NativeNotice;
  /** Called with the notice's id when the person presses it. */
  readonly onPressed: (id: string) => void;
};

/**
 * Shows notices and tells when one is pressed.
 *
 * Each is held as long as it may be pressed: one that nobody holds is collected, and its press is lost.
 */
export function createNotices({ isSupported, create, onPressed }: NoticeSystem): Notices {
  const shown = new Map<string, NativeNotice>();
  return {
    show: ({ id, title, body }) => {
      if (!isSupported()) return Promise.resolve(refuse({ code: 'notices/not-available' }));
      shown.get(id)?.close();
      const notice = create({ title, body });
      const forget = (): void => {
        if (shown.get(id) === notice) shown.delete(id);
      };
      notice.on('click', () => {
        forget();
        onPressed(id);
      });
      notice.on('close', forget);
      notice.on('failed', forget);
      shown.set(id, notice);
      notice.show();
      return Promise.resolve(ok(null));
    },
  };
}
