import { sql } from 'kysely'
import { type Dimension, type Grain, type Measure, named } from '#platform/measure/definition.ts'
import { rowNames } from '#platform/measure/row-names.ts'

const table = 'consent_state'

export const grains: Grain[] = [{ table, label: named('许可', '同意', 'Consent'), may: ['read', 'consent'], party: 'party_id' }]

const states = [
  { key: 'granted', label: named('同意', '同意', 'Granted') }, { key: 'pending', label: named('待确认', '待確認', 'Pending') }, { key: 'denied', label: named('拒绝', '拒絕', 'Denied') },
  { key: 'withdrawn', label: named('撤回', '撤回', 'Withdrawn') }, { key: 'expired', label: named('过期', '過期', 'Expired') },
]

/** A grant whose time is over has run out. */
const now = "if(state in ('granted', 'pending') and ifNull(toDate32(until) <= {today:Date32}, false), 'expired', state)"

export const dimensions: Dimension[] = [
  { key: 'consent.purpose', label: named('许可用途', '同意用途', 'Purpose'), table, sql: 'purpose', kind: 'value', names: rowNames((language) => sql`select key, label ->> ${language} as name from consent.purpose`) },
  { key: 'consent.channel', label: named('许可渠道', '同意管道', 'Consent channel'), table, sql: 'channel', kind: 'value', choices: [{ key: '', label: named('不限渠道', '不限管道', 'Any channel') }], names: rowNames((language) => sql`select key, label ->> ${language} as name from touchpoints.channel`) },
  { key: 'consent.state', label: named('许可状态', '同意狀態', 'Consent state'), table, sql: now, kind: 'value', choices: states },
]

export const measures: Measure[] = [
  { key: 'consent.stated', table, sql: 'uniqExact(party_id)', additive: false, state: true, unit: 'count', label: named('表过态的往来方', '表過態的往來對象', 'Parties with a statement'), description: named('对是否许可表过态的往来方，每位只算一次。', '對是否同意表過態的往來對象，每位只算一次。', 'Parties with any statement about consent, each once.') },
  { key: 'consent.granted', table, sql: `uniqExactIf(party_id, ${now} = 'granted')`, additive: false, state: true, unit: 'count', label: named('同意的往来方', '同意的往來對象', 'Parties who agreed'), description: named('当前状态为同意的往来方，每位只算一次。', '目前狀態為同意的往來對象，每位只算一次。', 'Parties whose consent holds now, each once.') },
  { key: 'consent.rate', over: ['consent.granted', 'consent.stated'], unit: 'ratio', label: named('同意率', '同意率', 'Consent rate'), description: named('同意的占表过态的比例。', '同意的占表過態的比例。', 'Those who agreed among those who made a statement.') },
]
