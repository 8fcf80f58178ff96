import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { firmRefusals, settings, type SettingKey } from '../contract.ts'
import { getSetting } from './get-setting.ts'

/** Changes one setting after checking it against its shape. */
export async function putSetting(context: Context, key: string, value: unknown): Promise<{ key: string; value: unknown; isDefault: boolean }> {
  const { tx, actor, now } = context
  const shape = settings[key as SettingKey]
  if (!shape) throw new Refusal(firmRefusals['setting-unknown'], { key })
  const parsed = shape.safeParse(value)
  if (!parsed.success) throw new Refusal(firmRefusals['setting-invalid'], { key, why: parsed.error.issues[0]?.message ?? '' }, '/body/value')
  const before = await getSetting(tx, key as SettingKey)
  const row = { value: JSON.stringify(parsed.data), updated_at: now, updated_by: actor.memberId }
  await tx.insertInto('firm.setting').values({ key, ...row }).onConflict((c) => c.column('key').doUpdateSet(row)).execute()
  await audit(context, { action: 'update', object: 'settings', detail: { key, before, after: parsed.data } })
  return { key, value: parsed.data, isDefault: false }
}
