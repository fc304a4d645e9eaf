import { expect, test } from 'vitest';
import { withAsk } from './way-back';

test.for([
  ['/', 'edit', '/?ask=edit'],
  ['/?lib=numpy', 'edit', '/?lib=numpy&ask=edit'],
  ['/?lib=numpy&ask=library', 'edit', '/?lib=numpy&ask=edit'],
  ['/?ask=library&lib=numpy', 'edit', '/?lib=numpy&ask=edit'],
  ['/?lib=numpy&change=bump:numpy', '', '/?lib=numpy'],
  ['/?ask=edit', '', '/'],
] as const)('%s with %j is %s', ([back, ask, address]) => {
  expect(withAsk(back, ask)).toBe(address);
});
