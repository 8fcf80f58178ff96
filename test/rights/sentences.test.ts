import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { spokenRights } from '#modules/people/rights/spoken-rights.ts'
import { loadRoutes } from '#platform/http/load-routes.ts'

const root = join(import.meta.dirname, '../..')
let declared: Set<string>
beforeAll(async () => {
  const { objects } = await spokenRights()
  declared = new Set(objects.flatMap((o) => o.actions.map((action) => `${o.name}.${action}`)))
})

test('whatever an endpoint asks for, some module declares: else nobody but an administrator could ever hold it', async () => {
  const asked = (await loadRoutes()).map((r) => r.endpoint).filter((e) => typeof e.may !== 'string').map((e) => ({ name: e.name, sentence: `${e.may[1]}.${e.may[0]}` }))
  expect(asked.length).toBeGreaterThan(100)
  expect(asked.filter((a) => !declared.has(a.sentence))).toEqual([])
})

test('whatever a policy asks for, some module declares', () => {
  const asked = globSync(['modules/*/migrations/*.sql', 'platform/*/migrations/*.sql'], { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/access\.(?:may|everywhere|units|owner)\('{1,2}([a-z-]+\.[a-z-]+)'{1,2}\)/g)].map((m) => ({ file, sentence: m[1]! })))
  expect(asked.length).toBeGreaterThan(50)
  expect(asked.filter((a) => !declared.has(a.sentence))).toEqual([])
})
