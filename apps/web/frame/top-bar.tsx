import { type Language, languages } from '#kernel/text.ts'
import { useLanguage } from '#platform/web/language.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Menu } from '#ui/menu.tsx'
import { texts } from '../messages/index.ts'
import { speakFromNow } from '../session/session.ts'
import { languageNames } from './language-names.ts'
import { Notices } from './notices.tsx'
import { overlay } from './overlay.ts'
import { OwnMenu } from './own-menu.tsx'
import { QuickAdd } from './quick-add.tsx'
import css from './top-bar.module.css'

/** Search, quick add, notices, language and one's own menu. */
export function TopBar() {
  const t = useText(texts)
  return (
    <header className={css.bar}>
      <button type="button" className={css.find} onClick={() => overlay.set('palette')} aria-haspopup="dialog">
        <Icon name="search" size={16} /><span>{t.search.hint}</span><kbd>{isMac ? '⌘K' : 'Ctrl K'}</kbd>
      </button>
      <div className={css.tools}><QuickAdd /><Notices /><LanguageMenu /><OwnMenu /></div>
    </header>
  )
}

const isMac = /Mac|iPhone|iPad/.test(navigator.platform)

/** On a phone the search box is a button in the page's head. */
export function PhoneSearch() {
  const t = useText(texts).search
  return <Button kind="quiet" icon="search" label={t.title} onClick={() => overlay.set('palette')} />
}

function LanguageMenu() {
  const now = useLanguage()
  const t = useText(texts).nav
  const items = languages.map((l: Language) => ({ key: l, label: <span lang={l}>{languageNames[l].full}</span>, chosen: l === now, onClick: () => void speakFromNow(l) }))
  return <Menu label={t.language} items={items} button={(props) => <Button kind="quiet" {...props}>{languageNames[now].short}</Button>} />
}
