import type {
  MessageBoxOptions,
  MessageBoxReturnValue,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron';
import type { DialogAnswer, ShownDialog } from '../messages';
import { requireKnown } from '../strict';
import { tellFault, type Host } from './host';

const KNOWN = {
  open: ['title', 'defaultPath', 'buttonLabel', 'filters', 'properties'],
  save: ['title', 'defaultPath', 'buttonLabel', 'filters', 'properties'],
  message: ['type', 'message', 'detail', 'buttons', 'defaultId', 'cancelId'],
};

/** What the stand-in looks at in the options of any dialog. */
type AnyOptions = {
  readonly title?: string | undefined;
  readonly message?: string;
  readonly defaultPath?: string | undefined;
  readonly buttons?: readonly string[] | undefined;
  readonly cancelId?: number | undefined;
};

/** Electron's `dialog`: answered by the test beforehand. A dialog nobody foresaw is cancelled and fails the test. */
export function createDialog(host: Host) {
  const ask = (kind: DialogAnswer['kind'], options: AnyOptions): DialogAnswer => {
    requireKnown(`dialog (${kind})`, options, KNOWN[kind]);
    show(host, kind, options);
    const index = host.answers.findIndex((answer) => answer.kind === kind);
    const [answer] = index < 0 ? [] : host.answers.splice(index, 1);
    if (answer !== undefined) return answer;
    tellFault(host, new Error(`A dialog (${kind}) came up and the test has no answer for it`));
    return { kind, paths: [], button: options.cancelId ?? 0 };
  };

  return {
    showOpenDialog: (_window: unknown, options: OpenDialogOptions) => {
      const { paths } = ask('open', options);
      return Promise.resolve<OpenDialogReturnValue>({
        canceled: paths.length === 0,
        filePaths: [...paths],
      });
    },
    showSaveDialog: (_window: unknown, options: SaveDialogOptions) => {
      const [filePath = ''] = ask('save', options).paths;
      return Promise.resolve<SaveDialogReturnValue>({ canceled: filePath === '', filePath });
    },
    showMessageBox: (_window: unknown, options: MessageBoxOptions) =>
      Promise.resolve<MessageBoxReturnValue>({
        response: ask('message', options).button,
        checkboxChecked: false,
      }),
    showErrorBox: (title: string, content: string) => {
      show(host, 'error', { title });
      tellFault(host, new Error(`${title}: ${content}`));
    },
  };
}

function show(host: Host, kind: ShownDialog['kind'], options: AnyOptions): void {
  const { title, message, defaultPath = '', buttons = [] } = options;
  host.tell({
    kind: 'dialog',
    dialog: { kind, title: title ?? message ?? '', defaultPath, buttons },
  });
}
