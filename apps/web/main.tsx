import '#ui/tokens.css'
import '#ui/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { watchConnection } from '#platform/web/connection.ts'
import { language } from '#platform/web/language.ts'
import { texts as plumbing } from '#platform/web/messages/index.ts'
import { loadText } from '#platform/web/text.ts'
import { createQueryClient } from '#platform/web/use-call.ts'
import { texts as components } from '#ui/messages/index.ts'
import { watchTheme } from '#ui/theme-choice.ts'
import { loadLocale, UiProvider } from '#ui/ui-provider.tsx'
import { texts } from './messages/index.ts'
import { findModules } from './modules.ts'
import { takeNewBuild } from './new-build.ts'
import { createAppRouter } from './router.tsx'
import { followSession } from './session/session.ts'

findModules()
watchTheme()
watchConnection()
document.documentElement.lang = language.get()
window.addEventListener('vite:preloadError', takeNewBuild)

const client = createQueryClient()
const router = createAppRouter(client)
followSession(client, router)

await Promise.all([loadText(texts), loadText(components), loadText(plumbing), loadLocale(language.get())])
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <Suspense>
        <UiProvider><RouterProvider router={router} /></UiProvider>
      </Suspense>
    </QueryClientProvider>
  </StrictMode>,
)
