import { ok, refuse } from '@shared/kernel/result';
import type { Platform } from './platform';

type NoticeWindow = {
  readonly Notification?: typeof Notification;
  readonly navigator?: { readonly userActivation?: { readonly isActive: boolean } };
  readonly focus: () => void;
};

/**
 * Notices of the browser edition: only while the page is open. The person is asked once, and only while
 * pressing something: a question out of nowhere is refused by many browsers and by most people.
 */
export function createBrowserNotices(
  window: NoticeWindow,
): Pick<Platform, 'showNotice' | 'onNoticePressed'> {
  const listeners = new Set<(id: string) => void>();
  const shown = new Map<string, Notification>();

  const isAllowed = async (Notice: typeof Notification): Promise<boolean> => {
    if (Notice.permission !== 'default') return Notice.permission === 'granted';
    if (window.navigator?.userActivation?.isActive === false) return false;
    return (await Notice.requestPermission()) === 'granted';
  };
  const create = (Notice: typeof Notification, title: string, body: string, id: string) => {
    try {
      return new Notice(title, { body, tag: id });
    } catch {
      // Phones have the constructor and refuse its use.
      return null;
    }
  };

  return {
    showNotice: async ({ id, title, body }) => {
      const Notice = window.Notification;
      if (Notice === undefined) return refuse({ code: 'notices/not-available' });
      if (!(await isAllowed(Notice))) return refuse({ code: 'notices/not-allowed' });
      // One that takes the place of another of the same tag comes without a sound.
      shown.get(id)?.close();
      const notice = create(Notice, title, body, id);
      if (notice === null) return refuse({ code: 'notices/not-available' });
      shown.set(id, notice);
      notice.onclose = () => {
        if (shown.get(id) === notice) shown.delete(id);
      };
      notice.onclick = () => {
        window.focus();
        notice.close();
        for (const listener of listeners) listener(id);
      };
      return ok(null);
    },
    onNoticePressed: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
