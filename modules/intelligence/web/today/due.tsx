import { z } from 'zod'
import { getTouchpointCatalogue } from '#modules/touchpoints/contract.ts'
import type { TodayEntry } from '#modules/work/contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useLanguage } from '#platform/web/language.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Tag } from '#ui/tag.tsx'
import { texts } from '../../messages/web.ts'
import { useWords } from '../word/use-words.ts'
import css from './moved.module.css'

const Due = z.object({ level: z.number(), channel: z.string().nullable(), every: z.number(), last: z.string().nullable(), purpose: z.string() })

/** Whom to be in touch with by the contact policy of the level, and when the last contact was. */
export default function DueContact({ entry }: { entry: TodayEntry }) {
  const due = entry.source === 'due-contact' ? Due.safeParse(entry.reason).data : undefined
  return due ? <Said due={due} /> : null
}

function Said({ due: { level, channel, every, last, purpose } }: { due: z.infer<typeof Due> }) {
  const t = useText(texts).judged.today
  const f = useFormat()
  const language = useLanguage()
  const words = useWords()
  const { data } = useCall(getTouchpointCatalogue, {}, { staleTime: 5 * 60_000 })
  const on = channel && (data?.channels.find((c) => c.key === channel)?.label[language] ?? channel)
  return (
    <>
      <div className={css.moves}><Tag tone="indigo">{t.due(words.level(level))}</Tag>{on && <Tag>{on}</Tag>}</div>
      <p className={css.because}>{last ? t.last(f.day(last), f.number(every)) : t.never(f.number(every))}{purpose && ` ${purpose}`}</p>
    </>
  )
}
