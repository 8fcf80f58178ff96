import type { ModelKind, ScoringStep } from '#modules/models/extension.ts'
import { clusterKind } from './cluster/model-kind.ts'
import { recommendationKind, timingKind } from './recommendation/model-kind.ts'

/** What is found of everyone every night, beside who may leave: loaded when it runs. */
export const discoverySteps: ScoringStep[] = [
  { key: 'recommendations', order: 30, label: { 'zh-CN': '产品推荐', 'zh-TW': '產品推薦', en: 'Recommendations' }, run: async (job) => (await import('./recommendation/run-recommendations.ts')).runRecommendations(job) },
  { key: 'timing', order: 32, label: { 'zh-CN': '下次购买、异常与前兆', 'zh-TW': '下次購買、異常與前兆', en: 'Timing, anomalies and triggers' }, run: async (job) => (await import('./timing/run-timing.ts')).runTiming(job) },
  { key: 'clusters', order: 36, label: { 'zh-CN': '客户聚类', 'zh-TW': '顧客聚類', en: 'Groups of customers' }, run: async (job) => (await import('./cluster/run-clusters.ts')).runClusters(job) },
]
export const discoveryKinds: ModelKind[] = [recommendationKind, timingKind, clusterKind]
