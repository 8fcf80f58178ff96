import { everyPage } from './every-page.ts'

everyPage('zh-CN, wide, light', 'address', { viewport: { width: 1440, height: 900 }, colorScheme: 'light', locale: 'zh-CN' })
