import type { WebModule } from '#platform/web/module.ts'
import { texts } from '../messages/web.ts'

const social = { 'zh-CN': '社交媒体', 'zh-TW': '社群媒體', en: 'Social media' }
const medium = { 'zh-CN': '选择渠道', 'zh-TW': '選擇管道', en: 'Which medium?' }

export default {
  name: 'social',
  texts,
  pages: [
    { path: '/marketing/social', section: 'marketing', order: 35, label: social, may: ['read', 'social-post'], load: () => import('./list/posts-page.tsx') },
    { path: '/marketing/social/new', section: 'marketing', label: social, may: ['write', 'social-post'], load: () => import('./editor/new-post-page.tsx') },
    { path: '/marketing/social/$id', section: 'marketing', label: social, may: ['read', 'social-post'], load: () => import('./editor/post-page.tsx') },
    { path: '/marketing/media', section: 'marketing', order: 65, label: medium, may: ['read', 'segment'], load: () => import('./medium/medium-page.tsx') },
    { path: '/marketing/media/parties', section: 'marketing', label: medium, may: ['read', 'segment'], load: () => import('./medium/reached-page.tsx') },
  ],
  settings: [{ key: 'social-accounts', group: 'firm', order: 27, label: { 'zh-CN': '社交账号', 'zh-TW': '社群帳號', en: 'Social accounts' }, may: ['update', 'settings'], load: () => import('./account/accounts-setting.tsx') }],
  commands: [{ key: 'social', label: social, may: ['read', 'social-post'], to: '/marketing/social' }, { key: 'media-choice', label: medium, may: ['read', 'segment'], to: '/marketing/media' }],
} satisfies WebModule
