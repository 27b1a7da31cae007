/** Remembers one folder handle. Handles can be stored only in IndexedDB, so it has a tiny database of its own. */
export type FolderMemory = {
  readonly recall: () => Promise<FileSystemDirectoryHandle | null>;
  readonly remember: (folder: FileSystemDirectoryHandle) => Promise<void>;
  readonly forget: () => Promise<void>;
};

const DATABASE = 'regulars-folder';
const STORE = 'handles';
const KEY = 'backups';

export function createFolderMemory(): FolderMemory {
  return {
    recall: async () => {
      const database = await openDatabase();
      try {
        const store = database.transaction(STORE, 'readonly').objectStore(STORE);
        const request = store.get(KEY) as IDBRequest<FileSystemDirectoryHandle | undefined>;
        return (await settled(request)) ?? null;
      } finally {
        database.close();
      }
    },
    remember: async (folder) => {
      const database = await openDatabase();
      try {
        const store = database.transaction(STORE, 'readwrite').objectStore(STORE);
        await settled(store.put(folder, KEY));
      } finally {
        database.close();
      }
    },
    forget: async () => {
      const database = await openDatabase();
      try {
        const store = database.transaction(STORE, 'readwrite').objectStore(STORE);
        await settled(store.delete(KEY));
      } finally {
        database.close();
      }
    },
  };
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return settled(request);
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB gave no reason'));
  });
}
