/** A reporter for vitest: writes the tests that passed only when tried once more to the file REDTHREAD_RETRIED. */
import { writeFileSync } from 'node:fs'

export default class RetriedReporter {
  #retried = []

  onTestCaseResult(test) {
    if (test.diagnostic()?.flaky) this.#retried.push(`${test.module.relativeModuleId} › ${test.fullName}`)
  }

  onTestRunEnd() {
    if (process.env.REDTHREAD_RETRIED) writeFileSync(process.env.REDTHREAD_RETRIED, JSON.stringify(this.#retried))
  }
}
