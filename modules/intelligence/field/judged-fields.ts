import { sql } from 'kysely'
import type { Field } from '#platform/filter/field.ts'
import { LIMIT, TERMS } from '../credit/credit-sql.ts'
import { inCell, inCellThere, referredInto } from '../growth/cell-sql.ts'
import { acquaintancePhases, choicesOf, type GrowthCell, growthCellNames, growthCells, growthPhases, grades, holds, levels, loyaltyTypes, rungs } from '../standing/vocabulary.ts'
import { inEngine, named, shown, standingField as field } from './standing-field.ts'

const today = sql`(now() at time zone coalesce((select value #>> '{}' from firm.setting where key = 'firm.zone'), 'Asia/Shanghai'))::date`
const credit = sql`(select credit from intelligence.credit credit where credit.party_id = party.id)`
const terms = sql`(select ${TERMS} from (select 1) one left join intelligence.credit credit on credit.party_id = party.id)`

const wordsOf = (op: string, value: unknown): readonly GrowthCell[] => (op === 'empty' || op === 'filled' ? growthCellNames : [value].flat().map(String).filter((w): w is GrowthCell => w in growthCells))
const turned = (op: string): boolean => op === 'isNot' || op === 'empty'

/** A condition for a field that may be one of several words at once, in both engines. */
const cells = (before: boolean): Pick<Field, 'matches' | 'warehouse'> => ({
  matches(op, value) {
    const words = wordsOf(op, value)
    const where = sql`exists (select from intelligence.standing s where s.party_id = party.id and (${words.length ? sql.join(words.map((cell) => inCell(cell, 's', before)), sql` or `) : sql`false`}))`
    return turned(op) ? sql`not ${where}` : where
  },
  warehouse: { matches: (op, value) => `${turned(op) ? 'not ' : ''}id in (select party_id from {{intelligence_standing}} where ${wordsOf(op, value).map((cell) => inCellThere(cell, before)).join(' or ') || '0'})` },
})

/** Ladder, grade, level, type of loyalty, growth and credit as fields of every party list. */
export const judgedFields: Field[] = [
  field({ key: 'rung', label: named('关系阶梯', '關係階梯', 'Ladder'), kind: 'choice', choices: choicesOf(rungs), ...shown('rung'), ...inEngine('rung') }),
  field({ key: 'grade', label: named('关系等级', '關係等級', 'Grade'), kind: 'choice', choices: choicesOf(grades), ...shown('grade'), ...inEngine('grade') }),
  field({ key: 'level', label: named('关系水平', '關係水準', 'Relationship level'), kind: 'choice', choices: choicesOf(levels), ...shown('level'), ...inEngine('level') }),
  field({ key: 'loyaltyType', label: named('忠诚类型', '忠誠類型', 'Type of loyalty'), kind: 'choice', choices: choicesOf(loyaltyTypes), ...shown('type'), ...inEngine('type') }),
  field({ key: 'growthPhase', label: named('成长阶段', '成長階段', 'Phase of growth'), kind: 'choice', choices: choicesOf(growthPhases), sql: sql`standing.growth::text`, compared: { sql: sql`standing.growth`, type: 'smallint' }, ...inEngine('growth') }),
  field({ key: 'acquaintance', label: named('相识阶段', '相識階段', 'Phase of acquaintance'), kind: 'choice', choices: choicesOf(acquaintancePhases), sql: sql`standing.acquaintance::text`, compared: { sql: sql`standing.acquaintance`, type: 'smallint' }, ...inEngine('acquaintance') }),
  field({ key: 'growthCell', label: named('增长矩阵', '成長矩陣', 'Growth matrix'), kind: 'choice', choices: growthCellNames.map((key) => ({ key, label: growthCells[key] })), sql: sql`null::text`, ...cells(false) }),
  field({ key: 'growthCellBefore', label: named('增长矩阵（上一年）', '成長矩陣（前一年）', 'Growth matrix, year before'), kind: 'choice', choices: growthCellNames.map((key) => ({ key, label: growthCells[key] })), sql: sql`null::text`, ...cells(true) }),
  field({ key: 'newByReferral', label: named('现有客户推荐的新客户', '現有顧客推薦的新顧客', 'New, referred by a customer'), kind: 'boolean', sql: referredInto('standing') }),
  field({ key: 'complaints', label: named('近一年投诉', '近一年客訴', 'Complaints in a year'), kind: 'number', sql: sql`standing.complaints`, ...inEngine('complaints') }),
  field({ key: 'referrals', label: named('推荐人数', '推薦人數', 'Referred'), kind: 'number', sql: sql`standing.referrals`, ...inEngine('referrals') }),
  field({ key: 'contractDay', label: named('合同到期', '合約到期', 'Contract ends'), kind: 'date', sql: sql`standing.contract_day`, ...inEngine('contract_day') }),
  field({ key: 'contactDue', label: named('应联系日', '應聯繫日', 'Contact due'), kind: 'date', sql: sql`(select (case when c.at > '-infinity' then (c.at at time zone 'UTC')::date else standing.last_day end) + policy.every_days from intelligence.contact_policy policy left join touchpoints.last_contact c on c.party_id = party.id where policy.level = standing.level_shown and policy.active)` }),
  field({ key: 'unpaid', label: named('未付款', '未付款', 'Unpaid'), kind: 'money', sql: sql`(standing.unpaid / 100.0)::numeric(18, 2)`, ...inEngine('unpaid', { hundredths: true }) }),
  field({ key: 'overdueDays', label: named('逾期天数', '逾期天數', 'Days overdue'), kind: 'number', sql: sql`greatest(0, ${today} - standing.unpaid_day - ${terms})`, moves: true }),
  field({ key: 'overLimit', label: named('超出信用额度', '超出信用額度', 'Above the credit limit'), kind: 'boolean', sql: sql`(select standing.unpaid > ${LIMIT} from parties.party p where p.id = party.id)` }),
  field({ key: 'creditHold', label: named('接单限制', '接單限制', 'Hold on orders'), kind: 'choice', choices: Object.entries(holds).map(([key, label]) => ({ key, label })), sql: sql`coalesce((${credit}).hold, 'none')` }),
]
