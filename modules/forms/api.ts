export { type Page, showForm } from './page/show-form.ts'
export { pagePolicy } from './page/page-policy.ts'
export { siteScripts } from './site/scripts.ts'
export { takeForm } from './submission/take-form.ts'
