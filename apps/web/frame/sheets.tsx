import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type Language, languages } from '#kernel/text.ts'
import { useLanguage } from '#platform/web/language.ts'
import { Link } from '#platform/web/navigate.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Panels } from '#ui/panels.tsx'
import { texts } from '../messages/index.ts'
import { reading, speakFromNow } from '../session/session.ts'
import { languageNames } from './language-names.ts'
import { closeOverlay } from './overlay.ts'
import { OverlayDialog } from './overlay-dialog.tsx'
import { useAdding } from './quick-add.tsx'
import { entriesFor } from './sections.ts'
import css from './sheets.module.css'

/** The sheets that rise from the phone's bar, and the notices at the side. */
export default function Sheets({ kind }: { kind: 'more' | 'add' | 'notices' }) {
  const t = useText(texts)
  if (kind === 'add') return <OverlayDialog label={t.nav.quick} place="bottom"><Adding /></OverlayDialog>
  if (kind === 'more') return <OverlayDialog label={t.nav.more} place="bottom"><More /></OverlayDialog>
  return <OverlayDialog label={t.nav.notices} place="right"><header className={css.title}><h2>{t.nav.notices}</h2><Button kind="quiet" icon="close" label={t.nav.close} onClick={closeOverlay} /></header><div className="stack"><Panels place="notices" props={{}} /></div></OverlayDialog>
}

function Adding() {
  const named = useNamed()
  const { items, start } = useAdding()
  return <ul className={css.list}>{items.map((item) => <li key={item.key}><button type="button" onClick={() => start(item)}><Icon name="plus" />{named(item.label)}</button></li>)}</ul>
}

function More() {
  const t = useText(texts)
  const named = useNamed()
  const now = useLanguage()
  const { data: me } = useSuspenseQuery(reading)
  const entries = useMemo(() => entriesFor(me.grants), [me.grants])
  return (
    <>
      <nav className={css.grid} aria-label={t.nav.main}>{entries.map((e) => <Link key={e.section} to={e.to} onClick={closeOverlay}><Icon name={e.section} size={24} />{named(e.label)}</Link>)}</nav>
      <div className={css.languages}>{languages.map((l: Language) => <button key={l} type="button" lang={l} aria-pressed={l === now} onClick={() => void speakFromNow(l)}>{languageNames[l].full}</button>)}</div>
    </>
  )
}
