import type { JobContext } from '#platform/jobs/job.ts'
import { fileStore } from '#platform/files/open-store.ts'
import { workImport } from './work-import.ts'

export async function run({ db, log, signal }: JobContext, { importId }: { importId: string }): Promise<void> {
  await workImport({ db, log, signal, store: fileStore() }, importId)
}
