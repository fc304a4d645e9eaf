import { writeFileSync } from 'node:fs';
import { nothing } from './summary.mjs';

/** Vitest's own JSON report does not say why a test was skipped. */
export default class {
  #result = nothing;

  onTestCaseResult(test) {
    const { state, note } = test.result();
    if (state === 'passed' || state === 'failed')
      this.#result = { ...this.#result, [state]: this.#result[state] + 1 };
    if (state !== 'skipped') return;
    const skip = {
      title: `${test.module.relativeModuleId} > ${test.fullName}`,
      reason: note ?? 'left out in the file',
      count: 1,
    };
    this.#result = { ...this.#result, skips: [...this.#result.skips, skip] };
  }

  onTestRunEnd() {
    writeFileSync(process.env.TEST_RESULT, JSON.stringify(this.#result));
  }
}
