import { Input, InputNumber, Segmented } from 'antd'
import type { ReactNode } from 'react'
import type { Filter } from '#kernel/filter.ts'
import { PartyFilter } from '#modules/parties/web/filter/party-filter.tsx'
import { useText } from '#platform/web/text.ts'
import type { Block } from '../../../contract.ts'
import { texts } from '../../../messages/template.ts'
import css from '../template.module.css'
import { BlockList } from './block-list.tsx'
import { ImageField } from './image-field.tsx'
import { PlacedText } from './placed-text.tsx'

interface FormProps<B extends Block> { block: B; onChange: (block: B) => void }
type Of<K extends Block['kind']> = Extract<Block, { kind: K }>

/** What can be said and set of one block. */
export function BlockForm({ block, onChange, simple }: FormProps<Block> & { simple: boolean }) {
  return (
    <div className={css.body}>
      <Fields block={block} onChange={onChange} />
      {block.kind !== 'footer' && <When when={block.when} onChange={(when) => { const { when: _, ...rest } = block; onChange((when ? { ...rest, when } : rest) as Block) }} hint={!simple} />}
    </div>
  )
}

function Fields({ block, onChange }: FormProps<Block>): ReactNode {
  const t = useText(texts).blocks
  switch (block.kind) {
    case 'heading': return <HeadingFields block={block} onChange={onChange} />
    case 'text': return <><PlacedText label={t.text} value={block.text} onChange={(text) => onChange({ ...block, text })} lines={4} note={t.textNote} most={20_000} /><Align block={block} onChange={onChange} /></>
    case 'image': return <ImageFields block={block} onChange={onChange} />
    case 'button': return <><PlacedText label={t.label} value={block.label} onChange={(label) => onChange({ ...block, label })} most={200} /><Href href={block.href} onChange={(href) => onChange({ ...block, href })} /><Align block={block} onChange={onChange} /></>
    case 'offer': return <><PlacedText label={t.label2} value={block.label} onChange={(label) => onChange({ ...block, label })} most={200} /><p className="muted small">{t.offerNote}</p></>
    case 'products': return <label className={css.field}>{t.count}<InputNumber min={1} max={6} value={block.count} onChange={(count) => { if (typeof count === 'number') onChange({ ...block, count }) }} /><small>{t.productsNote}</small></label>
    case 'footer': return <PlacedText label={t.text} value={block.text} onChange={(text) => onChange({ ...block, text })} lines={2} note={t.footerNote} most={2000} />
    case 'columns': return <ColumnFields block={block} onChange={onChange} />
    case 'divider': return null
  }
}

function HeadingFields({ block, onChange }: FormProps<Of<'heading'>>) {
  const t = useText(texts).blocks
  return (
    <>
      <PlacedText label={t.text} value={block.text} onChange={(text) => onChange({ ...block, text })} most={500} />
      <div className={css.pair}>
        <div className={css.field}>{t.level}<Segmented aria-label={t.level} value={block.level} onChange={(level) => onChange({ ...block, level })} options={([1, 2] as const).map((value) => ({ value, label: t.levels[value]! }))} /></div>
        <Align block={block} onChange={onChange} />
      </div>
    </>
  )
}

function Align<B extends Of<'heading' | 'text' | 'button'>>({ block, onChange }: FormProps<B>) {
  const t = useText(texts).blocks
  return <div className={css.field}>{t.align}<Segmented aria-label={t.align} value={block.align} onChange={(align) => onChange({ ...block, align })} options={(['left', 'center', 'right'] as const).map((value) => ({ value, label: t.aligns[value] }))} /></div>
}

function Href({ href, onChange }: { href: string; onChange: (href: string) => void }) {
  const t = useText(texts).blocks
  return <label className={css.field}>{t.href}<Input value={href} maxLength={2000} placeholder={t.hrefHint} onChange={(e) => onChange(e.target.value.trim())} /></label>
}

function ImageFields({ block, onChange }: FormProps<Of<'image'>>) {
  const t = useText(texts).blocks
  return (
    <>
      <ImageField src={block.src} onChange={(src) => onChange({ ...block, src })} />
      <label className={css.field}>{t.alt}<Input value={block.alt} maxLength={500} onChange={(e) => onChange({ ...block, alt: e.target.value })} /><small>{t.altNote}</small></label>
      <div className={css.pair}><Href href={block.href} onChange={(href) => onChange({ ...block, href })} /><label className={css.field}>{t.width}<InputNumber min={10} max={100} step={10} value={block.width} onChange={(width) => { if (typeof width === 'number') onChange({ ...block, width }) }} /></label></div>
    </>
  )
}

function ColumnFields({ block, onChange }: FormProps<Of<'columns'>>) {
  const t = useText(texts).blocks
  const count = (n: number): void => onChange({ ...block, columns: Array.from({ length: n }, (_, i) => block.columns[i] ?? []) })
  return (
    <>
      <div className={css.field}>{t.columnCount}<Segmented aria-label={t.columnCount} value={block.columns.length} onChange={count} options={[2, 3]} /></div>
      {block.columns.map((column, i) => (
        <div key={i} className={css.form} role="group" aria-label={t.column(i + 1)}>
          <b className="two">{t.column(i + 1)}</b>
          <BlockList label={t.column(i + 1)} blocks={column} kinds={['heading', 'text', 'image', 'button', 'divider', 'offer', 'products']} onChange={(next) => onChange({ ...block, columns: block.columns.map((c, at) => (at === i ? next as typeof column : c)) })} />
        </div>
      ))}
    </>
  )
}

/** Whom a block is shown to. */
function When({ when, onChange, hint }: { when: Filter | undefined; onChange: (when: Filter | undefined) => void; hint: boolean }) {
  const t = useText(texts).blocks
  const everyone = when === undefined
  return (
    <div className={css.field}>
      {t.when}
      <Segmented aria-label={t.when} value={everyone ? 'everyone' : 'some'} onChange={(value) => onChange(value === 'everyone' ? undefined : { all: [] })} options={[{ value: 'everyone', label: t.everyone }, { value: 'some', label: t.some }]} />
      {!everyone && <PartyFilter value={JSON.stringify(when)} onChange={(filter) => onChange(filter ? JSON.parse(filter) as Filter : { all: [] })} />}
      {!everyone && hint && <small>{t.whenNote}</small>}
    </div>
  )
}
