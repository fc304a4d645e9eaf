/** Fetched when somebody is about to share: the panel, and what draws a QR code. */
export const fetchSharePanel = () => import('./share-panel');
