/** Functions that can be called from another thread: they answer later, with plain data. */
export type Remote = Readonly<Record<string, (...args: never[]) => Promise<unknown>>>;

type Call = { readonly call: number; readonly name: string; readonly args: readonly unknown[] };
type Answer =
  | { readonly answer: number; readonly value: unknown }
  | { readonly answer: number; readonly fault: string };
type News = { readonly news: unknown };

/** Memory of answers is handed over, not copied. */
const buffersOf = (value: unknown): Transferable[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).flatMap((part: unknown) =>
        ArrayBuffer.isView(part) && part.buffer instanceof ArrayBuffer ? [part.buffer] : [],
      )
    : [];

/**
 * Answers calls that arrive at the port, and sends news unasked. Typed arrays that are fields of an
 * answer are moved: `remote` must not use them again.
 */
export function serve(
  port: MessagePort,
  remote: Remote,
): { readonly tell: (news: unknown) => void } {
  port.onmessage = async ({ data }: MessageEvent<Call>) => {
    const { call, name, args } = data;
    try {
      const value = await remote[name]!(...(args as never[]));
      port.postMessage({ answer: call, value } satisfies Answer, buffersOf(value));
    } catch (fault) {
      port.postMessage({ answer: call, fault: String(fault) } satisfies Answer);
    }
  };
  return { tell: (news) => port.postMessage({ news } satisfies News) };
}

/**
 * The other end of `serve`: calls by name. A fault there rejects here, with its text.
 *
 * @param onNews - Called with what the other side sends unasked.
 * @param handedOver - Memory of the arguments that is moved, not copied; nothing by default.
 */
export function callerOf(
  port: MessagePort,
  onNews: (news: unknown) => void,
  handedOver: (args: readonly unknown[]) => Transferable[] = () => [],
): (name: string, ...args: readonly unknown[]) => Promise<unknown> {
  const waiting = new Map<number, PromiseWithResolvers>();
  let last = 0;
  port.onmessage = ({ data }: MessageEvent<Answer | News>) => {
    if ('news' in data) return onNews(data.news);
    const { resolve, reject } = waiting.get(data.answer)!;
    waiting.delete(data.answer);
    if ('fault' in data) reject(new Error(data.fault));
    else resolve(data.value);
  };
  return (name, ...args) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      port.postMessage({ call: last, name, args } satisfies Call, handedOver(args));
    });
}

type PromiseWithResolvers = {
  readonly resolve: (value: unknown) => void;
  readonly reject: (fault: Error) => void;
};
