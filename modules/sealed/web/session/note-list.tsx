import { Popconfirm } from 'antd'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { classes } from '#ui/classes.ts'
import { Tag } from '#ui/tag.tsx'
import { texts } from '../../messages/web.ts'
import css from '../panel/sealed.module.css'
import type { OpenNote } from './session.ts'

/** Notes as they were opened; with acts in a session of both. */
export function NoteList({ notes, onEdit, onRemove }: { notes: readonly OpenNote[]; onEdit?: (note: OpenNote) => void; onRemove?: (id: string) => void }) {
  const t = useText(texts).session
  const f = useFormat()
  if (!notes.length) return <p className="muted">{t.none}</p>
  return (
    <ul className={css.notes}>
      {notes.map((note) => (
        <li key={note.id}>
          <h3>{note.title}{note.leftOpen && <Tag tone="amber">{t.leftOpenTag}</Tag>}</h3>
          <p>{note.text}</p>
          <p className={classes(css.acts, 'small muted')}>{f.moment(note.writtenAt)}{onEdit && <Button kind="text" onClick={() => onEdit(note)}>{t.edit}</Button>}{onRemove && <Popconfirm title={t.removeSure} okText={t.remove} onConfirm={() => onRemove(note.id)}><Button kind="text">{t.remove}</Button></Popconfirm>}</p>
        </li>
      ))}
    </ul>
  )
}
