import { writeFileSync } from 'node:fs';
import { failureOf, nothing, withFailures } from './summary.mjs';

/** Vitest's own JSON report does not say why a test was skipped. */
export default class {
  #result = nothing;

  onTestCaseResult(test) {
    const { state, note, errors } = test.result();
    const title = `${test.module.relativeModuleId} > ${test.fullName}`;
    const { passed, failed, failures, skips } = this.#result;
    if (state === 'passed') this.#result = { ...this.#result, passed: passed + 1 };
    if (state === 'failed') {
      const failure = failureOf(title, errors[0]?.message);
      this.#result = { ...this.#result, failed: failed + 1, failures: [...failures, failure] };
    }
    if (state === 'skipped') {
      const skip = { title, reason: note ?? 'left out in the file', count: 1 };
      this.#result = { ...this.#result, skips: [...skips, skip] };
    }
  }

  /** A file that does not load, a hook that fails, and what is thrown while no test waits for it are of no test. */
  onTestRunEnd(modules, unhandledErrors) {
    const groups = modules.flatMap((module) => [module, ...module.children.allSuites()]);
    const failures = [
      ...groups.flatMap((group) =>
        group.errors().map(({ message }) => failureOf(group.relativeModuleId ?? group.fullName, message)),
      ),
      ...unhandledErrors.map(({ message }) => failureOf('caught by no test', message)),
    ];
    writeFileSync(process.env.TEST_RESULT, JSON.stringify(withFailures(this.#result, failures)));
  }
}
