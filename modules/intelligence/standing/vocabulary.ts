import type { Named } from '#kernel/text.ts'

const named = (zhCN: string, zhTW: string, en: string): Named => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en })

/** The words of a standing by their codes, in the catalogue's terms. Code 0 is outside: no purchase yet. */
export const stages = [named('未成交', '未成交', 'No purchase yet'), named('考察期', '考察期', 'Exploration'), named('形成期', '形成期', 'Build-up'), named('稳定期', '穩定期', 'Stability'), named('退化期', '退化期', 'Decline')]
export const growthPhases = [named('—', '—', '—'), named('建立', '建立', 'Acquisition'), named('适应', '適應', 'Adaptation'), named('成长', '成長', 'Growth'), named('成熟', '成熟', 'Maturity'), named('衰退', '衰退', 'Decline')]
export const acquaintancePhases = [named('—', '—', '—'), named('初识', '初識', 'First meeting'), named('矜持', '矜持', 'Reserve'), named('平稳', '平穩', 'Steadiness'), named('思异', '思異', 'Wavering'), named('稳固', '穩固', 'Firmness')]
export const loyaltyClasses = [named('—', '—', '—'), named('潜在客户', '潛在顧客', 'Potential'), named('新客户', '新顧客', 'New'), named('经常客户', '經常顧客', 'Regular'), named('老客户', '老顧客', 'Old'), named('忠诚客户', '忠誠顧客', 'Loyal')]
export const tiers = [named('—', '—', '—'), named('贵宾', '貴賓', 'VIP'), named('重要', '重要', 'Important'), named('普通', '普通', 'Ordinary')]

/** Choices for filters: `[{ key: '1', label }]`, without the code for outside unless asked for. */
export const choicesOf = (words: readonly Named[], from = 1): { key: string; label: Named }[] => words.slice(from).map((label, i) => ({ key: String(i + from), label }))
