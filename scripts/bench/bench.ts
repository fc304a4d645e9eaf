import { measureBrowser } from './measure-browser';
import { measureComposition } from './measure-composition';
import { measurePageWeight } from './measure-page-weight';
import { measureServer } from './measure-server';
import type { Row } from './row';

const rows: Row[] = [
  ...(await measureComposition()),
  ...(await measurePageWeight()),
  ...(await measureServer()),
  ...(await measureBrowser()),
];
const missed = rows.filter(({ met }) => met === false);
console.log(`\nNode ${process.versions.node}, ${process.platform} ${process.arch}\n`);
for (const { name, value, goal = '', met } of rows) {
  const verdict = met === false ? 'MISSED' : '';
  console.log(`${name.padEnd(48)} ${value.padStart(22)}   ${goal.padEnd(22)} ${verdict}`.trimEnd());
}
console.log(missed.length === 0 ? '\nEvery goal is met.' : `\n${missed.length} goals are missed.`);
process.exitCode = missed.length === 0 ? 0 : 1;
