import type { ReactNode } from 'react'
import { Link } from '#platform/web/navigate.ts'
import { classes } from './classes.ts'
import css from './view-tabs.module.css'

export interface ViewTab { key: string; label: string; to: string; count?: string | undefined; active?: boolean }

/** Saved views (or a page's parts) as tabs that are links, so that each can be shared. `end` holds what follows, as 保存视图. */
export const ViewTabs = ({ tabs, label, end }: { tabs: readonly ViewTab[]; label: string; end?: ReactNode }) => (
  <nav className={css.tabs} aria-label={label}>
    {tabs.map((tab) => (
      <Link key={tab.key} to={tab.to} className={classes(css.tab, tab.active && css.on)} aria-current={tab.active ? 'page' : undefined}>{tab.label}{tab.count !== undefined && <span>{tab.count}</span>}</Link>
    ))}
    {end}
  </nav>
)
