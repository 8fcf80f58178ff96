import { useSuspenseQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { Suspense, useMemo } from 'react'
import { MeProvider } from '#platform/web/me.ts'
import { usePath } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { HeadTools } from '#ui/head-tools.ts'
import { Guard, Panels } from '#ui/panels.tsx'
import { PageSkeleton } from '#ui/skeleton.tsx'
import { Toasts } from '#ui/toasts.tsx'
import { texts } from '../messages/index.ts'
import { reading } from '../session/session.ts'
import { BottomBar } from './bottom-bar.tsx'
import { ConnectionBanner } from './connection-banner.tsx'
import css from './frame.module.css'
import { Overlays } from './overlays.tsx'
import { OwnMenu } from './own-menu.tsx'
import { Rail } from './rail.tsx'
import './places.ts'
import { useRouteFocus } from './route-focus.ts'
import { entriesFor, sectionAt } from './sections.ts'
import { SectionPages } from './section-pages.tsx'
import { PhoneSearch, TopBar } from './top-bar.tsx'

/** Around every page of whoever is signed in: the rail, the bar, the page, and what can lie over it. */
export function Frame() {
  const t = useText(texts)
  const { data } = useSuspenseQuery(reading)
  const me = useMemo(() => ({ memberId: data.memberId ?? '', name: data.name, email: data.email ?? '', zone: data.zone, grants: data.grants, fieldLevels: data.fieldLevels }), [data])
  const entries = useMemo(() => entriesFor(me.grants), [me.grants])
  const path = usePath()
  const here = sectionAt(path)
  useRouteFocus()
  return (
    <MeProvider value={me}>
      <a className={css.skip} href="#content">{t.skip}</a>
      <div className={css.app}>
        <Rail entries={entries} here={here} path={path} />
        <div className={css.side}>
          <TopBar />
          <ConnectionBanner />
          <Panels place="frame.notice" props={{}} waiting={null} />
          <main id="content" tabIndex={-1} className={css.main}>
            <SectionPages entry={entries.find((e) => e.section === here)} path={path} />
            <HeadTools value={<><PhoneSearch /><OwnMenu /></>}><Guard of={path}><Suspense fallback={<PageSkeleton />}><Outlet /></Suspense></Guard></HeadTools>
          </main>
        </div>
        <BottomBar entries={entries} here={here} />
      </div>
      <Overlays />
      <Toasts />
    </MeProvider>
  )
}
