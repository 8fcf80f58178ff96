import { type ReactNode, Suspense } from 'react'
import { Outlet } from '@tanstack/react-router'
import { type Language, languages } from '#kernel/text.ts'
import { useLanguage } from '#platform/web/language.ts'
import { switchLanguage, useText } from '#platform/web/text.ts'
import { Guard } from '#ui/panels.tsx'
import { languageNames } from '../frame/language-names.ts'
import { texts } from '../messages/index.ts'
import css from './outside.module.css'
import { pickOutside } from './session.ts'

/** Around the pages before sign-in: the seal, a word, and the languages. */
export function Outside() {
  const t = useText(texts)
  return (
    <div className={css.outside}>
      <header className={css.brand}><span className={css.seal} aria-hidden="true">{'关'}</span>{t.brand}</header>
      <main id="content" tabIndex={-1} className={css.main}><Guard><Suspense><Outlet /></Suspense></Guard></main>
      <Languages />
    </div>
  )
}

function Languages() {
  const now = useLanguage()
  const t = useText(texts).nav
  const pick = (next: Language): void => { pickOutside(next); void switchLanguage(next) }
  return <nav className={css.languages} aria-label={t.language}>{languages.map((l) => <button key={l} type="button" lang={l} aria-pressed={l === now} onClick={() => pick(l)}>{languageNames[l].full}</button>)}</nav>
}

/** The sheet of such a page. It gives the page its title. */
export function OutsideSheet({ title, text, children, wide }: { title: string; text?: ReactNode; children: ReactNode; wide?: boolean }) {
  const t = useText(texts)
  return (
    <div className={wide ? css.wideSheet : css.sheet}>
      <title>{`${title} · ${t.brand}`}</title>
      <h1 tabIndex={-1}>{title}</h1>
      {text && <p className="two">{text}</p>}
      {children}
    </div>
  )
}
