import { writeFileSync } from 'node:fs';
import { nothing } from './summary.mjs';

/** Playwright's own JSON report is a tree of suites; all that is wanted is in each test. */
export default class {
  #suite;

  onBegin(_, suite) {
    this.#suite = suite;
  }

  onEnd() {
    const tests = this.#suite.allTests();
    const count = (...outcomes) => tests.filter((test) => outcomes.includes(test.outcome())).length;
    const skips = tests
      .filter((test) => test.outcome() === 'skipped')
      .map((test) => ({
        title: test
          .titlePath()
          .filter((part) => part !== '')
          .join(' > '),
        reason: test.annotations.find(({ type }) => type === 'skip')?.description ?? 'left out in the file',
        count: 1,
      }));
    const result = { ...nothing, passed: count('expected', 'flaky'), failed: count('unexpected'), skips };
    writeFileSync(process.env.TEST_RESULT, JSON.stringify(result));
  }
}
