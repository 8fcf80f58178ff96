import type { Language } from '#kernel/text.ts'
import type { TrainedChurn } from './churn-model.ts'
import { featureNames, features, methodNames, reasonNumbers } from './vocabulary.ts'

const percent = (share: number): string => `${(100 * share).toFixed(share < 0.1 ? 1 : 0)}%`
const times = (n: number): string => n.toFixed(1)

/** What weighs most, in words: the first feature of each of the three weightiest reasons. */
const weightiest = ({ importance }: TrainedChurn['params'], language: Language): string =>
  importance.map((share, reason) => ({ share, reason })).toSorted((a, b) => b.share - a.share).slice(0, 3)
    .map(({ reason }) => featureNames[features[reasonNumbers.indexOf(reason)]!][language]).join(language === 'en' ? ', ' : '、')

/** How far it may be believed: by its ranking, and by whether its chances came true. */
const trust = ({ auc, calibrationError }: TrainedChurn['metrics']): 'good' | 'fair' | 'weak' => (auc >= 0.75 && calibrationError <= 0.05 ? 'good' : auc >= 0.65 && calibrationError <= 0.1 ? 'fair' : 'weak')

/** The card of a version in plain words, a sentence each. */
export function cardOf(model: TrainedChurn): Record<Language, string[]> {
  const { method, metrics: m, params: { horizon, contract, tested } } = model
  const who = trust(m)
  return {
    'zh-CN': [
      contract ? `预测：合同在未来 ${horizon} 天内到期而不再续的可能性。` : `预测：未来 ${horizon} 天内不再购买的可能性。${horizon} 天约为客户平时购买间隔的两倍。`,
      `方法：${methodNames[method]['zh-CN']}，从 ${m.learned} 个客户的过往中学习，特征只取当日以前的记录，不使用性别、年龄与籍贯。`,
      `检验：${tested.from} 至 ${tested.to}，模型没有见过这段时间。${m.tested} 位客户中实际流失 ${percent(m.rate)}；得分最高的十分之一，流失是平均的 ${times(m.lift)} 倍；AUC ${m.auc.toFixed(3)}，预测与实际平均相差 ${percent(m.calibrationError)}。`,
      `最看重：${weightiest(model.params, 'zh-CN')}。`,
      { good: '可以放心用来安排联系的先后。', fair: '可以用来安排先后；单个客户的数字请当作参考。', weak: '只能大致分出先后，不宜单凭它做决定。' }[who],
      '检验只覆盖一段时间；若生意有明显的淡旺季，请对照去年同期再下结论。',
    ],
    'zh-TW': [
      contract ? `預測：合約在未來 ${horizon} 天內到期而不再續約的可能性。` : `預測：未來 ${horizon} 天內不再購買的可能性。${horizon} 天約為顧客平時購買間隔的兩倍。`,
      `方法：${methodNames[method]['zh-TW']}，從 ${m.learned} 筆顧客的過往學習，特徵只取當日以前的紀錄，不使用性別、年齡與籍貫。`,
      `檢驗：${tested.from} 至 ${tested.to}，模型沒有看過這段時間。${m.tested} 位顧客中實際流失 ${percent(m.rate)}；分數最高的十分之一，流失是平均的 ${times(m.lift)} 倍；AUC ${m.auc.toFixed(3)}，預測與實際平均相差 ${percent(m.calibrationError)}。`,
      `最看重：${weightiest(model.params, 'zh-TW')}。`,
      { good: '可以放心用來安排聯絡的先後。', fair: '可以用來安排先後；單一顧客的數字請當作參考。', weak: '只能大致分出先後，不宜單憑它做決定。' }[who],
      '檢驗只涵蓋一段時間；若生意有明顯的淡旺季，請對照去年同期再下結論。',
    ],
    en: [
      contract ? `Foretold: the chance that a contract ends within ${horizon} days and is not renewed.` : `Foretold: the chance of no purchase within ${horizon} days, about twice the usual gap between purchases.`,
      `Method: ${methodNames[method].en}, learned from ${m.learned} customers' past. Only what was recorded before the day is looked at; neither sex, age nor origin is used.`,
      `Tested from ${tested.from} to ${tested.to}, which the model had not seen. Of ${m.tested} customers ${percent(m.rate)} left; in the highest tenth ${times(m.lift)} times as many as on average; AUC ${m.auc.toFixed(3)}; told and actual shares differ by ${percent(m.calibrationError)} on average.`,
      `What weighs most: ${weightiest(model.params, 'en')}.`,
      { good: 'It may be relied on to decide whom to contact first.', fair: 'Good for deciding whom to contact first; take a single customer’s figure as a hint.', weak: 'It tells roughly who comes first; do not decide by it alone.' }[who],
      'The test covers one stretch of time; where trade has seasons, compare with the same season last year.',
    ],
  }
}
