import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { modules } from '#architecture/modules.ts'
import type { Job } from './job.ts'

const root = join(import.meta.dirname, '../..')

/** Every module's jobs, from the `jobs.ts` that each may have. */
export async function loadJobs(): Promise<Job[]> {
  const files = ['platform/audit/jobs.ts', 'platform/events/jobs.ts', 'platform/http/jobs.ts', ...modules.map((m) => `modules/${m.name}/jobs.ts`)].map((f) => join(root, f)).filter((f) => existsSync(f))
  const menus = await Promise.all(files.map(async (f) => ((await import(f)) as { jobs: Job[] }).jobs))
  return menus.flat()
}
