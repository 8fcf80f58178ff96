import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { modules } from '#architecture/modules.ts'
import type { Route } from './route.ts'

const root = join(import.meta.dirname, '../..')

/** Every module's routes, from the `routes.ts` that each has. */
export async function loadRoutes(): Promise<Route[]> {
  const files = modules.map((m) => join(root, `modules/${m.name}/routes.ts`)).filter((f) => existsSync(f))
  const menus = await Promise.all(files.map(async (f) => ((await import(f)) as { routes: Route[] }).routes))
  return menus.flat()
}
