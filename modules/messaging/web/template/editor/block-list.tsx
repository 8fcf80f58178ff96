import { type DragEvent, type KeyboardEvent, useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Menu } from '#ui/menu.tsx'
import { Tag } from '#ui/tag.tsx'
import type { Block, BlockKind } from '../../../contract.ts'
import { texts } from '../../../messages/template.ts'
import css from '../template.module.css'
import { BlockForm } from './block-form.tsx'
import { blank, gist, moved } from './draft.ts'

interface BlockListProps { label: string; blocks: readonly Block[]; kinds: readonly BlockKind[]; onChange: (blocks: Block[]) => void }

/** Blocks one below the other: dragged, moved by buttons or with Alt and an arrow key, and opened where they stand. */
export function BlockList({ label, blocks, kinds, onChange }: BlockListProps) {
  const t = useText(texts).blocks
  const [open, setOpen] = useState<number | null>(null)
  const [dragged, setDragged] = useState<number | null>(null)
  const [over, setOver] = useState<number | null>(null)
  const put = (from: number, to: number): void => {
    if (to < 0 || to >= blocks.length || from === to) return
    onChange(moved(blocks, from, to))
    if (open === from) setOpen(to)
  }
  const add = (kind: BlockKind): void => { onChange([...blocks, blank(kind)]); setOpen(blocks.length) }
  const drop = (to: number): void => { if (dragged !== null) put(dragged, to); setDragged(null); setOver(null) }
  return (
    <div className={css.form}>
      {blocks.length > 0 && (
        <ol className={css.blocks} aria-label={label}>
          {blocks.map((block, i) => (
            <li key={i} className={css.block} data-over={over === i && dragged !== null && dragged !== i} onDragOver={(e) => { e.preventDefault(); e.stopPropagation(); setOver(i) }} onDrop={(e) => { e.preventDefault(); e.stopPropagation(); drop(i) }}>
              <Head block={block} open={open === i} first={i === 0} last={i === blocks.length - 1} onToggle={() => setOpen(open === i ? null : i)} onMove={(by) => put(i, i + by)}
                onCopy={() => onChange([...blocks.slice(0, i + 1), structuredClone(block), ...blocks.slice(i + 1)])} onRemove={() => { onChange(blocks.filter((_, at) => at !== i)); setOpen(null) }} onDrag={(held) => { setDragged(held ? i : null); setOver(null) }} />
              {open === i && <BlockForm block={block} simple={kinds.length === 1} onChange={(next) => onChange(blocks.map((b, at) => (at === i ? next : b)))} />}
            </li>
          ))}
        </ol>
      )}
      <div>{kinds.length === 1 ? <Button icon="plus" onClick={() => add(kinds[0]!)}>{t.add}</Button> : <Menu side="left" label={t.add} items={kinds.map((kind) => ({ key: kind, label: t.kinds[kind], onClick: () => add(kind) }))} button={(props) => <Button icon="plus" {...props}>{blocks.length ? t.add : t.empty}</Button>} />}</div>
    </div>
  )
}

interface HeadProps { block: Block; open: boolean; first: boolean; last: boolean; onToggle: () => void; onMove: (by: -1 | 1) => void; onCopy: () => void; onRemove: () => void; onDrag: (held: boolean) => void }

function Head({ block, open, first, last, onToggle, onMove, onCopy, onRemove, onDrag }: HeadProps) {
  const t = useText(texts).blocks
  const name = t.kinds[block.kind]
  const keys = (e: KeyboardEvent): void => {
    if (!e.altKey || (e.key !== 'ArrowUp' && e.key !== 'ArrowDown')) return
    e.preventDefault()
    onMove(e.key === 'ArrowUp' ? -1 : 1)
  }
  const start = (e: DragEvent): void => { e.stopPropagation(); e.dataTransfer.effectAllowed = 'move'; onDrag(true) }
  return (
    <div className={css.head}>
      <span className={css.grip} draggable onDragStart={start} onDragEnd={() => onDrag(false)} title={t.drag}><Icon name="menu" size={16} /></span>
      <button type="button" className={css.open} aria-expanded={open} title={t.drag} onClick={onToggle} onKeyDown={keys}><b>{name}</b><span>{gist(block)}</span></button>
      {'when' in block && block.when && <Tag tone="indigo">{t.conditional}</Tag>}
      <Button kind="quiet" icon="arrowUp" label={`${t.up} · ${name}`} disabled={first} onClick={() => onMove(-1)} />
      <Button kind="quiet" icon="arrowDown" label={`${t.down} · ${name}`} disabled={last} onClick={() => onMove(1)} />
      <Menu label={name} items={[{ key: 'copy', label: t.copy, onClick: onCopy }, { key: 'remove', label: t.remove, danger: true, onClick: onRemove }]} button={(props) => <Button kind="quiet" icon="more" label={`${name} …`} {...props} />} />
    </div>
  )
}
