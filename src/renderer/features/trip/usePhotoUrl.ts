export { usePhotoUrl } from '@renderer/data/photos/usePhotoUrl';
