import { memberNames, unitNames } from '#modules/people/api.ts'
import { type Dimension, type Grain, type Measure, named } from '#platform/measure/definition.ts'

const table = 'work_item'

export const grains: Grain[] = [{ table, label: named('待办与承诺', '待辦與承諾', 'Tasks and promises'), may: ['read', 'work'], key: 'id', party: 'party_id', day: 'due_day' }]

const kinds = [{ key: 'task', label: named('待办', '待辦', 'Task') }, { key: 'follow-up', label: named('跟进', '跟進', 'Follow-up') }, { key: 'promise', label: named('承诺', '承諾', 'Promise') }]
const outcomes = [
  { key: 'completed', label: named('办结', '完成', 'Done') }, { key: 'kept', label: named('兑现', '兌現', 'Kept') }, { key: 'broken', label: named('失信', '失信', 'Broken') },
  { key: 'dropped', label: named('作罢', '作罷', 'Dropped') }, { key: '', label: named('未结', '未結', 'Open') },
]

export const dimensions: Dimension[] = [
  { key: 'work.kind', label: named('事项类型', '事項類型', 'Kind of work'), table, sql: 'kind', kind: 'value', choices: kinds },
  { key: 'work.outcome', label: named('事项结果', '事項結果', 'Outcome'), table, sql: 'outcome', kind: 'value', choices: outcomes },
  { key: 'work.owner', label: named('负责人', '承辦人', 'Whose work'), table, sql: 'owner_id', kind: 'value', names: memberNames },
  { key: 'work.unit', label: named('负责部门', '承辦部門', 'Unit of the work'), table, sql: 'unit_id', kind: 'value', names: unitNames },
]

export const measures: Measure[] = [
  { key: 'work.count', table, sql: 'count()', additive: true, unit: 'count', label: named('事项数', '事項數', 'Work due'), description: named('在这段时间到期的待办、跟进和承诺。', '在這段期間到期的待辦、跟進和承諾。', 'Tasks, follow-ups and promises due in the period.') },
  { key: 'work.open', table, sql: `countIf(outcome = '')`, additive: true, state: true, unit: 'count', label: named('未结事项', '未結事項', 'Open work'), description: named('现在还没办完的事项。', '現在還沒完成的事項。', 'Work that is not done yet, as of now.') },
  { key: 'work.overdue', table, sql: `countIf(outcome = '' and due_day < {today:Date32})`, additive: true, state: true, unit: 'count', label: named('逾期事项', '逾期事項', 'Overdue work'), description: named('已过期限还没办完的事项。', '已過期限還沒完成的事項。', 'Open work whose day is past.') },
  { key: 'work.kept', table, sql: `countIf(outcome = 'kept')`, additive: true, unit: 'count', label: named('兑现的承诺', '兌現的承諾', 'Promises kept'), description: named('到期并兑现的承诺。', '到期並兌現的承諾。', 'Promises due in the period that were kept.') },
  { key: 'work.judged', table, sql: `countIf(outcome in ('kept', 'broken'))`, additive: true, unit: 'count', label: named('有结果的承诺', '有結果的承諾', 'Promises decided'), description: named('已兑现或已失信的承诺。', '已兌現或已失信的承諾。', 'Promises that were kept or broken.') },
  { key: 'work.keptRate', over: ['work.kept', 'work.judged'], unit: 'ratio', label: named('承诺兑现率', '承諾兌現率', 'Promises kept rate'), description: named('兑现的占有结果的承诺之比。', '兌現的占有結果的承諾之比。', 'Kept among the promises that were decided.') },
]
