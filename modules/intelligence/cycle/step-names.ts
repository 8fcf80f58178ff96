import type { Named } from '#kernel/text.ts'
import type { steps } from './contract.ts'

/** The steps of customer value management as a task names them. */
export const stepNames: Record<(typeof steps)[number], Named> = {
  information: { 'zh-CN': '收集价值信息', 'zh-TW': '蒐集價值資訊', en: 'gather value information' }, analysis: { 'zh-CN': '分析客户价值', 'zh-TW': '分析顧客價值', en: 'analyse value' },
  treatment: { 'zh-CN': '区别对待', 'zh-TW': '差異化對待', en: 'treat differently' }, created: { 'zh-CN': '核对创造的价值', 'zh-TW': '核對創造的價值', en: 'check the value created' },
}
