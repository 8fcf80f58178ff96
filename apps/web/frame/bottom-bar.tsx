import type { Section } from '#platform/web/module.ts'
import { Link } from '#platform/web/navigate.ts'
import { panelsAt } from '#platform/web/registry.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { classes } from '#ui/classes.ts'
import { Icon } from '#ui/icon.tsx'
import { texts } from '../messages/index.ts'
import css from './bottom-bar.module.css'
import { Unread } from './notices.tsx'
import { overlay } from './overlay.ts'
import { useAdding } from './quick-add.tsx'
import type { Entry } from './sections.ts'

/** The phone's bar: two sections, adding in the middle, what is new, and the rest. */
export function BottomBar({ entries, here }: { entries: readonly Entry[]; here: Section | undefined }) {
  const t = useText(texts).nav
  const { items } = useAdding()
  const [first, second, third] = entries.filter((e) => e.section !== 'settings')
  const news = panelsAt('notices').length > 0
  return (
    <nav className={css.bar} aria-label={t.main}>
      <Tab entry={first} here={here} />
      <Tab entry={second} here={here} />
      {items.length > 0 && <button type="button" className={css.plus} aria-label={t.quick} aria-haspopup="dialog" onClick={() => overlay.set('add')}><Icon name="plus" size={24} /></button>}
      {news ? <button type="button" className={css.tab} aria-haspopup="dialog" onClick={() => overlay.set('notices')}><Icon name="message" size={22} />{t.notices}<Unread /></button> : <Tab entry={third} here={here} />}
      <button type="button" className={css.tab} aria-haspopup="dialog" onClick={() => overlay.set('more')}><Icon name="more" size={22} />{t.more}</button>
    </nav>
  )
}

function Tab({ entry, here }: { entry: Entry | undefined; here: Section | undefined }) {
  const named = useNamed()
  if (!entry) return null
  const active = entry.section === here
  return <Link to={entry.to} className={classes(css.tab, active && css.on)} aria-current={active ? 'page' : undefined}><Icon name={entry.section} size={22} />{named(entry.label)}</Link>
}
