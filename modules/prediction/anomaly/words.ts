import type { Named } from '#kernel/text.ts'
import type { Evidence } from './find-anomalies.ts'

/** Fewer in the window are as good as none. */
const RARE = 0.1

const round = (x: number | undefined): string => (x === undefined ? '—' : x < 10 ? String(Math.round(x * 10) / 10) : String(Math.round(x)))

/** What was noticed, in words. `kind` as stored, from 1 on. */
export function anomalyWords(kind: number, { days, count, expected, usual, purchases }: Evidence): Named {
  const many = (zhCN: string, zhTW: string, en: string): Named => ({ 'zh-CN': `近 ${days} 天${zhCN} ${count} 次，${expected !== undefined && expected < RARE ? '往常几乎没有' : `往常约 ${round(expected)} 次`}。`, 'zh-TW': `近 ${days} 天${zhTW} ${count} 次，${expected !== undefined && expected < RARE ? '往常幾乎沒有' : `往常約 ${round(expected)} 次`}。`, en: `${en} ${count} times in the last ${days} days, where ${expected !== undefined && expected < RARE ? 'hardly any' : round(expected)} would be usual.` })
  if (kind === 1) return { 'zh-CN': `一向约 ${usual} 天来一次（${purchases} 次），这次已 ${days} 天没有来。`, 'zh-TW': `一向約 ${usual} 天來一次（${purchases} 次），這次已 ${days} 天沒有來。`, en: `Used to come every ${usual} days or so (${purchases} times), and has been silent for ${days}.` }
  if (kind === 2) return many('退货', '退貨', 'Returned')
  return kind === 3 ? many('购买', '購買', 'Bought') : many('找过客服', '找過客服', 'Called for service')
}
