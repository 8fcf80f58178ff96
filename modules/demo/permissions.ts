import { guarded } from '#platform/access/permission.ts'

/** Administrators need no sentence, and nobody else may. */
export const demo = guarded({ name: 'demo', label: { 'zh-CN': '演示公司', 'zh-TW': '示範公司', en: 'Demo firm' }, actions: ['manage'] })

export const objects = [demo]

export const permissions = []
