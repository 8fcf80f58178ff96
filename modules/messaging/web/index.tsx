import type { WebModule } from '#platform/web/module.ts'
import { texts } from '../messages/web.ts'

const templates = { 'zh-CN': '模板', 'zh-TW': '範本', en: 'Templates' }

export default {
  name: 'messaging',
  texts,
  pages: [
    { path: '/marketing/templates', section: 'marketing', order: 30, label: templates, may: ['read', 'template'], load: () => import('./template/list/templates-page.tsx') },
    { path: '/marketing/templates/new', section: 'marketing', label: { 'zh-CN': '新建模板', 'zh-TW': '新增範本', en: 'New template' }, may: ['write', 'template'], load: () => import('./template/editor/new-template-page.tsx') },
    { path: '/marketing/templates/$id', section: 'marketing', label: templates, may: ['read', 'template'], load: () => import('./template/editor/template-page.tsx') },
    { path: '/marketing/letters', section: 'marketing', order: 75, label: { 'zh-CN': '信件', 'zh-TW': '信件', en: 'Letters' }, may: ['resolve', 'message'], load: () => import('./letters/letters-page.tsx') },
    { path: '/marketing/deliverability', section: 'marketing', order: 70, label: { 'zh-CN': '送达', 'zh-TW': '送達', en: 'Delivery' }, may: ['read', 'message'], load: () => import('./deliverability/deliverability-page.tsx') },
    { path: '/notify/$who', section: 'marketing', outside: true, label: { 'zh-CN': '接收通知', 'zh-TW': '接收通知', en: 'Messages in this browser' }, load: () => import('./notify/notify-page.tsx') },
    { path: '/marketing/messages', section: 'marketing', label: { 'zh-CN': '消息', 'zh-TW': '訊息', en: 'Messages' }, may: ['read', 'message'], load: () => import('./list/messages-page.tsx') },
  ],
  settings: [
    { key: 'channels', group: 'firm', order: 25, label: { 'zh-CN': '渠道', 'zh-TW': '管道', en: 'Channels' }, may: ['update', 'settings'], load: () => import('./channel-setting/channels-setting.tsx') },
    { key: 'sending', group: 'firm', order: 20, label: { 'zh-CN': '发送与邮箱', 'zh-TW': '傳送與信箱', en: 'Sending and mailboxes' }, may: ['update', 'settings'], load: () => import('./mail-setting/sending-setting.tsx') },
  ],
  panels: [{ place: 'relationship.actions', order: 20, may: ['send', 'message'], load: () => import('./write/write-button.tsx') }, { place: 'centre.ways', order: 10, load: () => import('./notify/centre-part.tsx') }],
} satisfies WebModule
