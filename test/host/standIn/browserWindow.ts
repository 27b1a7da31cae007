import { randomBytes } from 'node:crypto';
import type {
  BrowserWindowConstructorOptions,
  PrintToPDFOptions,
  WebContentsPrintOptions,
} from 'electron';
import { encode } from '../wire';
import { StrictEmitter, preventable, requireKnown, strict } from '../strict';
import type { StandInApp } from './app';
import { tellFault, type Host } from './host';
import { toAppUrl, toPageUrl } from './origin';

const WINDOW_EVENTS = [
  'ready-to-show',
  'show',
  'hide',
  'focus',
  'resize',
  'move',
  'maximize',
  'unmaximize',
  'minimize',
  'restore',
  'close',
  'closed',
  'page-title-updated',
];

const CONTENTS_EVENTS = [
  'will-attach-webview',
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'did-finish-load',
  'render-process-gone',
  'context-menu',
];

const OPTIONS = [
  ...['x', 'y', 'width', 'height', 'minWidth', 'minHeight', 'show', 'title', 'icon'],
  ...['backgroundColor', 'titleBarStyle', 'titleBarOverlay', 'autoHideMenuBar', 'webPreferences'],
];

const WEB_PREFERENCES = [
  ...['preload', 'sandbox', 'contextIsolation', 'nodeIntegration', 'webviewTag', 'spellcheck'],
];

const PRINT_OPTIONS = ['silent', 'printBackground', 'margins', 'pageSize'];

const PDF_OPTIONS = [
  ...['printBackground', 'preferCSSPageSize', 'pageSize', 'margins', 'generateTaggedPDF'],
];

/** A frame, as far as main looks at the sender of a call. */
export type StandInFrame = { url: string };

/** Electron's `webContents`: events to the page in order, guards of navigation. */
export class StandInContents extends StrictEmitter {
  readonly id: number;
  readonly mainFrame: StandInFrame = { url: '' };
  readonly #host: Host;
  readonly #waiting: [channel: string, args: unknown[]][] = [];
  #wake: () => void = () => undefined;
  #openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });

  constructor(host: Host, id: number) {
    super('webContents', CONTENTS_EVENTS);
    this.#host = host;
    this.id = id;
  }

  send(channel: string, ...args: unknown[]): void {
    this.#waiting.push([channel, structuredClone(args)]);
    this.#wake();
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.#openHandler = handler;
  }

  reload(): void {
    this.#host.display.reload(this.id).catch((fault) => tellFault(this.#host, fault));
  }

  getURL(): string {
    return this.mainFrame.url;
  }

  executeJavaScript(script: string): Promise<unknown> {
    return this.#host.display.execute(this.id, script);
  }

  /** The dialog itself is the system's: it is noted, and answered as if somebody had printed. */
  print(
    options: WebContentsPrintOptions,
    done: (isPrinted: boolean, reason: string) => void,
  ): void {
    requireKnown('webContents.print', options, PRINT_OPTIONS);
    const { pageSize } = options;
    if (typeof pageSize !== 'object') throw new Error('webContents.print: a size in micrometres');
    this.#host.tell({ kind: 'print', paper: { width: pageSize.width, height: pageSize.height } });
    done(true, '');
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    requireKnown('webContents.printToPDF', options, PDF_OPTIONS);
    const { pageSize, printBackground = false, preferCSSPageSize = false } = options;
    if (typeof pageSize !== 'object') throw new Error('webContents.printToPDF: a size in inches');
    const { width, height } = pageSize;
    const how = { printBackground, preferCSSPageSize, width, height };
    return Buffer.from(await this.#host.display.printToPdf(this.id, how));
  }

  /** The stand-in's own: waits until there is something for the page, and packs it. */
  async nextEvents(isGone: Promise<unknown>): Promise<Uint8Array<ArrayBuffer>> {
    if (this.#waiting.length === 0) {
      const woken = new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      if ((await Promise.race([woken, isGone.then(() => 'gone')])) === 'gone') return encode([]);
    }
    return encode(this.#waiting.splice(0));
  }

  /** The stand-in's own: the page asks for a new window. */
  askForWindow(url: string): void {
    if (this.#openHandler({ url }).action !== 'deny') {
      throw new Error('A second window was allowed; the Chromium host shows one');
    }
  }

  /** The stand-in's own: whether main lets the page go to another address. */
  mayNavigate(url: string): boolean {
    const event = preventable({ url, isMainFrame: true, frame: this.mainFrame });
    this.emit('will-frame-navigate', event);
    this.emit('will-navigate', event, url);
    return !event.defaultPrevented;
  }
}

let opened = 0;

/** Electron's `BrowserWindow`, shown as a page of the display's browser. */
export class StandInWindow extends StrictEmitter {
  readonly id: number;
  readonly token = randomBytes(16).toString('hex');
  readonly webContents: StandInContents;
  readonly #host: Host;
  readonly #app: StandInApp;
  readonly #opened: Promise<void>;
  #bounds: { x: number; y: number; width: number; height: number };
  #isVisible: boolean;
  #isMaximized = false;
  #isMinimized = false;
  #isDestroyed = false;

  constructor(host: Host, app: StandInApp, options: BrowserWindowConstructorOptions) {
    super('BrowserWindow', WINDOW_EVENTS);
    requireKnown('BrowserWindow', options, OPTIONS);
    const preferences = options.webPreferences ?? {};
    requireKnown('webPreferences', preferences, WEB_PREFERENCES);
    this.#host = host;
    this.#app = app;
    // Never a former one's: what is told late of that would be told of this.
    opened += 1;
    this.id = opened;
    const { x = 0, y = 0, width = 800, height = 600, show = true } = options;
    this.#bounds = { x, y, width, height };
    this.#isVisible = show;
    this.webContents = strict('webContents', new StandInContents(host, this.id));
    host.windows.set(this.id, this);
    host.tell({
      kind: 'window-options',
      options: { width, height, webPreferences: { ...preferences } },
    });
    this.#opened = host.display.openWindow({
      id: this.id,
      width,
      height,
      preload: preferences.preload ?? '',
      token: this.token,
    });
    this.#opened.catch((fault) => tellFault(host, fault));
    app.emit('web-contents-created', {}, this.webContents);
    app.emit('browser-window-created', {}, this);
  }

