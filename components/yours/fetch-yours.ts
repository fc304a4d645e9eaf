/** Fetched when the page idles: what keeps the history, and the line with the last recipe. */
export const fetchRecorder = () => import('./recorder-parts');

/** Fetched when somebody opens the menu first. */
export const fetchYoursPanel = () => import('./yours-panel');
