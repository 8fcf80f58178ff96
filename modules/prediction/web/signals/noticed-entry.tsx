import type { TodayEntry } from '#modules/work/contract.ts'
import { useLanguage } from '#platform/web/language.ts'
import { useText } from '#platform/web/text.ts'
import { Tag } from '#ui/tag.tsx'
import { NoticedLine } from '../../anomaly/contract.ts'
import { texts } from '../../messages/discovery.ts'

/** Who is not like themselves of late, as a line of Today. */
export default function NoticedEntry({ entry }: { entry: TodayEntry }) {
  const line = entry.source === 'anomaly' ? NoticedLine.safeParse(entry.reason).data : undefined
  return line ? <Said line={line} /> : null
}

function Said({ line }: { line: NoticedLine }) {
  const t = useText(texts).today
  return <><Tag tone={line.kind === 'purchases' ? 'jade' : 'amber'}>{t[line.kind]}</Tag><p className="small muted">{line[useLanguage()]}</p></>
}
