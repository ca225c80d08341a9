/** The process that looks for damage in what `inspectDatabase` left out, while the server runs. Sends one message: what it found. */
import { inspectBulkyTables } from './inspect-database'
import { describeFailure } from './open-store'

/** `damage`: a finished sentence; null when all is whole. */
export interface InspectionResult {
  readonly damage: string | null
}

function inspect(file: string): InspectionResult {
  try {
    inspectBulkyTables(file)
    return { damage: null }
  } catch (cause) {
    return { damage: describeFailure(cause, file).message }
  }
}

// Ctrl C reaches this process too; it ends when the server says so.
process.on('SIGINT', () => {})
// Whoever asked may be gone by now.
process.send?.(inspect(process.argv[2]!), () => process.exit())
