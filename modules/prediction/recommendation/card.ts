import type { Language, Named } from '#kernel/text.ts'
import { JUDGED_AT } from './learn-lists.ts'
import type { Judged } from './judge.ts'
import type { Method } from './methods.ts'

/** What the methods are called. */
export const methodNames: Readonly<Record<Method, Named>> = {
  popularity: { 'zh-CN': '畅销榜', 'zh-TW': '暢銷榜', en: 'Bestsellers' }, items: { 'zh-CN': '产品相似（余弦）', 'zh-TW': '產品相似（餘弦）', en: 'Like products (cosine)' },
  customers: { 'zh-CN': '客户向量（余弦）', 'zh-TW': '顧客向量（餘弦）', en: 'Like customers (cosine)' }, factors: { 'zh-CN': '隐含偏好（矩阵分解）', 'zh-TW': '隱含偏好（矩陣分解）', en: 'Hidden tastes (factorisation)' },
  blend: { 'zh-CN': '综合排名', 'zh-TW': '綜合排名', en: 'All of them by place' },
}

const round = (x: number): number | null => (Number.isFinite(x) ? Math.round(x * 1e6) / 1e6 : null)

/** The metrics of the chosen method beside those of bestsellers, and each method's recall. */
export function metricsOf(method: Method, judged: readonly Judged[]): Record<string, number | null> {
  const own = judged.find((j) => j.method === method)!
  const popular = judged.find((j) => j.method === 'popularity')!
  return {
    recall: round(own.recall), popularRecall: round(popular.recall), hitRate: round(own.hitRate), popularHitRate: round(popular.hitRate), coverage: round(own.coverage), popularCoverage: round(popular.coverage), customers: own.customers,
    ...Object.fromEntries(judged.flatMap((j) => [[`recall:${j.method}`, round(j.recall)], [`hitRate:${j.method}`, round(j.hitRate)], [`coverage:${j.method}`, round(j.coverage)]])),
  }
}

/** What was compared on whom and what came of it, in plain words. */
export function cardOf(method: Method, judged: readonly Judged[], split: string): Record<Language, string[]> {
  const own = judged.find((j) => j.method === method)!
  const popular = judged.find((j) => j.method === 'popularity')!
  const percent = (x: number): string => (Number.isFinite(x) ? `${(100 * x).toFixed(1)}%` : '—')
  const [n, hit, base, cover] = [own.customers, percent(own.hitRate), percent(popular.hitRate), percent(own.coverage)]
  const names = methodNames[method]
  const won = method !== 'popularity'
  return {
    'zh-CN': [`用 ${split} 之前的购买给出推荐，再看 ${n} 位客户此后实际新买了什么。`, won ? `采用“${names['zh-CN']}”：前 ${JUDGED_AT} 个推荐至少命中一个的客户占 ${hit}；只按畅销榜推荐为 ${base}。` : `没有方法明显好于畅销榜（命中 ${base}），因此按畅销榜推荐。`, `推荐覆盖了 ${cover} 的产品。离线结果不等于推荐带来的增量：要知道后者须做试验。`],
    'zh-TW': [`以 ${split} 之前的購買產生推薦，再看 ${n} 位顧客此後實際新買了什麼。`, won ? `採用「${names['zh-TW']}」：前 ${JUDGED_AT} 個推薦至少命中一個的顧客占 ${hit}；只按暢銷榜推薦為 ${base}。` : `沒有方法明顯優於暢銷榜（命中 ${base}），因此按暢銷榜推薦。`, `推薦涵蓋了 ${cover} 的產品。離線結果不等於推薦帶來的增量：要知道後者須做實驗。`],
    en: [`Lists were made from what was bought before ${split} and held against what ${n} customers newly took after it.`, won ? `“${names.en}” was chosen: for ${hit} of the customers at least one of the first ${JUDGED_AT} came true; a list of bestsellers reaches ${base}.` : `No method is clearly better than bestsellers (${base} of customers hit), so bestsellers are offered.`, `The lists cover ${cover} of the products. This is not what recommending adds to sales: only an experiment tells that.`],
  }
}
