import type { Named } from '#kernel/text.ts'

const named = (zhCN: string, zhTW: string, en: string): Named => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en })

/** The words of a standing by their codes, in the catalogue's terms. Code 0 is outside: no purchase yet. */
export const stages = [named('未成交', '未成交', 'No purchase yet'), named('考察期', '考察期', 'Exploration'), named('形成期', '形成期', 'Build-up'), named('稳定期', '穩定期', 'Stability'), named('退化期', '退化期', 'Decline')]
export const growthPhases = [named('—', '—', '—'), named('建立', '建立', 'Acquisition'), named('适应', '適應', 'Adaptation'), named('成长', '成長', 'Growth'), named('成熟', '成熟', 'Maturity'), named('衰退', '衰退', 'Decline')]
export const acquaintancePhases = [named('—', '—', '—'), named('初识', '初識', 'First meeting'), named('矜持', '矜持', 'Reserve'), named('平稳', '平穩', 'Steadiness'), named('思异', '思異', 'Wavering'), named('稳固', '穩固', 'Firmness')]
export const loyaltyClasses = [named('—', '—', '—'), named('潜在客户', '潛在顧客', 'Potential'), named('新客户', '新顧客', 'New'), named('经常客户', '經常顧客', 'Regular'), named('老客户', '老顧客', 'Old'), named('忠诚客户', '忠誠顧客', 'Loyal')]
export const tiers = [named('—', '—', '—'), named('贵宾', '貴賓', 'VIP'), named('重要', '重要', 'Important'), named('普通', '普通', 'Ordinary')]

/** Payne's ladder; the grade 熟知/朋友/伙伴; the level of looking after; and why a repeat customer stays. */
export const rungs = [named('—', '—', '—'), named('潜在', '潛在', 'Prospect'), named('顾客', '買家', 'Customer'), named('客户', '主顧', 'Client'), named('支持者', '支持者', 'Supporter'), named('拥护者', '擁護者', 'Advocate'), named('伙伴', '夥伴', 'Partner')]
export const grades = [named('—', '—', '—'), named('熟知', '熟知', 'Acquaintance'), named('朋友', '朋友', 'Friend'), named('伙伴', '夥伴', 'Companion')]
export const levels = [named('—', '—', '—'), named('基本型', '基本型', 'Basic'), named('被动型', '被動型', 'Reactive'), named('负责型', '負責型', 'Accountable'), named('能动型', '主動型', 'Proactive'), named('伙伴型', '夥伴型', 'Partnership')]
export const loyaltyTypes = [named('—', '—', '—'), named('垄断', '壟斷', 'Monopoly'), named('惰性', '惰性', 'Inertia'), named('价格', '價格', 'Price'), named('激励', '獎勵', 'Incentive'), named('习惯', '習慣', 'Habit'), named('态度', '態度', 'Attitude'), named('未知', '未知', 'Unknown')]
export const growthCells = { loyalty: named('忠实于您', '忠實於您', 'Loyalty'), acquisition: named('获得', '獲得', 'Acquisition'), expansion: named('扩充', '擴充', 'Expansion'), diversification: named('多样化', '多樣化', 'Diversification') } as const
export type GrowthCell = keyof typeof growthCells
export const growthCellNames = Object.keys(growthCells) as GrowthCell[]
export const holds = { none: named('正常', '正常', 'None'), prepay: named('先款后货', '先付款後出貨', 'Payment first'), 'no-orders': named('暂停接单', '暫停接單', 'No new orders') } as const

/** Choices for filters: `[{ key: '1', label }]`, without the code for outside unless asked for. */
export const choicesOf = (words: readonly Named[], from = 1): { key: string; label: Named }[] => words.slice(from).map((label, i) => ({ key: String(i + from), label }))
