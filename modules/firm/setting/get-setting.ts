import type { Tx } from '#platform/db/tables.ts'
import { settings, type SettingKey, type SettingValue } from '../contract.ts'
import '../tables.ts'

/** One of the firm's settings, or its default. */
export async function getSetting<K extends SettingKey>(tx: Tx, key: K): Promise<SettingValue<K>> {
  const row = await tx.selectFrom('firm.setting').select('value').where('key', '=', key).executeTakeFirst()
  return settings[key].parse(row?.value) as SettingValue<K>
}

/** All settings, each with whether it is the default. */
export async function getSettings(tx: Tx): Promise<{ settings: { key: string; value: unknown; isDefault: boolean }[] }> {
  const rows = await tx.selectFrom('firm.setting').select(['key', 'value']).execute()
  const set = new Map(rows.map((r) => [r.key, r.value]))
  return { settings: Object.entries(settings).map(([key, shape]) => ({ key, value: shape.parse(set.get(key)), isDefault: !set.has(key) })) }
}
