import type { Named } from '#kernel/text.ts'

/** What a reason is told by. Shares 0–1. */
export interface Told { kind: 'cross' | 'up' | 'again'; product: string; because: string | null; share: number; base: number; dueDay: string | null; gapDays: number | null }

const percent = (share: number): string => `${share < 0.1 ? (share * 100).toFixed(1).replace('.0', '') : Math.round(share * 100)}%`

/** Why a product is offered, in words. */
export function reasonWords({ kind, product, because, share, base, dueDay, gapDays }: Told): Named {
  const [some, all] = [percent(share), percent(base)]
  if (kind === 'again') {
    return {
      'zh-CN': `通常隔 ${gapDays} 天再买，预计 ${dueDay} 前后用完；14 天内再买的可能为 ${some}。`, 'zh-TW': `通常隔 ${gapDays} 天再買，預計 ${dueDay} 前後用完；14 天內再買的可能為 ${some}。`,
      en: `Usually bought again after ${gapDays} days, due about ${dueDay}; the chance within 14 days is ${some}.`,
    }
  }
  const said: Named = because === null
    ? { 'zh-CN': `购买习惯相近的客户常买；全部客户中 ${all} 买过。`, 'zh-TW': `購買習慣相近的顧客常買；全部顧客中 ${all} 買過。`, en: `Customers who buy alike often have it; of all customers ${all} have.` }
    : { 'zh-CN': `买过“${because}”的客户中 ${some} 也买了“${product}”；全部客户中为 ${all}。`, 'zh-TW': `買過「${because}」的顧客中 ${some} 也買了「${product}」；全部顧客中為 ${all}。`, en: `Of those who bought “${because}”, ${some} also bought “${product}”; of all customers ${all} did.` }
  return kind === 'up' ? { 'zh-CN': `比已买的同类产品高一档。${said['zh-CN']}`, 'zh-TW': `比已買的同類產品高一階。${said['zh-TW']}`, en: `A step up from what it has of the kind. ${said.en}` } : said
}
