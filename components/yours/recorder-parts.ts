export { bookmarkOpen } from './bookmark-open';
export { KeptLines } from './kept-lines';
export { startRecorder } from './recorder';
