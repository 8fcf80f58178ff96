import { call } from '#platform/web/call.ts'
import type { WebModule } from '#platform/web/module.ts'
import { tellProblem } from '#platform/web/use-call.ts'
import { makeDemo } from '../contract.ts'
import { texts } from '../messages/index.ts'

export default {
  name: 'demo',
  texts,
  panels: [{ place: 'frame.notice', order: 10, load: () => import('./demo-notice.tsx') }],
  commands: [{ key: 'fill-demo', label: { 'zh-CN': '填入演示公司', 'zh-TW': '填入示範公司', en: 'Fill with the demo firm' }, may: ['manage', 'demo'], to: '/settings/demo', run: () => call(makeDemo, {}).catch(tellProblem) }],
  settings: [{ key: 'demo', group: 'data', order: 90, label: { 'zh-CN': '演示公司', 'zh-TW': '示範公司', en: 'Demo firm' }, may: ['manage', 'demo'], load: () => import('./demo-setting.tsx') }],
} satisfies WebModule
