export { AdviserRules } from './adviser-rules.ts'
export { ChatWidget, Site } from './site-rules.ts'
