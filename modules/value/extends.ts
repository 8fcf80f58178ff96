import { sql } from 'kysely'
import type { ModelKind, ScoringStep } from '#modules/models/extension.ts'
import type { Eraser, SubjectData } from '#modules/parties/extension.ts'
import type { Field } from '#platform/filter/field.ts'
import { named } from '#platform/measure/definition.ts'
import { classChoices } from './class/vocabulary.ts'
import { lifetimeKind } from './model/lifetime-kind.ts'
import { valueStep } from './run/value-step.ts'
import { valueData } from './subject/value-data.ts'
import { valueEraser } from './subject/value-eraser.ts'

export { warehouseTables } from './facts.ts'
export * from './measures.ts'

const from = { name: 'worth', join: sql`join value.party worth on worth.party_id = party.id` }
const field = (f: Omit<Field, 'sortable' | 'custom' | 'from'>): Field => ({ ...f, from, group: 'value', sortable: Boolean(f.sort), custom: false })
const inEngine = (column: string): Pick<Field, 'warehouse'> => ({ warehouse: { table: 'value_party', sql: column } })
const cents = (column: string, there: string): Pick<Field, 'kind' | 'sql' | 'warehouse'> => ({ kind: 'money', sql: sql`(${sql.ref(`worth.${column}`)} / 100.0)::numeric(18, 2)`, warehouse: { table: 'value_party', sql: there, hundredths: true } })

/** Value as fields of every party list, filter and export. */
export const partyFields: Field[] = [
  field({ key: 'lifetimeValue', label: named('终身价值', '終身價值', 'Lifetime value'), ...cents('residual_cents', 'residual'), sort: sql`worth.residual_cents`, sortType: 'bigint' }),
  field({ key: 'alive', label: named('仍活跃的概率', '仍活躍的機率', 'Chance to be active'), kind: 'number', sql: sql`round(worth.p_alive::numeric, 3)`, ...inEngine('round(toFloat64(alive), 3)') }),
  field({ key: 'netValue', label: named('年净利', '年淨利', 'Net value of the year'), ...cents('net_cents', 'net'), sort: sql`worth.net_cents`, sortType: 'bigint' }),
  field({ key: 'valueClass', label: named('价值类别', '價值類別', 'Value class'), kind: 'choice', choices: classChoices, sql: sql`worth.class::text`, compared: { sql: sql`worth.class`, type: 'smallint' }, ...inEngine('nullIf(class, 0)') }),
  field({ key: 'serviceCost', label: named('年服务成本', '年服務成本', 'Cost to serve, of the year'), ...cents('serve_cents', 'service') }),
  field({ key: 'growthPotential', label: named('成长潜力', '成長潛力', 'Growth potential'), ...cents('potential_cents', 'growth') }),
  field({ key: 'alikePotential', label: named('相似客户潜力', '相似顧客潛力', 'Potential by likeness'), ...cents('alike_cents', 'alike') }),
  field({ key: 'lost', label: named('是否流失', '是否流失', 'Lost'), kind: 'choice', choices: [{ key: '1', label: named('已流失', '已流失', 'Lost') }, { key: '0', label: named('未流失', '未流失', 'Not lost') }], sql: sql`worth.lost::int::text`, ...inEngine('toString(lost)') }),
  field({ key: 'returnValue', label: named('第二终身价值', '第二終身價值', 'Second lifetime value'), ...cents('sltv_cents', 'sltv') }),
  field({ key: 'referralValue', label: named('推荐价值', '推薦價值', 'Referral value'), ...cents('referral_cents', 'referral') }),
]

export const subjectData: SubjectData[] = [valueData]
export const erasers: Eraser[] = [valueEraser]
export const scoringSteps: ScoringStep[] = [valueStep]
export const modelKinds: ModelKind[] = [lifetimeKind]
