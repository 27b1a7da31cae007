// What scripts/ageInterop.mjs needs of the app, as one module.
export { createKeyPair } from '@formats/age/keys';
export { openBytes } from '@formats/age/openAge';
export { sealBytes } from '@formats/age/sealAge';
