import { type ReactNode, use } from 'react'
import { useText } from '#platform/web/text.ts'
import { Button } from './button.tsx'
import { classes } from './classes.ts'
import { Face } from './face.tsx'
import { HeadToolsContext } from './head-tools.ts'
import { texts } from './messages/index.ts'
import css from './page-head.module.css'
import { usePhone } from './use-phone.ts'

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

/** The head of every page: it sets the document's title and takes the focus after a navigation. On a phone it is the bar at the top, and a record's actions lie under the thumb. */
export function PageHead({ title, note, tags, face, actions, back }: PageHeadProps) {
  const t = useText(texts)
  const tools = use(HeadToolsContext)
  const phone = usePhone()
  const under = phone && back !== undefined
  return (
    <>
      <header className={css.head}>
        <title>{`${title} · ${t.brand}`}</title>
        {back && <Button kind="quiet" icon="left" label={back.label} to={back.to} className={css.back} />}
        {face && <Face name={face.name} photo={face.photo} size={phone ? 52 : 60} />}
        <div className={css.words}>
          <div className={css.title}><h1 tabIndex={-1}>{title}</h1>{tags}</div>
          {note && <div className={css.note}>{note}</div>}
        </div>
        {phone && !under && <div className={css.tools}>{tools}</div>}
        {actions && !phone && <div className={css.actions}>{actions}</div>}
      </header>
      {actions && phone && <div className={classes(css.actions, under && css.under)}>{actions}</div>}
    </>
  )
}
