import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import { languages } from '#kernel/text.ts'
import { useLanguage } from '#platform/web/language.ts'
import { useText } from '#platform/web/text.ts'
import { PageHead } from '#ui/page-head.tsx'
import { chooseDensity, chooseTheme, useDensity, useThemeChoice } from '#ui/theme-choice.ts'
import { languageNames } from '../frame/language-names.ts'
import { texts } from '../messages/index.ts'
import { speakFromNow } from '../session/session.ts'
import css from './settings.module.css'
import { usePhone } from '#ui/use-phone.ts'

/** Light or dark, language, and how close the rows of lists stand. Theme and rows are kept on this device. */
export default function Appearance() {
  const { appearance: t, settings } = useText(texts)
  const [theme, density, language, phone] = [useThemeChoice(), useDensity(), useLanguage(), usePhone()]
  return (
    <>
      <PageHead title={t.title} {...(phone ? { back: { to: '/settings', label: settings.title } } : {})} />
      <div className={css.choices}>
        <Choice label={t.theme}><Segmented aria-label={t.theme} value={theme} onChange={chooseTheme} options={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: t[value] }))} /></Choice>
        <Choice label={t.language}><Segmented aria-label={t.language} value={language} onChange={(next) => void speakFromNow(next)} options={languages.map((value) => ({ value, label: languageNames[value].full }))} /></Choice>
        <Choice label={t.density}><Segmented aria-label={t.density} value={density} onChange={chooseDensity} options={(['compact', 'comfortable'] as const).map((value) => ({ value, label: t[value] }))} /></Choice>
      </div>
    </>
  )
}

const Choice = ({ label, children }: { label: string; children: ReactNode }) => <div><div className="two">{label}</div>{children}</div>
