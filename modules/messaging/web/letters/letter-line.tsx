import { Checkbox } from 'antd'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { RelativeTime } from '#ui/relative-time.tsx'
import { Tag } from '#ui/tag.tsx'
import type { Letter } from '../../contract.ts'
import { texts } from '../../messages/channel.ts'
import css from './letters.module.css'

/** To whom, where, what about, and since when. */
export function Line({ letter: { party, address, subject, givenAt, postedAt, returnedAt }, chosen, onToggle }: { letter: Letter; chosen: boolean; onToggle: () => void }) {
  const t = useText(texts).letters
  return (
    <li>
      <Checkbox aria-label={t.choose(party.name)} checked={chosen} onChange={onToggle} />
      <span><Link className={css.name!} to={`/parties/${party.id}`}>{party.name}</Link> <span className="muted">{address}</span></span>
      <span>{subject}</span>
      <span className="muted">{returnedAt ? <Tag tone="vermilion">{t.returnedAt} <RelativeTime at={returnedAt} /></Tag> : <RelativeTime at={postedAt ?? givenAt} />}</span>
    </li>
  )
}
