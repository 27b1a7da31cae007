import { ShopFace } from '../ShopFace';
import { Text } from '../Text';
import { GalleryActions } from './GalleryActions';
import { GalleryCharts } from './GalleryCharts';
import { GalleryFields } from './GalleryFields';
import styles from './Gallery.module.css';
import { GalleryPeople } from './GalleryPeople';
import { GalleryStates } from './GalleryStates';

/** Props of {@link Gallery}. */
export type GalleryProps = {
  /** Which part; by default all of them, one below the other. */
  readonly part?: 'actions' | 'fields' | 'people' | 'states' | 'charts' | undefined;
};

/**
 * Every component in every state, for looking at and for pictures; no page of the product. Its words are
 * samples and stay untranslated.
 */
export const Gallery = ({ part }: GalleryProps) => (
  <main className={styles['page']}>
    <header className={styles['head']}>
      <ShopFace size={36} />
      <h1>Components</h1>
      <span style={{ flex: 1 }} />
      <Text ink="muted">Names in Vollkorn, everything the app says in Source Sans 3</Text>
    </header>
    <div className={styles['grid']}>
      {part === undefined || part === 'actions' ? <GalleryActions /> : null}
      {part === undefined || part === 'fields' ? <GalleryFields /> : null}
      {part === undefined || part === 'people' ? <GalleryPeople /> : null}
      {part === undefined || part === 'states' ? <GalleryStates /> : null}
      {part === undefined || part === 'charts' ? <GalleryCharts /> : null}
    </div>
  </main>
);
