import type { Language } from '#kernel/text.ts'
import { STABLE } from './find-clusters.ts'
import type { ClusterParams } from './run-clusters.ts'

/** How the groups were found and whether they may be believed, in plain words. */
export function clusterCard({ k, suggested, tried, keys, customers }: Pick<ClusterParams, 'k' | 'suggested' | 'tried' | 'keys' | 'customers'>): Record<Language, string[]> {
  const own = tried.find((t) => t.k === k)
  const [steady, sits] = [(own?.stability ?? 0).toFixed(2), (own?.silhouette ?? 0).toFixed(2)]
  const firm = (own?.stability ?? 0) >= STABLE
  return {
    'zh-CN': [`把 ${customers} 位客户按 ${keys.length} 项特征分为 ${k} 群（k-means++，多次起步取最好）；建议的群数为 ${suggested}。`, `换一半客户重新聚类，一致程度 ${steady}（1 为完全一致）；轮廓系数 ${sits}。${firm ? '各群是稳定的。' : '各群不够稳定：客户之间没有明显的界线，名称只宜作参考。'}`, '每晚按最近的群心归入新客户；群心本身只在重新聚类时改变。'],
    'zh-TW': [`把 ${customers} 位顧客依 ${keys.length} 項特徵分為 ${k} 群（k-means++，多次起步取最好）；建議的群數為 ${suggested}。`, `換一半顧客重新聚類，一致程度 ${steady}（1 為完全一致）；輪廓係數 ${sits}。${firm ? '各群是穩定的。' : '各群不夠穩定：顧客之間沒有明顯的界線，名稱只宜參考。'}`, '每晚依最近的群心歸入新顧客；群心本身只在重新聚類時改變。'],
    en: [`${customers} customers by ${keys.length} features in ${k} groups (k-means++, the best of several starts); ${suggested} would hold best.`, `Found anew on halves of the customers the groups agree by ${steady} (1: wholly); silhouette ${sits}. ${firm ? 'The groups are steady.' : 'They are not steady: there is no clear line between customers, and the names are a help at most.'}`, 'Every night new customers go to the nearest centre; centres move only when the groups are found anew.'],
  }
}
