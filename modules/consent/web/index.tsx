import type { WebModule } from '#platform/web/module.ts'
import { texts } from '../messages/web.ts'

export default {
  name: 'consent',
  texts,
  pages: [
    { path: '/consent', section: 'marketing', order: 90, label: { 'zh-CN': '许可', 'zh-TW': '同意', en: 'Consent' }, may: ['manage', 'consent'], load: () => import('./officer/consent-page.tsx') },
    { path: '/preferences/$token', section: 'marketing', outside: true, label: { 'zh-CN': '偏好中心', 'zh-TW': '偏好中心', en: 'Preference centre' }, load: () => import('./outside/centre-page.tsx') },
    { path: '/confirm/$token', section: 'marketing', outside: true, label: { 'zh-CN': '确认', 'zh-TW': '確認', en: 'Confirm' }, load: () => import('./outside/confirm-page.tsx') },
    { path: '/unsubscribe/$token', section: 'marketing', outside: true, label: { 'zh-CN': '退订', 'zh-TW': '取消訂閱', en: 'Unsubscribe' }, load: () => import('./outside/unsubscribe-page.tsx') },
  ],
  settings: [{ key: 'privacy', group: 'firm', order: 30, label: { 'zh-CN': '用途与主题', 'zh-TW': '用途與主題', en: 'Purposes and topics' }, may: ['manage', 'consent'], load: () => import('./setting/privacy-setting.tsx') }],
  panels: [
    { place: 'relationship.left', order: 50, may: ['read', 'consent'], load: () => import('./panel/consent-panel.tsx') },
    { place: 'contact.note', order: 10, may: ['read', 'consent'], load: () => import('./panel/unreachable-note.tsx') },
  ],
} satisfies WebModule
