import { sql } from 'kysely'
import type { Named } from '#kernel/text.ts'
import { noonIn } from '#kernel/zoned.ts'
import type { BatchContext, FieldSpec, Plan, Settled } from '#modules/exchange/api.ts'
import type { PartyImportPart, PartyRowPart } from '#modules/parties/import/extension.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type ImportedConsent, importConsents, removeImportedConsents } from './import-consents.ts'
import { consentColumn, readConsent } from './read-consent.ts'

const DATE = 'consent.date'

/** The channels that lists of members tell apart. */
const channels = ['phone', 'sms', 'email', 'wechat', 'line', 'post']

const named = (zhCN: string, zhTW: string, en: string): Named => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en })
const synonyms: Record<string, readonly string[]> = {
  'consent.marketing': ['opt-in', 'opt in', 'newsletter', 'marketing consent', '营销许可', '是否接受营销', '是否订阅', '行銷同意', '訂閱'],
  'consent.marketing.email': ['email opt-in', 'email consent', '邮件订阅', '電子報訂閱'], 'consent.marketing.sms': ['sms opt-in', 'sms consent', '短信订阅', '簡訊訂閱'],
}

/** Columns that say what someone may be contacted or profiled for: one for each purpose, marketing also by channel, and the day on which it was said. */
async function fields({ tx }: Context): Promise<FieldSpec[]> {
  const { rows } = await sql<{ key: string; purpose: Named; channel: Named | null }>`
    select 'consent.' || p.key as key, p.label as purpose, null as channel from consent.purpose p where p.active
    union all select 'consent.marketing.' || c.key, p.label, c.label from touchpoints.channel c join consent.purpose p on p.key = 'marketing' where c.key = any(${channels}::text[]) and c.active`.execute(tx)
  const label = ({ purpose, channel }: (typeof rows)[number]): Named => ({
    'zh-CN': `许可：${purpose['zh-CN']}${channel ? `（${channel['zh-CN']}）` : ''}`, 'zh-TW': `同意：${purpose['zh-TW']}${channel ? `（${channel['zh-TW']}）` : ''}`, en: `Consent: ${purpose.en}${channel ? `, ${channel.en}` : ''}`,
  })
  const said = rows.toSorted((a, b) => a.key.localeCompare(b.key)).map((row): FieldSpec => ({ key: row.key, label: label(row), type: 'text', group: 'consent', synonyms: synonyms[row.key] ?? [] }))
  return [...said, { key: DATE, label: named('许可日期', '同意日期', 'Consent given on'), type: 'date', group: 'consent', synonyms: ['consent date', 'opt-in date', '订阅日期', '訂閱日期'] }]
}

/** What cannot be told to be a yes or a no fails its row rather than be guessed. */
const check = (key: string, value: string): string | null => (key !== DATE && readConsent(value) === undefined ? 'consent/unclear' : null)

function read({ partyId, values }: PartyRowPart, { zone }: Plan): ImportedConsent[] {
  const [day] = values.get(DATE) ?? []
  return [...values].flatMap(([key, [cell = '']]) => {
    const column = consentColumn(key)
    const state = readConsent(cell)
    return column && key !== DATE && state ? [{ partyId, ...column, state, at: day ? noonIn(zone, day) : null }] : []
  })
}

/** Consent in files of parties. */
export const consentPart: PartyImportPart = {
  name: 'consent', fields, check,
  async write(context: BatchContext, plan: Plan, rows: readonly PartyRowPart[]) {
    await importConsents(context, rows.flatMap((row) => read(row, plan)), { source: plan.source, importId: context.importId })
  },
  async undo(context: BatchContext, most: number): Promise<Settled> {
    return { removed: await removeImportedConsents(context, context.importId, most), restored: 0, kept: 0 }
  },
}
