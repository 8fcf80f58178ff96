import { Background, BaseEdge, type Connection, Controls, EdgeLabelRenderer, type EdgeProps, getSmoothStepPath, Handle, type NodeProps, Position, ReactFlow } from '@xyflow/react'
import '@xyflow/react/dist/style.css'
import { useMemo } from 'react'
import { useText } from '#platform/web/text.ts'
import { classes } from '#ui/classes.ts'
import { Icon } from '#ui/icon.tsx'
import type { Definition } from '../../contract.ts'
import type { Gap } from '../edit/change-definition.ts'
import { texts } from '../../messages/web.ts'
import { iconOf } from '../word/icon-of.ts'
import type { Saying } from '../word/step-words.ts'
import css from './canvas.module.css'
import { type AnyNode, type Counted, flowOf, type StartNode, type StepNode, type Way } from './flow-of.ts'

interface CanvasProps {
  definition: Definition; saying: Saying; chosen?: string | null; faulty?: ReadonlySet<string | null>; counted?: Counted | undefined
  /** `@start` is the terms. */
  onChoose: (id: string) => void
  /** What editing does; without it the picture is only looked at. */
  editing?: { add: (gap: Gap) => void; lead: (gap: Gap, to: string | null) => void; remove: (id: string) => void }
}
const none: ReadonlySet<string | null> = new Set()
const types = { node: { step: StepBox, start: StartBox, end: EndBox }, edge: { way: WayLine } }

/** The playbook as a picture that lays itself out. Drawing from a step's foot to another step leads its exit there. */
export default function Canvas({ definition, saying, chosen = null, faulty = none, counted, onChoose, editing }: CanvasProps) {
  const t = useText(texts).editor
  const { nodes, edges } = useMemo(() => flowOf(definition, { saying, chosen, faulty, counted, onAdd: editing ? editing.add : null, addLabel: (where, way) => t.addAfter(`${t.after(where)}${way ? ` · ${way}` : ''}`) }), [definition, saying, chosen, faulty, counted, editing, t])
  const connect = ({ source, sourceHandle, target }: Connection): void => { if (editing && !target.startsWith('@')) editing.lead({ step: source === '@start' ? null : source, exit: Number(sourceHandle?.slice(5) ?? 0) }, target) }
  return (
    <div className={css.canvas} role="region" aria-label={t.canvasLabel}>
      <ReactFlow<AnyNode, Way> nodes={nodes} edges={edges} nodeTypes={types.node} edgeTypes={types.edge} fitView fitViewOptions={{ maxZoom: 1, minZoom: 0.6, padding: 0.08 }} minZoom={0.2} nodesDraggable={false} nodesConnectable={editing !== undefined} deleteKeyCode={null} edgesFocusable={false} colorMode="system"
        onNodeClick={(_, node) => { if (node.type !== 'end') onChoose(node.id) }} onConnect={connect} onKeyDown={(event) => keyOn(event, onChoose, editing?.remove)}>
        <Background gap={22} /><Controls showInteractive={false} />
      </ReactFlow>
    </div>
  )
}

/** Enter opens the step that has the focus, Delete takes it out. */
function keyOn(event: React.KeyboardEvent, onChoose: (id: string) => void, remove: ((id: string) => void) | undefined): void {
  const id = (event.target as HTMLElement).closest<HTMLElement>('.react-flow__node')?.dataset.id
  if (!id || id.startsWith('@end')) return
  if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); onChoose(id) }
  if (event.key === 'Delete' && !id.startsWith('@')) remove?.(id)
}

function StepBox({ data: { step, text, on, faulty, here, exits } }: NodeProps<StepNode>) {
  const t = useText(texts).editor
  return (
    <div className={css.node} data-on={on} data-fault={faulty}>
      <Handle type="target" position={Position.Top} />
      <div className={css.kind}><Icon name={iconOf(step.do)} size={14} />{t.kinds[step.do]}{faulty ? <i className={css.warn}><Icon name="warning" size={14} /></i> : here && <span>{here}</span>}</div>
      <div className={css.words}>{text}</div>
      {Array.from({ length: exits }, (_, i) => <Handle key={i} id={`exit-${i}`} type="source" position={Position.Bottom} style={{ left: `${((i + 0.5) / exits) * 100}%` }} />)}
    </div>
  )
}

function StartBox({ data: { text, on, faulty } }: NodeProps<StartNode>) {
  const t = useText(texts).editor
  return <div className={classes(css.node, css.start)} data-on={on} data-fault={faulty}><div className={css.kind}><Icon name="right" size={14} />{t.start}</div><div className={css.words}>{text}</div><Handle id="exit-0" type="source" position={Position.Bottom} /></div>
}

function EndBox() {
  const t = useText(texts).editor
  return <div className={css.end}><Handle type="target" position={Position.Top} isConnectable={false} />{t.end}</div>
}

function WayLine({ sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition, data }: EdgeProps<Way>) {
  const [path, middleX, middleY] = getSmoothStepPath({ sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition, borderRadius: 10 })
  const [x, y] = data?.text ? [sourceX, sourceY + 16] : [middleX, middleY]
  return (
    <>
      <BaseEdge path={path} />
      {data && (data.text || data.count !== null || data.onAdd) && (
        <EdgeLabelRenderer>
          <div className={classes(css.label, 'nodrag', 'nopan')} style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}>
            {data.text}{data.count !== null && <strong>{data.count}</strong>}
            {data.onAdd && <button type="button" aria-label={data.addLabel} title={data.addLabel} onClick={data.onAdd}><Icon name="plus" size={14} /></button>}
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  )
}
