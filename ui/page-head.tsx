import type { ReactNode } from 'react'
import { useText } from '#platform/web/text.ts'
import { Button } from './button.tsx'
import { Face } from './face.tsx'
import { texts } from './messages/index.ts'
import css from './page-head.module.css'

interface PageHeadProps {
  title: string
  /** One line under the title. */
  note?: ReactNode
  /** Tags beside the title. */
  tags?: ReactNode
  /** A record's face. */
  face?: { name: string; photo?: string | undefined }
  actions?: ReactNode
  /** Where the page hangs: shows a way back. */
  back?: { to: string; label: string }
}

/** The head of every page: it sets the document's title and takes the focus after a navigation. */
export function PageHead({ title, note, tags, face, actions, back }: PageHeadProps) {
  const t = useText(texts)
  return (
    <header className={css.head}>
      <title>{`${title} · ${t.brand}`}</title>
      {back && <Button kind="quiet" icon="left" label={back.label} to={back.to} />}
      {face && <Face name={face.name} photo={face.photo} size={60} />}
      <div className={css.words}>
        <div className={css.title}><h1 tabIndex={-1}>{title}</h1>{tags}</div>
        {note && <div className={css.note}>{note}</div>}
      </div>
      {actions && <div className={css.actions}>{actions}</div>}
    </header>
  )
}
