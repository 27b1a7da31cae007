/** Where a command belongs in the overview of keys. */
export type CommandGroup = 'everywhere' | 'go' | 'person' | 'today';

/** Something that a key, a menu item or the palette can do. */
export type Command = {
  readonly id: string;
  readonly group: CommandGroup;
  /**
   * The usual keys, in the notation of `keys.ts`; a blank separates keys pressed one after another.
   * A command may have several; only the first can be reassigned.
   */
  readonly keys: readonly string[];
};

/** Every command once. `mod` is Ctrl, on macOS ⌘. */
export const COMMANDS = [
  { id: 'search', group: 'everywhere', keys: ['mod+k'] },
  { id: 'search-here', group: 'everywhere', keys: ['/'] },
  { id: 'note', group: 'everywhere', keys: ['n'] },
  { id: 'points', group: 'everywhere', keys: ['p'] },
  { id: 'idea', group: 'everywhere', keys: [] },
  { id: 'counter-mode', group: 'everywhere', keys: [] },
  { id: 'lock', group: 'everywhere', keys: ['mod+shift+l'] },
  { id: 'new-contact', group: 'everywhere', keys: ['mod+n'] },
  { id: 'undo', group: 'everywhere', keys: ['mod+z'] },
  { id: 'redo', group: 'everywhere', keys: ['mod+shift+z', 'mod+y'] },
  { id: 'back-up', group: 'everywhere', keys: ['mod+b'] },
  { id: 'import', group: 'everywhere', keys: ['mod+o'] },
  { id: 'open-backup', group: 'everywhere', keys: [] },
  { id: 'print', group: 'everywhere', keys: ['mod+p'] },
  { id: 'larger', group: 'everywhere', keys: ['mod++', 'mod+='] },
  { id: 'smaller', group: 'everywhere', keys: ['mod+-'] },
  { id: 'usual-size', group: 'everywhere', keys: ['mod+0'] },
  { id: 'next-region', group: 'everywhere', keys: ['f6'] },
  { id: 'previous-region', group: 'everywhere', keys: ['shift+f6'] },
  { id: 'keyboard-help', group: 'everywhere', keys: ['?'] },
  { id: 'guide', group: 'everywhere', keys: ['f1'] },
  { id: 'go-today', group: 'go', keys: ['g t'] },
  { id: 'go-people', group: 'go', keys: ['g p'] },
  { id: 'go-calendar', group: 'go', keys: ['g k'] },
  { id: 'go-loyalty', group: 'go', keys: ['g l'] },
  { id: 'go-insights', group: 'go', keys: ['g i'] },
  { id: 'go-ideas', group: 'go', keys: ['g d'] },
  { id: 'settings', group: 'go', keys: ['mod+,'] },
  { id: 'back', group: 'go', keys: ['alt+arrowleft'] },
  { id: 'forward', group: 'go', keys: ['alt+arrowright'] },
  { id: 'plan', group: 'person', keys: ['c'] },
  { id: 'thank', group: 'person', keys: ['t'] },
  { id: 'edit-person', group: 'person', keys: ['e'] },
  { id: 'feedback', group: 'person', keys: ['f'] },
  { id: 'stamp', group: 'today', keys: ['d'] },
  { id: 'snooze', group: 'today', keys: ['s'] },
] as const satisfies readonly Command[];

/** Keys that lists answer themselves, while they have the focus. They cannot be reassigned. */
export const LIST_KEYS = [
  { id: 'move', keys: ['arrowup', 'arrowdown', 'j', 'k'] },
  { id: 'open', keys: ['enter'] },
  { id: 'preview', keys: ['space'] },
  { id: 'select', keys: ['x'] },
] as const;

export type CommandId = (typeof COMMANDS)[number]['id'];

/** Every id once. */
export const COMMAND_IDS: readonly CommandId[] = COMMANDS.map(({ id }) => id);

/** What does a command; the one added last comes first, so a dialog or page goes before the frame. */
export type CommandBus = {
  readonly handle: (id: CommandId, handler: () => void) => () => void;
  /** Does it; `false` if nothing that is on screen can. */
  readonly run: (id: CommandId) => boolean;
  /** What something on screen can do now; the same set until that changes. */
  readonly possible: () => ReadonlySet<CommandId>;
  /** Calls back when that changes. Answers how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
};

/** A bus without handlers. */
export function createCommandBus(): CommandBus {
  const handlers = new Map<CommandId, readonly (() => void)[]>();
  const listeners = new Set<() => void>();
  let possible: ReadonlySet<CommandId> = new Set();

  const change = (id: CommandId, next: readonly (() => void)[]): void => {
    if (next.length === 0) handlers.delete(id);
    else handlers.set(id, next);
    if (possible.has(id) === handlers.has(id)) return;
    possible = new Set(handlers.keys());
    for (const listener of listeners) listener();
  };
  return {
    handle: (id, handler) => {
      change(id, [...(handlers.get(id) ?? []), handler]);
      return () => {
        change(
          id,
          (handlers.get(id) ?? []).filter((other) => other !== handler),
        );
      };
    },
    run: (id) => {
      const handler = handlers.get(id)?.at(-1);
      handler?.();
      return handler !== undefined;
    },
    possible: () => possible,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
