import type { Named } from '#kernel/text.ts'
import { allows } from '#platform/web/me.ts'
import { type Section, sections, type WebPage } from '#platform/web/module.ts'
import { gathered } from '#platform/web/registry.ts'
import type { Grants } from '#platform/access/actor.ts'

export const sectionNames: Record<Section, Named> = {
  today: { 'zh-CN': '今日', 'zh-TW': '今日', en: 'Today' },
  parties: { 'zh-CN': '往来', 'zh-TW': '往來', en: 'Parties' },
  sales: { 'zh-CN': '销售', 'zh-TW': '銷售', en: 'Sales' },
  marketing: { 'zh-CN': '营销', 'zh-TW': '行銷', en: 'Marketing' },
  service: { 'zh-CN': '服务', 'zh-TW': '服務', en: 'Service' },
  loyalty: { 'zh-CN': '忠诚', 'zh-TW': '忠誠', en: 'Loyalty' },
  insight: { 'zh-CN': '洞察', 'zh-TW': '洞察', en: 'Insight' },
  partners: { 'zh-CN': '伙伴', 'zh-TW': '夥伴', en: 'Partners' },
  strategy: { 'zh-CN': '战略', 'zh-TW': '策略', en: 'Strategy' },
  settings: { 'zh-CN': '设置', 'zh-TW': '設定', en: 'Settings' },
}

/** A section as the rail shows it, with its pages. */
export interface Entry { section: Section; label: Named; to: string; pages: readonly Pick<WebPage, 'path' | 'label'>[] }

/** The sections that some page fills and the reader may use, in the chain's order. */
export function entriesFor(grants: Grants): Entry[] {
  const pages = gathered('pages').filter((p) => p.order !== undefined && allows(grants, p.may))
  return sections.flatMap((section) => {
    const own = pages.filter((p) => p.section === section)
    const to = section === 'today' ? '/today' : section === 'settings' ? '/settings' : own[0]?.path
    const shown = section === 'today' && own.length ? [{ path: to!, label: sectionNames.today }, ...own] : own
    return to === undefined ? [] : [{ section, label: sectionNames[section], to, pages: shown }]
  })
}

/** The section that an address belongs to: that of the registered page whose path fits it. */
export function sectionAt(path: string): Section | undefined {
  if (path.startsWith('/settings')) return 'settings'
  if (path === '/today') return 'today'
  return gathered('pages').find((p) => fits(p.path, path))?.section
}

const fits = (pattern: string, path: string): boolean => {
  const [want, have] = [pattern, path].map((p) => p.split('/').filter(Boolean))
  return want!.length === have!.length && want!.every((step, i) => step.startsWith('$') || step === have![i])
}
