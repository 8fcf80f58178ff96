import type { Language } from '#kernel/text.ts'
import type { Expected } from './expect-purchases.ts'

const months = (season: readonly number[], strong: boolean): number[] => season.flatMap((f, m) => ((strong ? f >= 1.1 : f <= 0.9) ? [m + 1] : []))

/** The usual gap in days, how far off the day was on average with and without the season, and how many came within the bounds. */
export const timingMetrics = ({ params: { model }, judged }: Expected): Record<string, number | null> => ({
  usualGap: Math.exp(model.mean), customers: model.customers, gaps: model.gaps, mae: judged?.mae ?? null, plainMae: judged?.plainMae ?? null, within: judged?.within ?? null, judged: judged?.customers ?? null,
})

/** What the model sees and how far off it was, in plain words. */
export function timingCard({ params: { model, season }, judged }: Expected): Record<Language, string[]> {
  const [gap, n] = [Math.round(Math.exp(model.mean)), model.gaps]
  const [strong, weak] = [months(season, true), months(season, false)]
  const off = judged && [judged.customers, judged.mae.toFixed(1), judged.plainMae.toFixed(1), `${Math.round(100 * judged.within)}%`] as const
  return {
    'zh-CN': [`从 ${model.customers} 位客户的 ${n} 次间隔学得：通常隔 ${gap} 天再来；来得少的客户按全体的节奏补足。`, strong.length || weak.length ? `计入季节：旺月 ${strong.join('、') || '无'}，淡月 ${weak.join('、') || '无'}。` : '各月没有超出偶然的差别，不计季节。', ...(off ? [`以 60 天前的数据推算此后来过的 ${off[0]} 位客户，平均差 ${off[1]} 天（不计季节 ${off[2]} 天），${off[3]} 落在范围内。`] : []), '这里假定客户还会再来；会不会来，看流失预测。'],
    'zh-TW': [`從 ${model.customers} 位顧客的 ${n} 次間隔學得：通常隔 ${gap} 天再來；來得少的顧客依全體的節奏補足。`, strong.length || weak.length ? `計入季節：旺月 ${strong.join('、') || '無'}，淡月 ${weak.join('、') || '無'}。` : '各月沒有超出偶然的差別，不計季節。', ...(off ? [`以 60 天前的資料推算此後來過的 ${off[0]} 位顧客，平均差 ${off[1]} 天（不計季節 ${off[2]} 天），${off[3]} 落在範圍內。`] : []), '這裡假定顧客還會再來；會不會來，看流失預測。'],
    en: [`Learnt from ${n} gaps of ${model.customers} customers: usually ${gap} days; who has come seldom is expected nearer to the firm's rhythm.`, strong.length || weak.length ? `With the season: strong months ${strong.join(', ') || 'none'}, weak ones ${weak.join(', ') || 'none'}.` : 'The months do not differ beyond chance: no season.', ...(off ? [`By what was known sixty days ago, ${off[0]} customers who came since were expected ${off[1]} days off on average (${off[2]} without a season); ${off[3]} came within the bounds.`] : []), 'It assumes that the customer will come again; whether, is for the churn prediction to say.'],
  }
}
