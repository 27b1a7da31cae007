import {
  createContext,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from 'react';
import { createCommandBus, type CommandBus, type CommandId } from './commands';

/** The commands of this window. */
export const CommandContext = createContext<CommandBus>(createCommandBus());

/** Runs commands as their keys do: `useCommands().run('search')`. */
export function useCommands(): CommandBus {
  return useContext(CommandContext);
}

/** What can be done now, kept current as pages and dialogs come and go. */
export function usePossibleCommands(): ReadonlySet<CommandId> {
  const bus = useContext(CommandContext);
  return useSyncExternalStore(bus.subscribe, bus.possible);
}

/**
 * Does a command while the component is on screen, whether it comes from a key, the menu or the palette.
 *
 * @param isActive - `false` leaves it to others.
 */
export function useCommandHandler(id: CommandId, handler: () => void, isActive = true): void {
  const bus = useContext(CommandContext);
  const latest = useRef(handler);
  useLayoutEffect(() => {
    latest.current = handler;
  });
  useEffect(() => {
    if (!isActive) return undefined;
    return bus.handle(id, () => {
      latest.current();
    });
  }, [bus, id, isActive]);
}
