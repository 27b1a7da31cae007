// Dexie looks for IndexedDB when it is imported, so the stand-in comes first.
import 'fake-indexeddb/auto';
