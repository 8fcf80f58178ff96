import { allow, guarded } from '#platform/access/permission.ts'

export const need = guarded({ name: 'need', label: { 'zh-CN': '客户需求', 'zh-TW': '顧客需求', en: 'Customer needs' }, actions: ['read', 'create', 'update'] })
/** What was asked, said, promised and is open; and the share of the customer that is aimed at. */
export const dialogue = guarded({ name: 'dialogue', label: { 'zh-CN': '一对一对话', 'zh-TW': '一對一對話', en: 'One-to-one dialogue' }, actions: ['read', 'update'] })
export const question = guarded({ name: 'question', label: { 'zh-CN': '待问问题', 'zh-TW': '待問問題', en: 'Questions to ask' }, actions: ['read', 'update'] })

export const objects = [need, dialogue, question]

/* Reading and writing reach as far as the parties do, whatever is said here: the policies ask for both. */
export const permissions = [
  ...allow(['manager', 'marketing', 'sales', 'service'], ['read', 'create', 'update'], need, 'all'),
  ...allow(['manager', 'marketing', 'sales', 'service'], ['read', 'update'], dialogue, 'all'),
  ...allow(['manager', 'marketing'], ['read', 'update'], question, 'all'),
  ...allow(['sales', 'service'], ['read'], question, 'all'),
  ...allow(['analyst', 'read-only'], ['read'], need, 'all'), ...allow(['analyst', 'read-only'], ['read'], dialogue, 'all'), ...allow(['analyst', 'read-only'], ['read'], question, 'all'),
]
