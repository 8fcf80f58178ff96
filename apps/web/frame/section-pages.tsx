import { useNamed, useText } from '#platform/web/text.ts'
import { ViewTabs } from '#ui/view-tabs.tsx'
import { texts } from '../messages/index.ts'
import type { Entry } from './sections.ts'
import css from './section-pages.module.css'

/** The pages of a section as tabs, where the rail is too narrow to show them. */
export function SectionPages({ entry, path }: { entry: Entry | undefined; path: string }) {
  const t = useText(texts).nav
  const named = useNamed()
  if (!entry || entry.pages.length < 2 || !entry.pages.some((p) => p.path === path)) return null
  return <div className={css.strip}><ViewTabs label={t.pages(named(entry.label))} tabs={entry.pages.map((p) => ({ key: p.path, label: named(p.label), to: p.path, active: p.path === path }))} /></div>
}
