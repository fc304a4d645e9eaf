import { writeFileSync } from 'node:fs';
import { failureOf, nothing } from './summary.mjs';

/** Playwright's own JSON report is a tree of suites; all that is wanted is in each test. */
export default class {
  #suite;

  onBegin(_, suite) {
    this.#suite = suite;
  }

  onEnd() {
    const tests = this.#suite.allTests();
    const having = (...outcomes) => tests.filter((test) => outcomes.includes(test.outcome()));
    const failuresOf = (outcome) =>
      having(outcome).map((test) => failureOf(titleOf(test), test.results[0]?.error?.message));
    const skips = having('skipped').map((test) => ({
      title: titleOf(test),
      reason: test.annotations.find(({ type }) => type === 'skip')?.description ?? 'left out in the file',
      count: 1,
    }));
    const result = {
      ...nothing,
      passed: having('expected', 'flaky').length,
      failed: having('unexpected').length,
      failures: failuresOf('unexpected'),
      again: failuresOf('flaky'),
      skips,
    };
    writeFileSync(process.env.TEST_RESULT, JSON.stringify(result));
  }
}

function titleOf(test) {
  return test
    .titlePath()
    .filter((part) => part !== '')
    .join(' > ');
}
