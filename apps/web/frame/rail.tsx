import { Link } from '#platform/web/navigate.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { classes } from '#ui/classes.ts'
import { Icon } from '#ui/icon.tsx'
import { Panels } from '#ui/panels.tsx'
import type { Place, Section } from '#platform/web/module.ts'
import { texts } from '../messages/index.ts'
import css from './rail.module.css'
import type { Entry } from './sections.ts'

const exactly = { exact: true }

/** The chain of sections at the left; the one being used opens to its pages. */
export function Rail({ entries, here, path }: { entries: readonly Entry[]; here: Section | undefined; path: string }) {
  const t = useText(texts)
  return (
    <nav className={css.rail} aria-label={t.nav.main}>
      <Link to="/today" className={css.brand} aria-label={t.brand}><span className={css.seal} aria-hidden="true">{'关'}</span><span className={css.word}>{t.brand}</span></Link>
      {entries.map((entry) => <RailEntry key={entry.section} entry={entry} active={entry.section === here} path={path} />)}
    </nav>
  )
}

function RailEntry({ entry: { section, label, to, pages }, active, path }: { entry: Entry; active: boolean; path: string }) {
  const named = useNamed()
  return (
    <div className={section === 'settings' ? css.last : undefined}>
      <Link to={to} className={classes(css.entry, active && css.on)} aria-current={active && path === to ? 'page' : undefined}>
        <span className={css.icon}><Icon name={section} size={20} /></span>
        <span>{named(label)}</span>
        {section !== 'settings' && <span className={css.count}><Panels place={`rail.${section}` as Place & `rail.${string}`} props={{}} waiting={null} /></span>}
      </Link>
      {active && pages.length > 1 && (
        <ul className={css.pages}>{pages.map((p) => <li key={p.path}><Link to={p.path} activeOptions={exactly} aria-current={p.path === path ? 'page' : undefined}>{named(p.label)}</Link></li>)}</ul>
      )}
    </div>
  )
}
