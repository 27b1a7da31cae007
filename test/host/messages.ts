/** What the main process asks of the display: the browser that shows its windows. */
export type DisplayCalls = {
  readonly openWindow: (window: OpenWindow) => void;
  /** Resolves when the page has loaded. */
  readonly loadUrl: (windowId: number, url: string) => void;
  readonly reload: (windowId: number) => void;
  readonly closeWindow: (windowId: number) => void;
  readonly resize: (windowId: number, width: number, height: number) => void;
  readonly focus: (windowId: number) => void;
  readonly colourScheme: (scheme: 'light' | 'dark' | null) => void;
  readonly execute: (windowId: number, script: string) => unknown;
  /** The page as it prints. */
  readonly printToPdf: (windowId: number, how: PdfOptions) => Uint8Array;
};

/** How a page becomes a PDF; sizes in inches. */
export type PdfOptions = {
  readonly printBackground: boolean;
  readonly preferCSSPageSize: boolean;
  readonly width: number;
  readonly height: number;
};

export type OpenWindow = {
  readonly id: number;
  readonly width: number;
  readonly height: number;
  /** Path of the built preload. */
  readonly preload: string;
  /** The secret with which this window's page calls. */
  readonly token: string;
};

/** What the test asks of the main process. */
export type MainCalls = {
  /** Loads the built main bundle and lets the app become ready. */
  readonly start: () => void;
  readonly windowEvent: (windowId: number, event: WindowEvent) => void;
  readonly answerDialog: (answer: DialogAnswer) => void;
  /** Clicks the menu item with this id. */
  readonly clickMenu: (id: string) => void;
  readonly menuLabels: () => readonly string[];
  /** Emits an event of `powerMonitor`. */
  readonly power: (event: 'resume' | 'suspend') => void;
  /** Presses the latest notice with this title. */
  readonly pressNotice: (title: string) => void;
  /** A second start hands its arguments over, the program first. */
  readonly secondInstance: (args: readonly string[]) => void;
  /** The person pulls the window to this size. */
  readonly resizeWindow: (width: number, height: number) => void;
  readonly setSystemTheme: (theme: 'light' | 'dark') => void;
  readonly quit: () => void;
};

export type WindowEvent = 'loaded' | 'closed' | 'crashed';

/** How the next dialog is answered; `kind` must fit the dialog that is shown. */
export type DialogAnswer = {
  readonly kind: 'open' | 'save' | 'message';
  /** Chosen paths; none means *cancelled*. */
  readonly paths: readonly string[];
  /** Index of the pressed button of a message box. */
  readonly button: number;
};

/** What the main process tells as it happens. */
export type MainNews =
  | { readonly kind: 'listening'; readonly port: number }
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'dialog'; readonly dialog: ShownDialog }
  | { readonly kind: 'window-options'; readonly options: WindowOptionsSeen }
  | { readonly kind: 'notice'; readonly notice: ShownNotice }
  | { readonly kind: 'print'; readonly paper: PrintedPaper }
  | { readonly kind: 'fault'; readonly text: string }
  | { readonly kind: 'relaunch' }
  | { readonly kind: 'exit'; readonly code: number };

/** A native dialog as main asked for it. */
export type ShownDialog = {
  readonly kind: 'open' | 'save' | 'message' | 'error';
  readonly title: string;
  readonly defaultPath: string;
  readonly buttons: readonly string[];
};

/** A notice of the operating system as main asked for it. */
export type ShownNotice = { readonly title: string; readonly body: string };

/** The paper that main asked the print dialog for, in micrometres. */
export type PrintedPaper = { readonly width: number; readonly height: number };

/** How main opened its window; a test looks at the security settings. */
export type WindowOptionsSeen = {
  readonly width: number;
  readonly height: number;
  readonly webPreferences: Readonly<Record<string, unknown>>;
};

/** What the main process is started with. */
export type MainStart = {
  readonly appDir: string;
  /** Holds everything the app would have on a computer: profile, documents, downloads. */
  readonly root: string;
  readonly languages: readonly string[];
  /** Whether another instance has the lock already. */
  readonly isSecond: boolean;
  readonly systemTheme: 'light' | 'dark';
};
