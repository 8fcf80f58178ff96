import type { ModelKind } from '#modules/models/extension.ts'

const named = (zhCN: string, zhTW: string, en: string) => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en })

/** How groups of customers are told among the models. */
export const clusterKind: ModelKind = {
  kind: 'clusters', step: 'clusters', order: 50, label: named('客户聚类', '顧客聚類', 'Groups of customers'),
  metrics: [
    { key: 'k', label: named('群数', '群數', 'Groups'), format: 'number', better: null },
    { key: 'stability', label: named('稳定性', '穩定性', 'Stability'), format: 'number', better: 'more' },
    { key: 'silhouette', label: named('轮廓系数', '輪廓係數', 'Silhouette'), format: 'number', better: 'more' },
    { key: 'customers', label: named('客户数', '顧客數', 'Customers'), format: 'number', better: null },
  ],
  names: { 'k-means': named('k-means++', 'k-means++', 'k-means++') },
}
