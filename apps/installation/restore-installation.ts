import { pino } from 'pino'
import { readTombstones, replayTombstones, takeTombstones, writeTombstones } from '#modules/parties/api.ts'
import { audit } from '#platform/audit/record.ts'
import { readBackup, type RestoreResult } from '#platform/backup/read-backup.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { run as sweepFiles } from '#platform/files/sweep.ts'
import { localAdministrator } from './local-administrator.ts'
import type { Installation } from './open-installation.ts'

export interface Restore { file: string; erasures?: string | undefined; now?: Date }
export interface Restored extends RestoreResult { erasedAgain: number }

/** Restores a backup; then whoever was erased since it was made is erased again, before anyone is served. Erasures are known from `erasures.json` in the data directory or, with `erasures`, in another. */
export async function restoreInstallation({ db, ownerUrl, dataDir, secret }: Pick<Installation, 'db' | 'ownerUrl' | 'dataDir' | 'secret'>, { file, erasures, now = new Date() }: Restore): Promise<Restored> {
  if (erasures !== undefined) takeTombstones(erasures)
  const back = await readBackup({ ownerUrl, dataDir, secret, file })
  const actor = await localAdministrator(db)
  const restored = await inTransaction(db, actor, async (context) => {
    const done = { ...back, erasedAgain: await replayTombstones(context, await readTombstones(context.tx)) }
    await audit(context, { action: 'restore', object: 'installation', detail: done })
    await writeTombstones(context.tx)
    return done
  }, now)
  if (restored.erasedAgain) await sweepFiles({ db, now, log: pino({ level: 'silent' }), signal: new AbortController().signal })
  return restored
}
