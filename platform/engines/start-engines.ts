import type { Engines } from './engines.ts'
import { SharedEngines, type EnginesStart } from './shared-engines.ts'

/**
 * Gives this process the engines of a data directory: the first process owns and supervises them, the others attach by the run file and take
 * over when the owner goes. Addresses and passwords stay the same then, so connection pools find their way back by themselves.
 */
export async function startEngines(start: EnginesStart): Promise<Engines> {
  const engines = new SharedEngines(start)
  await engines.ownOrAttach()
  return engines
}
