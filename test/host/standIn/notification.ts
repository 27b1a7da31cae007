import { StrictEmitter, strict } from '../strict';
import type { Host } from './host';

type NotificationOptions = { readonly title?: string; readonly body?: string };

/** Notices of the operating system: told to the test instead of shown, and pressed by it. */
export function createNotifications(host: Host) {
  const shown: { readonly title: string; readonly press: () => void }[] = [];

  class StandInNotification extends StrictEmitter {
    static isSupported(): boolean {
      return true;
    }

    private readonly options: NotificationOptions;

    constructor(options: NotificationOptions = {}) {
      super('Notification', ['click', 'close', 'failed']);
      this.options = options;
    }

    show(): void {
      const { title = '', body = '' } = this.options;
      shown.push({ title, press: () => void this.emit('click') });
      host.tell({ kind: 'notice', notice: { title, body } });
    }

    close(): void {
      this.emit('close');
    }
  }

  return {
    Notification: new Proxy(StandInNotification, {
      construct: (_target, [options]: [NotificationOptions?]) =>
        strict('Notification', new StandInNotification(options)),
      get: (target, key) => {
        if (key === 'isSupported') return () => target.isSupported();
        if (typeof key === 'symbol' || key === 'prototype' || key === 'name') return undefined;
        throw new Error(`Notification.${key} is not in the Chromium host`);
      },
    }),
    /** Presses the latest notice with this title. */
    press: (title: string): void => {
      const notice = shown.findLast((each) => each.title === title);
      if (notice === undefined) throw new Error(`There is no notice ${title}`);
      notice.press();
    },
  };
}
