import type { TodayEntry } from '#modules/work/contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { Tag } from '#ui/tag.tsx'
import { texts } from '../../messages/web.ts'
import { Move } from '../../contract.ts'
import { evidenceOf } from '../relationship/sentences.ts'
import { useWords } from '../word/use-words.ts'
import { movesOf } from './moves-of.ts'
import css from './moved.module.css'

/** From which stage or tier a relationship moved to which, and why. */
export default function Moved({ entry }: { entry: TodayEntry }) {
  const move = entry.source === 'standing' ? Move.safeParse(entry.reason).data : undefined
  return move ? <Said move={move} /> : null
}

function Said({ move }: { move: Move }) {
  const t = useText(texts)
  const f = useFormat()
  const words = useWords()
  return (
    <>
      <div className={css.moves}>{movesOf(move).map(({ what, from, to, better }) => <Tag key={what} tone={better ? 'jade' : 'amber'}>{`${words[what](from)} → ${words[what](to)}`}</Tag>)}</div>
      {evidenceOf(move, { t, f }).map((line) => <p key={line} className={css.because}>{line}</p>)}
    </>
  )
}
