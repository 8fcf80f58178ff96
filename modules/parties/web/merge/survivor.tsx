import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { classes } from '#ui/classes.ts'
import { Face } from '#ui/face.tsx'
import { Tag } from '#ui/tag.tsx'
import type { Party } from '../../contract.ts'
import { duplicateTexts } from '../../messages/web-duplicate.ts'
import css from './merge.module.css'

/** Both records; the one that stays is chosen. */
export function Survivor({ parties, survivorId, onKeep }: { parties: readonly Party[]; survivorId: string; onKeep: (id: string) => void }) {
  const t = useText(duplicateTexts)
  const f = useFormat()
  return (
    <fieldset className={css.both}>
      <legend className="hidden-but-read">{t.merge.keep}</legend>
      {parties.map((p) => {
        const stays = p.id === survivorId
        return (
          <label key={p.id} className={classes(css.side, stays && css.stays)}>
            <input type="radio" name="survivor" checked={stays} onChange={() => onKeep(p.id)} />
            <Face name={p.name} />
            <span className={css.words}>
              <span><strong>{p.name}</strong> <Tag tone={stays ? 'jade' : 'plain'}>{stays ? t.merge.keeps : t.merge.becomes}</Tag></span>
              <span className="two small">{[p.ownerName ?? p.unitName, `${t.list.created} ${f.day(f.dayOf(p.createdAt))}`].join(' · ')}</span>
            </span>
            <Link to={`/parties/${p.id}`} className={css.open}>{t.merge.page}</Link>
          </label>
        )
      })}
    </fieldset>
  )
}
