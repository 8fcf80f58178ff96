import { ConfigProvider } from 'antd'
import type { Locale } from 'antd/es/locale/index.js'
import { type ReactNode, use, useMemo } from 'react'
import type { Language } from '#kernel/text.ts'
import { useLanguage } from '#platform/web/language.ts'
import { antdTheme } from './theme.ts'
import { useMode } from './theme-choice.ts'
import { usePhone } from './use-phone.ts'

const locales: Record<Language, () => Promise<{ default: unknown }>> = {
  'zh-CN': () => import('antd/es/locale/zh_CN.js'),
  'zh-TW': () => import('antd/es/locale/zh_TW.js'),
  en: () => import('antd/es/locale/en_GB.js'),
}

const kept = new Map<Language, Promise<Locale>>()

/** Ant Design's own words in a language; loaded once. */
export function loadLocale(language: Language): Promise<Locale> {
  const loading = kept.get(language) ?? locales[language]().then((file) => file.default as Locale)
  kept.set(language, loading)
  return loading
}

/** What pops up belongs to the dialog or the page that it was opened from, so that a screen reader finds it there: in a dialog inside its box, since antd lets clicks through all around the box. */
const landmarkOf = (opener?: HTMLElement): HTMLElement => opener?.closest<HTMLElement>('.ant-modal-container, [role="dialog"], main') ?? document.body

/** Controls that a thumb can hit. */
const underThumbs = { controlHeight: 44, controlHeightSM: 36, fontSize: 16 }

/** Gives Ant Design our tokens and the reader's language. */
export function UiProvider({ children }: { children: ReactNode }) {
  const mode = useMode()
  const locale = use(loadLocale(useLanguage()))
  const phone = usePhone()
  const theme = useMemo(() => { const base = antdTheme(mode); return phone ? { ...base, token: { ...base.token, ...underThumbs } } : base }, [mode, phone])
  return <ConfigProvider locale={locale} theme={theme} button={{ autoInsertSpace: false }} wave={{ disabled: true }} getPopupContainer={landmarkOf}>{children}</ConfigProvider>
}
