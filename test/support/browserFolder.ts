/** A folder as a browser gives it, in memory: only what is used of one. */
export function aBrowserFolder(name = 'Stick', state: PermissionState = 'granted') {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const now = { state, isFull: false, isDamaging: false };
  const fileHandle = (fileName: string) => ({
    kind: 'file',
    name: fileName,
    getFile: () => Promise.resolve(new File([files.get(fileName) ?? new Uint8Array()], fileName)),
    createWritable: () => {
      const pieces: Uint8Array[] = [];
      return Promise.resolve({
        write: (piece: Uint8Array | string) => {
          if (now.isFull) return Promise.reject(new DOMException('x', 'QuotaExceededError'));
          pieces.push(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
          return Promise.resolve();
        },
        abort: () => Promise.resolve(),
        close: () => {
          const bytes = new Uint8Array(Buffer.concat(pieces));
          if (now.isDamaging) bytes[0] = (bytes[0] ?? 0) ^ 1;
          files.set(fileName, bytes);
          return Promise.resolve();
        },
      });
    },
  });
  const folder = {
    name,
    queryPermission: () => Promise.resolve(now.state),
    requestPermission: () => Promise.resolve(now.state),
    values: () => [...files.keys()].map(fileHandle).values(),
    removeEntry: (fileName: string) =>
      files.delete(fileName)
        ? Promise.resolve()
        : Promise.reject(new DOMException('x', 'NotFoundError')),
    getFileHandle: (fileName: string, options?: { readonly create?: boolean }) => {
      if (!files.has(fileName)) {
        if (options?.create !== true) return Promise.reject(new DOMException('x', 'NotFoundError'));
        files.set(fileName, new Uint8Array());
      }
      return Promise.resolve(fileHandle(fileName));
    },
  };
  return { handle: folder as unknown as FileSystemDirectoryHandle, files, now };
}