  async loadURL(url: string): Promise<void> {
    this.webContents.mainFrame.url = url;
    await this.#opened;
    await this.#host.display.loadUrl(this.id, toPageUrl(url));
  }

  /** The stand-in's own: the page has loaded, for the first time or again. */
  hasLoaded(): void {
    this.webContents.emit('did-finish-load');
    if (!this.#isVisible) this.emit('ready-to-show');
  }

  /** The stand-in's own: the page has gone to an address within itself. */
  isAt(pageUrl: string): void {
    this.webContents.mainFrame.url = toAppUrl(pageUrl);
  }

  /** The stand-in's own: asks main and the page; `false` if one of them kept the window open. */
  async tryToClose(): Promise<boolean> {
    if (this.#isDestroyed) return true;
    const event = preventable({});
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    await this.#host.display.closeWindow(this.id);
    this.isGone();
    return true;
  }

  /** The stand-in's own: the page is closed. */
  isGone(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.#host.windows.delete(this.id);
    this.emit('closed');
    if (this.#host.windows.size === 0) this.#app.allWindowsClosed();
  }

  close(): void {
    void this.tryToClose();
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.isGone();
    this.#host.display.closeWindow(this.id).catch((fault) => tellFault(this.#host, fault));
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  show(): void {
    this.#isVisible = true;
    this.emit('show');
  }

  isVisible(): boolean {
    return this.#isVisible;
  }

  focus(): void {
    this.#host.display.focus(this.id).catch((fault) => tellFault(this.#host, fault));
    this.emit('focus');
  }

  maximize(): void {
    this.#isMaximized = true;
    this.#isVisible = true;
    this.emit('maximize');
  }

  unmaximize(): void {
    this.#isMaximized = false;
    this.emit('unmaximize');
  }

  isMaximized(): boolean {
    return this.#isMaximized;
  }

  restore(): void {
    this.#isMinimized = false;
    this.emit('restore');
  }

  isMinimized(): boolean {
    return this.#isMinimized;
  }

  getNormalBounds() {
    return { ...this.#bounds };
  }

  getBounds() {
    return { ...this.#bounds };
  }

  setBounds(bounds: Partial<{ x: number; y: number; width: number; height: number }>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    const { width, height } = this.#bounds;
    this.#host.display
      .resize(this.id, width, height)
      .catch((fault) => tellFault(this.#host, fault));
    this.emit('resize');
  }

  removeMenu(): void {
    // Its keys do nothing here anyhow: the menu is clicked by the test.
  }

  setBackgroundColor(_colour: string): void {
    // Painted by the window system before the page.
  }

  setTitleBarOverlay(_overlay: object): void {
    // Painted by the window system beside the page.
  }
}
