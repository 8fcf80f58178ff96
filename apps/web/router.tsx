import type { QueryClient } from '@tanstack/react-query'
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { loaded } from '#platform/web/lazily.ts'
import { parseSearch, stringifySearch } from '#platform/web/navigate.ts'
import { loadPanels, registered } from '#platform/web/registry.ts'
import { loadText } from '#platform/web/text.ts'
import { PageSkeleton } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { Frame } from './frame/frame.tsx'
import { ModulePage } from './frame/module-page.tsx'
import { NotFound } from './frame/not-found.tsx'
import { Outside } from './session/outside.tsx'
import { admit } from './session/session.ts'

const todayPlaces = ['today.strip', 'today', 'today.side'] as const

const rootRoute = createRootRoute()

/** The pages before sign-in. */
const outside = createRoute({ getParentRoute: () => rootRoute, id: 'outside', component: Outside })
const outsidePages = [
  createRoute({ getParentRoute: () => outside, path: '/sign-in', component: lazyRouteComponent(() => import('./session/sign-in.tsx')) }),
  createRoute({ getParentRoute: () => outside, path: '/reset', component: lazyRouteComponent(() => import('./session/reset.tsx')) }),
  createRoute({ getParentRoute: () => outside, path: '/setup', component: lazyRouteComponent(() => import('./session/set-up.tsx')) }),
  createRoute({ getParentRoute: () => outside, path: '/invitation/$token', component: lazyRouteComponent(() => import('./session/invitation.tsx')) }),
]

/** The frame's own pages; a module that registers the same address takes its place. */
const own = {
  '/today': () => import('./today/today.tsx'),
  '/welcome': () => import('./session/welcome.tsx'),
  '/settings': () => import('./settings/settings.tsx'),
  '/settings/$key': () => import('./settings/settings.tsx'),
}

/** The app's routes: its own few, and one for every page that a module registered. */
export function createAppRouter(client: QueryClient) {
  const inside = createRoute({ getParentRoute: () => rootRoute, id: 'inside', component: Frame, beforeLoad: ({ location }) => admit(client, location.href).then(() => undefined) })
  const pagesOf = (out: boolean) => registered().flatMap((m) => (m.pages ?? []).filter((page) => (page.outside === true) === out).map((page) => createRoute({
    getParentRoute: () => (out ? outside : inside) as typeof inside, path: page.path, component: out ? lazyRouteComponent(page.load) : () => <ModulePage page={page} />,
    loader: async () => { await Promise.all([loaded(page.load), m.texts && loadText(m.texts), loadPanels([...page.places ?? [], ...(page.section === 'insight' ? ['chart.figures'] as const : [])])]) },
  })))
  const taken = new Set(registered().flatMap((m) => (m.pages ?? []).map((p) => p.path)))
  const home = createRoute({ getParentRoute: () => inside, path: '/', beforeLoad: () => { throw redirect({ to: '/today' }) } })
  const elsewhere = createRoute({ getParentRoute: () => inside, path: '$', component: NotFound })
  const ownPages = Object.entries(own).filter(([path]) => !taken.has(path)).map(([path, load]) => createRoute({ getParentRoute: () => inside, path, component: lazyRouteComponent(load), loader: async () => { if (path === '/today') await loadPanels(todayPlaces) } }))
  return createRouter({
    routeTree: rootRoute.addChildren([outside.addChildren([...outsidePages, ...pagesOf(true)]), inside.addChildren([home, ...ownPages, ...pagesOf(false), elsewhere])]),
    parseSearch, stringifySearch, scrollRestoration: true, defaultPreload: 'intent', defaultPendingMs: 300, defaultPendingMinMs: 0,
    defaultPendingComponent: PageSkeleton, defaultNotFoundComponent: NotFound,
    defaultErrorComponent: ({ error, reset }) => <ErrorState problem={error} again={reset} />,
  })
}
