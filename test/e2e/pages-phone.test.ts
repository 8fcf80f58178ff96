import { everyPage } from './every-page.ts'

everyPage('English, phone, dark', { viewport: { width: 390, height: 844 }, colorScheme: 'dark', locale: 'en-US' })
