export { ChatWidget, Site } from './site-rules.ts'
