import { writePrivate } from '../private-file.ts'
import { ownIdentity } from '../process-identity.ts'
import { AnalysisSessions } from './analysis-sessions.ts'
import type { AnalysisIdentity } from './end-orphan.ts'
import { serveAnalysis } from './serve-analysis.ts'

/** What the parent says first, over the channel, so that the password stands in no environment and no argument list. */
export type AnalysisOrder = { path: string, identityFile: string, port: number, password: string }

process.title = 'guanxi-analysis'
process.once('message', (order: AnalysisOrder) => begin(order))
process.once('disconnect', die)
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined)

/** Without a parent there is nobody to answer to. The engine cannot be interrupted, only killed; its files bear that. */
function die(): void {
  process.kill(process.pid, 'SIGKILL')
}

function begin({ path, identityFile, port, password }: AnalysisOrder): void {
  writePrivate(identityFile, { ...ownIdentity(), path } satisfies AnalysisIdentity)
  const sessions = new AnalysisSessions(path)
  const server = serveAnalysis(sessions, password)
  server.on('error', (error) => {
    console.error(error)
    process.exit(1)
  })
  server.listen(port, '127.0.0.1', () => process.send?.('ready'))
  process.once('SIGTERM', () => {
    server.close()
    server.closeAllConnections()
    sessions.close().then(() => process.exit(0), die)
  })
}
