import type { Pyramid } from '../../contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { texts } from '../../messages/web.ts'
import { measureName } from '../word/measure-name.ts'
import { is } from '../word/parties-at.ts'
import { useWords } from '../word/use-words.ts'
import css from './insight.module.css'

/** What the pyramid says in one sentence: the first tier against the last. */
export function TierSentence({ pyramid }: { pyramid: Pyramid }) {
  const t = useText(texts).value
  const f = useFormat()
  const words = useWords()
  const placed = pyramid.tiers.filter((l) => l.tier)
  const [first, last] = [placed[0], placed.at(-1)]
  if (!first || !last || first === last) return null
  const measure = measureName(t, pyramid.measure, pyramid.window)
  const part = (l: Pyramid['tiers'][number]) => {
    const [who, what] = t.say(words.tier(l.tier), f.percent(l.customerShare), f.percent(l.share), measure)
    return <><b>{who}</b>{what}</>
  }
  return <p className={css.say}>{part(first)}{t.sayJoin}{part(last)}{t.sayEnd}<Link to="/parties" search={{ filter: JSON.stringify(is('tier', first.tier)), sort: '-revenue' } as never}>{t.see}</Link></p>
}
