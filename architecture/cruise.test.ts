import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rules } from './boundary-rules.ts'
import { type Broken, cruiseFor } from './cruise.ts'

/** One fault per rule, planted in a tree of its own: a rule that does not bite fails here. */
const planted: Record<string, [file: string, imports: string]> = {
  'analytics-imports-nothing': ['analytics/a.ts', '#kernel/id.ts'],
  'kernel-is-pure': ['kernel/k.ts', '#platform/db/connect.ts'],
  'platform-knows-no-domain': ['platform/db/p.ts', '#modules/parties/api.ts'],
  'ui-knows-no-domain': ['ui/u.ts', '#modules/parties/contract.ts'],
  'modules-know-no-app': ['modules/parties/m.ts', '#apps/server/main.ts'],
  'contracts-are-light': ['modules/parties/party/contract.ts', '#platform/db/connect.ts'],
  'web-stays-in-the-browser': ['modules/parties/web/w.ts', '#platform/db/connect.ts'],
  'people-uses-only-its-list': ['modules/people/x.ts', '#modules/parties/api.ts'],
  'firm-uses-only-its-list': ['modules/firm/x.ts', '#modules/parties/api.ts'],
  'exchange-uses-only-its-list': ['modules/exchange/x.ts', '#modules/parties/api.ts'],
  'parties-uses-only-its-list': ['modules/parties/x.ts', '#modules/people/member/secret.ts'],
  'touchpoints-uses-only-its-list': ['modules/touchpoints/x.ts', '#modules/orders/api.ts'],
  'work-uses-only-its-list': ['modules/work/x.ts', '#modules/orders/api.ts'],
  'consent-uses-only-its-list': ['modules/consent/x.ts', '#modules/orders/api.ts'],
  'sealed-uses-only-its-list': ['modules/sealed/x.ts', '#modules/orders/api.ts'],
  'products-uses-only-its-list': ['modules/products/x.ts', '#modules/orders/api.ts'],
  'orders-uses-only-its-list': ['modules/orders/x.ts', '#modules/parties/party/secret.ts'],
  'demo-uses-only-its-list': ['modules/demo/x.ts', '#modules/people/member/secret.ts'],
  'intelligence-uses-only-its-list': ['modules/intelligence/x.ts', '#modules/orders/order/secret.ts'],
  'messaging-uses-only-its-list': ['modules/messaging/x.ts', '#modules/orders/api.ts'],
  'forms-uses-only-its-list': ['modules/forms/x.ts', '#modules/orders/order/secret.ts'],
  'inbox-uses-only-its-list': ['modules/inbox/x.ts', '#modules/orders/order/secret.ts'],
  'playbooks-uses-only-its-list': ['modules/playbooks/x.ts', '#modules/orders/order/secret.ts'],
  'experiments-uses-only-its-list': ['modules/experiments/x.ts', '#modules/orders/order/secret.ts'],
  'offers-uses-only-its-list': ['modules/offers/x.ts', '#modules/orders/order/secret.ts'],
  'campaigns-uses-only-its-list': ['modules/campaigns/x.ts', '#modules/orders/order/secret.ts'],
  'models-uses-only-its-list': ['modules/models/x.ts', '#modules/orders/order/secret.ts'],
  'value-uses-only-its-list': ['modules/value/x.ts', '#modules/orders/order/secret.ts'],
  'prediction-uses-only-its-list': ['modules/prediction/x.ts', '#modules/orders/order/secret.ts'],
  'segments-uses-only-its-list': ['modules/segments/x.ts', '#modules/orders/order/secret.ts'],
  'social-uses-only-its-list': ['modules/social/x.ts', '#modules/orders/order/secret.ts'],
  'measures-uses-only-its-list': ['modules/measures/x.ts', '#modules/orders/order/secret.ts'],
  'journeys-uses-only-its-list': ['modules/journeys/x.ts', '#modules/orders/order/secret.ts'],
  'advisers-uses-only-its-list': ['modules/advisers/x.ts', '#modules/orders/order/secret.ts'],
  'dialogue-uses-only-its-list': ['modules/dialogue/x.ts', '#modules/orders/order/secret.ts'],
  'findings-uses-only-its-list': ['modules/findings/x.ts', '#modules/orders/order/secret.ts'],
}

const innocent = ['kernel/id.ts', 'platform/db/connect.ts', 'apps/server/main.ts', 'modules/parties/api.ts', 'modules/parties/contract.ts', 'modules/parties/party/secret.ts', 'modules/people/member/secret.ts', 'modules/orders/api.ts', 'modules/orders/order/secret.ts']

let tree: string
let broken: Broken[]

beforeAll(async () => {
  tree = realpathSync(mkdtempSync(join(tmpdir(), 'guanxi-boundaries-')))
  const write = (file: string, text: string) => { mkdirSync(dirname(join(tree, file)), { recursive: true }); writeFileSync(join(tree, file), text) }
  write('package.json', '{"type":"module","imports":{"#*":"./*"}}')
  for (const file of innocent) write(file, 'export const one = 1\n')
  for (const [file, target] of Object.values(planted)) write(file, `import { one } from '${target}'\nexport const two = one + 1\n`)
  write('modules/orders/good.ts', "import { one } from '#modules/parties/api.ts'\nexport const two = one + 1\n")
  symlinkSync(join(import.meta.dirname, '../node_modules'), join(tree, 'node_modules'))
  broken = (await cruiseFor(['analytics', 'kernel', 'platform', 'modules', 'ui', 'apps'], tree)).broken
})
afterAll(() => rmSync(tree, { recursive: true, force: true }))

test('every rule has its planted fault', () => {
  expect(Object.keys(planted).sort()).toEqual(rules.map((r) => r.name).sort())
})

test.each(Object.entries(planted))('%s bites', (name, [file]) => {
  expect(broken.map((b) => `${b.rule} ${b.from}`)).toContain(`${name} ${file}`)
})

test('what is allowed is left alone', () => {
  expect(broken.filter((b) => b.from === 'modules/orders/good.ts' || innocent.includes(b.from))).toEqual([])
})
