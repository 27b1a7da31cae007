// Dexie looks for IndexedDB when it is imported, so the stand-in comes first.
import 'fake-indexeddb/auto';
import fc from 'fast-check';

// The gate draws the same cases every time, so that it fails for a change and not for a throw of dice.
// PROPERTY_SEED=random draws new ones; any number draws that one's again.
const wanted = process.env['PROPERTY_SEED'] ?? '20261122';
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) });
