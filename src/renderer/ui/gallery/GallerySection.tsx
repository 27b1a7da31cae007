import type { ReactNode } from 'react';
import { Card } from '../Card';
import { cx } from '../cx';
import styles from './Gallery.module.css';

/** A titled piece of the gallery, `span` of twelve columns wide. */
export const GallerySection = ({
  title,
  span,
  children,
}: {
  readonly title: string;
  readonly span: 3 | 4 | 5 | 6 | 7 | 8 | 12;
  readonly children: ReactNode;
}) => (
  <div className={cx(styles['section'], styles[`s${span}`])}>
    <Card title={title}>{children}</Card>
  </div>
);
