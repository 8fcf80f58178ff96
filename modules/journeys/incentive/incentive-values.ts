import { sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import { languages, type Language, type Named, pickLanguage } from '#kernel/text.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { MessageValues } from '#modules/messaging/content/extension.ts'
import { findIncentives } from './find-incentives.ts'

const place = (key: string, zhCN: string, zhTW: string, en: string): { key: string; label: Named } => ({ key, label: { 'zh-CN': zhCN, 'zh-TW': zhTW, en } })

/** What customers are told of fees, discounts and points for using channels: every rule that holds today, or one channel's, in the reader's language. */
export const incentiveValues: MessageValues = {
  prefix: 'incentive',
  places: [
    place('incentive', '渠道优惠与收费', '管道優惠與收費', 'Incentives of channels'), place('incentive.phone', '渠道优惠与收费：电话', '管道優惠與收費：電話', 'Incentives: phone'), place('incentive.chat', '渠道优惠与收费：在线聊天', '管道優惠與收費：線上聊天', 'Incentives: chat'),
    place('incentive.wechat', '渠道优惠与收费：微信', '管道優惠與收費：微信', 'Incentives: WeChat'), place('incentive.web', '渠道优惠与收费：网站', '管道優惠與收費：網站', 'Incentives: website'),
  ],
  async read(context, { parties, keys }) {
    const asked = [...keys].filter((key) => key === 'incentive' || key.startsWith('incentive.'))
    const { tx, now } = context
    const rules = asked.length ? await findIncentives(context, { day: dayIn(await getSetting(tx, 'firm.zone'), now) }) : []
    if (!rules.length) return new Map()
    const { rows } = await sql<{ id: string; language: string | null }>`select id::text, language from parties.party where id = any (${`{${parties.join(',')}}`}::bigint[])`.execute(tx)
    const said = (key: string, language: Language): string => rules.filter((r) => key === 'incentive' || r.channel === key.slice('incentive.'.length)).map((r) => r.text[language]).join(language === 'en' ? ' ' : '')
    return new Map(rows.map(({ id, language }) => {
      const own = languages.find((l) => l === language) ?? (language === null ? 'zh-CN' : pickLanguage([language]))
      return [id, Object.fromEntries(asked.map((key) => [key, said(key, own)] as const).filter(([, text]) => text))]
    }))
  },
}
