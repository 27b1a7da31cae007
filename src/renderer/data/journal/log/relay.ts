import type { LogPort } from '@shared/domain/journal/log/logPort';

/** What crosses between a worker and the window. */
type Message =
  | { readonly call: string; readonly name: keyof LogPort; readonly args: readonly unknown[] }
  | { readonly answer: string; readonly value: unknown }
  | { readonly answer: string; readonly fault: string };

/** A window that does not answer within this is gone. */
const PATIENCE_MS = 60_000;

/** Where this window's workers reach the log of a database. */
const addresses = new Map<string, string>();

/** The address that a worker is told when it is started; `null` if this window keeps no log of that database. */
export const logAddressOf = (database: string): string | null => addresses.get(database) ?? null;

/** Lets workers of this window speak to the log, which only the window can reach. Answers how to stop. */
export function serveLog(database: string, log: LogPort, newId: () => string): () => void {
  const address = `regulars-log/${database}/${newId()}`;
  addresses.set(database, address);
  const channel = new BroadcastChannel(address);
  channel.onmessage = async ({ data }: MessageEvent<Message>) => {
    if (!('call' in data)) return;
    const { call, name, args } = data;
    try {
      const value = await (log[name] as (...args: readonly unknown[]) => Promise<unknown>)(...args);
      channel.postMessage({ answer: call, value } satisfies Message);
    } catch (fault) {
      channel.postMessage({ answer: call, fault: String(fault) } satisfies Message);
    }
  };
  return () => {
    addresses.delete(database);
    channel.close();
  };
}

/**
 * The log as a worker has it: every question is passed on to the window.
 *
 * @param newId - Names each question, so that workers do not take one another's answers.
 */
export function createRelayedLog(address: string, newId: () => string): LogPort {
  const channel = new BroadcastChannel(address);
  const waiting = new Map<string, (message: Message) => void>();
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if ('answer' in data) waiting.get(data.answer)?.(data);
  };
  const ask =
    <Name extends keyof LogPort>(name: Name): LogPort[Name] =>
    (...args: readonly unknown[]) =>
      new Promise<never>((resolve, reject) => {
        const call = newId();
        const timer = setTimeout(() => {
          waiting.delete(call);
          reject(new Error('The window does not answer'));
        }, PATIENCE_MS);
        waiting.set(call, (message) => {
          clearTimeout(timer);
          waiting.delete(call);
          if ('fault' in message) reject(new Error(message.fault));
          else if ('answer' in message) resolve(message.value as never);
        });
        channel.postMessage({ call, name, args } satisfies Message);
      });
  return {
    standing: ask('standing'),
    append: ask('append'),
    beginBase: ask('beginBase'),
    appendToBase: ask('appendToBase'),
    adoptBase: ask('adoptBase'),
    read: ask('read'),
  };
}
