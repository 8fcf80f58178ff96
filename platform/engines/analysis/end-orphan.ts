import { join } from 'node:path'
import { endProcess } from '../end-process.ts'
import { readPrivate } from '../private-file.ts'
import type { ProcessIdentity } from '../process-identity.ts'

/** Which process serves which folder; a copied data directory names the original's. */
export type AnalysisIdentity = ProcessIdentity & { path: string }

/** Where the analysis engine of a data directory says which process it is. */
export function analysisIdentityFile(dataDir: string): string {
  return join(dataDir, 'analysis.json')
}

/** Ends an analysis engine that a dead owner left behind, at once: a running query cannot be interrupted, and its files bear a kill. Call it under the lock. */
export async function endOrphanedAnalysis(dataDir: string): Promise<void> {
  const orphan = readPrivate<AnalysisIdentity>(analysisIdentityFile(dataDir))
  if (orphan?.path === join(dataDir, 'analysis')) await endProcess(orphan, [{ signal: 'SIGKILL', milliseconds: 5_000 }])
}
