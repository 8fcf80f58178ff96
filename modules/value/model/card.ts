import { verdictSentence } from '#analytics/index.ts'
import type { Language } from '#kernel/text.ts'
import type { FitReport, LifetimeModel } from './lifetime-model.ts'
import { saidStale } from './stale.ts'

/** What the models are called. */
export const modelNames: Readonly<Record<LifetimeModel['model']['kind'], string>> = { 'bg-nbd': 'BG/NBD', 'mbg-nbd': 'MBG/NBD', 'pareto-nbd': 'Pareto/NBD', 'bg-bb': 'BG/BB', sbg: 'sBG' }

const percent = (share: number): string => `${Math.round(share * 100)}%`

type Reasons = Readonly<Record<LifetimeModel['verdict']['reasons'][number]['code'], (value: number) => string>>

const zhCN: Reasons = {
  'few-repeaters': (n) => `只有 ${n} 位客户再次购买，单个客户的数字只是粗略估计`, boundary: (n) => `似然在参数边界处最大（${n} 个参数）：预测可用，但这些参数本身没有意义`, flat: () => '相差很大的参数拟合得同样好：预测可用，参数只是大概',
  crowded: (v) => `${percent(v)} 的回头客至少每两天买一次：宜用更粗的时间单位或 BG/BB`, 'holdout-good': (v) => `在留出的时段里预测了实际购买的 ${percent(v)}`, 'holdout-off': (v) => `在留出的时段里预测了实际购买的 ${percent(v)}`, 'holdout-wrong': (v) => `在留出的时段里预测了实际购买的 ${percent(v)}`,
  'no-holdout': () => '没有在留出的时段上检验过', 'spend-correlated': (r) => `买得勤的客户每次花费不同（相关系数 ${r.toFixed(2)}），而模型假定两者无关`, 'spend-without-mean': () => '金额差异过大，不适用 Gamma-Gamma：每位客户的均值向全体均值收缩', 'one-time-buyers-alive': (n) => `把 ${n} 位只买过一次的客户都当作仍然活跃`,
}
const zhTW: Reasons = {
  'few-repeaters': (n) => `只有 ${n} 位顧客再次購買，單一顧客的數字只是粗略估計`, boundary: (n) => `概似在參數邊界處最大（${n} 個參數）：預測可用，但這些參數本身沒有意義`, flat: () => '相差很大的參數配適得同樣好：預測可用，參數只是大概',
  crowded: (v) => `${percent(v)} 的回頭客至少每兩天買一次：宜用較粗的時間單位或 BG/BB`, 'holdout-good': (v) => `在保留的時段裡預測了實際購買的 ${percent(v)}`, 'holdout-off': (v) => `在保留的時段裡預測了實際購買的 ${percent(v)}`, 'holdout-wrong': (v) => `在保留的時段裡預測了實際購買的 ${percent(v)}`,
  'no-holdout': () => '沒有在保留的時段上檢驗過', 'spend-correlated': (r) => `買得勤的顧客每次花費不同（相關係數 ${r.toFixed(2)}），而模型假定兩者無關`, 'spend-without-mean': () => '金額差異過大，不適用 Gamma-Gamma：每位顧客的平均向全體平均收縮', 'one-time-buyers-alive': (n) => `把 ${n} 位只買過一次的顧客都當作仍然活躍`,
}

const why: Readonly<Record<Language, Readonly<Record<LifetimeModel['why'], string>>>> = {
  en: { 'leaving-is-seen': 'Customers are under contract, so that leaving is seen', 'set-occasions': 'Purchases come at set occasions, once each', 'crowded-days': 'Many customers buy every other day or more, so that days are counted as occasions', 'any-time': 'Customers may buy at any time and leave without a word' },
  'zh-CN': { 'leaving-is-seen': '客户受合同约束，流失看得见', 'set-occasions': '购买只发生在固定的时机，每次至多一回', 'crowded-days': '许多客户至少每两天买一次，因此按天作为时机计数', 'any-time': '客户随时可以购买，也会不声不响地离开' },
  'zh-TW': { 'leaving-is-seen': '顧客受合約約束，流失看得見', 'set-occasions': '購買只發生在固定的時機，每次至多一回', 'crowded-days': '許多顧客至少每兩天買一次，因此按天作為時機計數', 'any-time': '顧客隨時可以購買，也會不聲不響地離開' },
}

const starts = { 'zh-CN': { yes: '模型可信', 'with-care': '使用时请留意', no: '请勿相信这个模型' }, 'zh-TW': { yes: '模型可信', 'with-care': '使用時請留意', no: '請勿相信這個模型' } } as const

/** Whether the model may be believed, as a sentence in a language. */
export const saidVerdict = (verdict: LifetimeModel['verdict'], language: Language): string => (language === 'en' ? verdictSentence(verdict)
  : `${starts[language][verdict.believed]}：${verdict.reasons.map(({ code, value }) => (language === 'zh-CN' ? zhCN : zhTW)[code](value)).join('；')}。`)

/** Why this model was taken, as a sentence. */
export function saidChoice({ why: code, model, rival, fit }: Pick<LifetimeModel, 'why' | 'model' | 'rival' | 'fit'>, language: Language): string {
  const lead = rival ? { en: `, likelier than ${modelNames[rival.kind]} by ${rival.lead.toFixed(1)} (log-likelihood)`, 'zh-CN': `，对数似然比 ${modelNames[rival.kind]} 高 ${rival.lead.toFixed(1)}`, 'zh-TW': `，對數概似比 ${modelNames[rival.kind]} 高 ${rival.lead.toFixed(1)}` }[language] : ''
  const edge = saidEdge(fit, language)
  return language === 'en' ? `${why.en[code]}: hence ${modelNames[model.kind]}${lead}.${edge}` : `${why[language][code]}：${language === 'zh-CN' ? '因此选用' : '因此選用'} ${modelNames[model.kind]}${lead}。${edge}`
}

/** That the best fit lies at the edge of what the model allows, where it does: the name of the model then promises more than it holds. */
function saidEdge({ status, edge }: FitReport, language: Language): string {
  if (status !== 'boundary') return ''
  const names = edge.length ? ` (${edge.join(', ')})` : ''
  return {
    en: ` Its best fit lies at the edge of what it allows${names}, where it says no more than a simpler model: predictions hold, but neither these parameters nor the lead should be read as a finding.`,
    'zh-CN': `最优解落在模型允许范围的边界上${names}，实际等同于更简单的模型：预测可用，但这些参数和似然差距不能当作结论。`,
    'zh-TW': `最佳解落在模型允許範圍的邊界上${names}，實際等同於更簡單的模型：預測可用，但這些參數和概似差距不能當作結論。`,
  }[language]
}

/** The model's card: how old what it rests on is, where that is told, why it was taken and whether it may be believed. */
export function cardOf(lifetime: LifetimeModel, told?: { lastDay: number | null | undefined; asOf: string }): Record<Language, string[]> {
  const say = (language: Language): string[] => [told && saidStale(told.lastDay, told.asOf, language), saidChoice(lifetime, language), saidVerdict(lifetime.verdict, language)].filter((sentence) => typeof sentence === 'string')
  return { en: say('en'), 'zh-CN': say('zh-CN'), 'zh-TW': say('zh-TW') }
}
