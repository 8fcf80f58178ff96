import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn.js'
import 'dayjs/locale/zh-tw.js'
import type { Day } from '#kernel/date.ts'
import type { Language } from '#kernel/text.ts'
import { useLanguage } from '#platform/web/language.ts'

const locales: Record<Language, string> = { 'zh-CN': 'zh-cn', 'zh-TW': 'zh-tw', en: 'en' }

interface DayFieldProps { value?: Day | null; onChange?: (value: Day | null) => void; id?: string; /** Needed outside a form item. */ label?: string; disabled?: boolean; placeholder?: string; least?: Day; most?: Day }

/** Chooses a calendar date; gives and takes `YYYY-MM-DD`, so it fits a contract's `Day` inside an Ant Design form. */
export function DayField({ value, onChange, id, label, disabled, placeholder, least, most }: DayFieldProps) {
  dayjs.locale(locales[useLanguage()])
  return (
    <DatePicker style={{ width: '100%' }} format="YYYY-MM-DD" value={value ? dayjs(value) : null} onChange={(picked) => onChange?.(picked ? picked.format('YYYY-MM-DD') : null)}
      {...(id === undefined ? {} : { id })} {...(label === undefined ? {} : { 'aria-label': label })} {...(disabled === undefined ? {} : { disabled })} {...(placeholder === undefined ? {} : { placeholder })}
      {...(least === undefined ? {} : { minDate: dayjs(least) })} {...(most === undefined ? {} : { maxDate: dayjs(most) })} />
  )
}
