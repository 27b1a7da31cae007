import { BrowserWindow, nativeTheme, screen, type Event } from 'electron';
import { CUSTOMER_ADDRESS } from '@shared/domain/customerScreen/address';
import { COLOURS } from './colours';
import { START_URL } from './origin';
import { bringForward, CLOSED_PAGE } from './window';

/** Its size where it has to share a display with the counter. */
const SHARED = { width: 900, height: 640 } as const;

export type CustomerWindowOptions = {
  readonly iconPath: string;
  /** The window at the counter. */
  readonly owner: () => BrowserWindow | null;
  /** It is closed, whoever closed it. */
  readonly onGone: () => void;
};

/** The window on the customer's side, in the hands of main. */
export type CustomerWindow = {
  /** Opens it, or brings it forward. */
  readonly show: () => void;
  readonly close: () => void;
  /** The next key is the counter's again, where the counter would not cover it. */
  readonly giveKeysBack: () => void;
};

/**
 * The window on the customer's side: on another display if there is one, as large as that. It has no bridge to the
 * desktop at all, no menu and one page, and it ends with what the counter's window shows: when that closes, when its
 * page ends, and when that begins anew and knows nothing of it.
 */
export function createCustomerWindow({
  iconPath,
  owner,
  onGone,
}: CustomerWindowOptions): CustomerWindow {
  let open: BrowserWindow | null = null;
  const close = (): void => {
    // Not `close`: a page that answers no more would go on to show somebody's points.
    open?.destroy();
  };
  const show = (): void => {
    const counter = owner();
    if (counter === null) return;
    if (open !== null) {
      bringForward(open);
      return;
    }
    const here = displayOf(counter);
    const other = screen.getAllDisplays().find(({ id }) => id !== here);
    const window = new BrowserWindow({
      ...(other?.workArea ?? SHARED),
      show: false,
      title: 'Regulars',
      icon: iconPath,
      backgroundColor: COLOURS[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'].paper,
      autoHideMenuBar: true,
      webPreferences: { ...CLOSED_PAGE, spellcheck: false },
    });
    open = window;
    // A key of the menu would act at the counter.
    window.removeMenu();
    window.on('page-title-updated', (event: Event) => event.preventDefault());
    // Another page, even one of the app's own, would be the whole program without its bridge.
    window.webContents.on('will-navigate', (event) => event.preventDefault());
    window.webContents.on('render-process-gone', close);
    window.once('ready-to-show', () => {
      if (other !== undefined) window.maximize();
      window.show();
      giveKeysBack();
    });
    const page = counter.webContents;
    counter.once('closed', close);
    page.once('render-process-gone', close);
    page.once('did-finish-load', close);
    window.once('closed', () => {
      open = null;
      counter.off('closed', close);
      page.off('render-process-gone', close);
      page.off('did-finish-load', close);
      onGone();
    });
    void window.loadURL(`${START_URL}${CUSTOMER_ADDRESS}`).catch(() => undefined);
  };
  const giveKeysBack = (): void => {
    const counter = owner();
    if (counter === null || open === null) return;
    if (displayOf(counter) !== displayOf(open)) counter.focus();
  };
  return { show, close, giveKeysBack };
}

const displayOf = (window: BrowserWindow): number =>
  screen.getDisplayMatching(window.getBounds()).id;
