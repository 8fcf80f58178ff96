import type { WebModule } from '#platform/web/module.ts'
import { texts } from '../messages/web.ts'

export default {
  name: 'firm',
  texts,
  settings: [
    { key: 'firm', group: 'firm', order: 10, label: { 'zh-CN': '公司', 'zh-TW': '公司', en: 'Firm' }, may: ['update', 'settings'], load: () => import('./setting/firm-setting.tsx') },
    { key: 'marts', group: 'firm', order: 40, label: { 'zh-CN': '数据集市', 'zh-TW': '資料市集', en: 'Data marts' }, may: ['update', 'settings'], load: () => import('./mart/marts-setting.tsx') },
    { key: 'webhooks', group: 'firm', order: 50, label: { 'zh-CN': '事件推送', 'zh-TW': '事件推送', en: 'Webhooks' }, may: ['read', 'webhook'], load: () => import('./webhook/webhooks-setting.tsx') },
    { key: 'audit', group: 'firm', order: 60, label: { 'zh-CN': '审计', 'zh-TW': '稽核', en: 'Audit' }, may: ['read', 'audit'], load: () => import('./audit/audit-setting.tsx') },
    { key: 'operations', group: 'firm', order: 70, label: { 'zh-CN': '运行', 'zh-TW': '運作', en: 'Operations' }, may: ['read', 'operations'], load: () => import('./operations/operations-setting.tsx') },
  ],
} satisfies WebModule
