import { LastLine } from './last-line';
import { ToldLine } from './told-line';

export function KeptLines() {
  return (
    <>
      <LastLine />
      <ToldLine />
    </>
  );
}
