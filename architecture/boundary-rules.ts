import { modules } from './modules.ts'

/** One rule in dependency-cruiser's form. */
export interface BoundaryRule { name: string; severity: 'error'; comment: string; from: { path: string; pathNot?: string }; to: { path: string; pathNot?: string | string[] } }

const rule = (name: string, comment: string, from: BoundaryRule['from'], to: BoundaryRule['to']): BoundaryRule => ({ name, severity: 'error', comment, from, to })

const doors = (module: string): string => `^modules/${module}/(contract|api|facts|permissions|extension|tables)\\.ts$|^modules/${module}/(messages/|web/(pick|filter|view|builder|write)/|testing/|[^/]+/(contract|extension)\\.ts$)`

/** A module may use the doors of the modules it lists, and nothing else of any other module. */
const between = modules.map((m) => rule(
  `${m.name}-uses-only-its-list`, `${m.name} may use ${m.uses.join(', ') || 'no module'}, through their doors`,
  { path: `^modules/${m.name}/` },
  { path: '^modules/', pathNot: [`^modules/${m.name}/`, ...m.uses.map(doors)] as string[] },
))

/** The house: what each storey may stand on. */
export const rules: BoundaryRule[] = [
  rule('analytics-imports-nothing', 'pure computation', { path: '^analytics/', pathNot: '\\.test\\.ts$|^analytics/(scripts|test)/' }, { path: '.', pathNot: '^analytics/' }),
  rule('kernel-is-pure', 'no I/O, only zod', { path: '^kernel/', pathNot: '\\.test\\.ts$' }, { path: '.', pathNot: ['^kernel/', '^node_modules/zod/'] }),
  rule('platform-knows-no-domain', 'plumbing', { path: '^platform/' }, { path: '^(modules|apps|ui)/' }),
  rule('ui-knows-no-domain', 'components', { path: '^ui/' }, { path: '^(modules|apps)/' }),
  rule('modules-know-no-app', 'apps are entry points', { path: '^modules/' }, { path: '^apps/' }),
  rule('contracts-are-light', 'a contract is read by the browser', { path: '^modules/[^/]+/(contract\\.ts|[^/]+/contract\\.ts)$' }, { path: '^platform/|^node_modules/', pathNot: '^node_modules/zod/' }),
  rule('web-stays-in-the-browser', 'pages never import the server', { path: '^modules/[^/]+/web/' }, { path: '^platform/(db|http|jobs|engines|audit|events|files|tabular)/|^modules/[^/]+/(routes|jobs|tables|extends|api)\\.ts$' }),
  ...between,
]
