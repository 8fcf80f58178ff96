import { useText } from '#platform/web/text.ts'
import { texts } from '../messages/index.ts'
import css from './key-help.module.css'
import { OverlayDialog } from './overlay-dialog.tsx'

/** What the keyboard can do, on one card. */
export default function KeyHelp() {
  const t = useText(texts).keys
  const lines = [[['Ctrl K', '⌘K', '/'], t.search], [['j', 'k'], t.walk], [['Enter'], t.open], [['x'], t.choose], [['Esc'], t.close], [['?'], t.help]] as const
  return (
    <OverlayDialog label={t.title} place="top">
      <div className={css.help}>
        <h2>{t.title}</h2>
        <dl>{lines.map(([keys, what]) => <div key={what}><dt>{keys.map((k) => <kbd key={k}>{k}</kbd>)}</dt><dd>{what}</dd></div>)}</dl>
      </div>
    </OverlayDialog>
  )
}
