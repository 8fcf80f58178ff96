import { type KeyboardEvent, useId, useState } from 'react'
import { useGo } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { classes } from '#ui/classes.ts'
import { Icon } from '#ui/icon.tsx'
import { texts } from '../messages/index.ts'
import { closeOverlay } from './overlay.ts'
import { OverlayDialog } from './overlay-dialog.tsx'
import { type Line, usePaletteGroups } from './palette-lines.ts'
import css from './palette.module.css'

/** One box for everything: finds parties and orders, goes to pages, runs commands. Arrows and Enter, or a click. */
export default function Palette() {
  const t = useText(texts).search
  const go = useGo()
  const id = useId()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const { groups, failed, waiting } = usePaletteGroups(text)
  const lines = groups.flatMap((g) => g.lines)
  const pick = (line: Line): void => { closeOverlay(); line.run?.(); if (line.to) go(line.to) }
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const line = lines[at]
    if (by !== undefined && lines.length) { event.preventDefault(); setAt((at + by + lines.length) % lines.length) }
    if (event.key === 'Enter' && line) { event.preventDefault(); pick(line) }
  }
  return (
    <OverlayDialog label={t.title} place="top">
      <div className={css.box}>
        <Icon name="search" />
        <input autoFocus role="combobox" aria-expanded="true" aria-controls={id} aria-activedescendant={lines[at] && `${id} ${lines[at].key}`.replaceAll(' ', '-')} aria-label={t.title} placeholder={t.hint} value={text} onChange={(e) => { setText(e.target.value); setAt(0) }} onKeyDown={onKey} />
        <button type="button" onClick={closeOverlay}><kbd>Esc</kbd></button>
      </div>
      <div id={id} role="listbox" aria-label={t.title} className={css.list}>
        {groups.map((g) => (
          <div key={g.key} role="group" aria-label={g.label}>
            <div className={css.group} aria-hidden="true">{g.label}</div>
            {g.lines.map((line) => (
              <div key={line.key} id={`${id} ${line.key}`.replaceAll(' ', '-')} role="option" tabIndex={-1} aria-selected={line === lines[at]} className={classes(css.line, line === lines[at] && css.on)} onClick={() => pick(line)} onPointerMove={() => setAt(lines.indexOf(line))}>
                <strong>{line.title}</strong>{line.note && <span>{line.note}</span>}
              </div>
            ))}
          </div>
        ))}
      </div>
      <p className={css.say} role="status">{failed ? t.failed : text.trim() === '' ? t.start : waiting ? '' : lines.length ? <span className="hidden-but-read">{t.found(lines.length)}</span> : t.none(text.trim())}</p>
    </OverlayDialog>
  )
}
