import { everyPage } from './every-page.ts'

everyPage('English, phone, dark', 'within', { viewport: { width: 390, height: 844 }, colorScheme: 'dark', locale: 'en-US' })
