import { Form, Input, Switch } from 'antd'
import { type AnalysisQuery, changeAnalysis, createAnalysis, findAnalyses, findMeasures, getAnalysis, type SavedAnalysis } from '../../contract.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { texts } from '../../messages/web.ts'
import type { Picture } from '../use-question.ts'

interface SaveProps { query: AnalysisQuery; picture: Picture | undefined; saved: SavedAnalysis | undefined; onDone: (id: string) => void; onClose: () => void }

/** Keeps a question under a name; one's own that was changed is written over, or kept as a new one. */
export function SaveDialog({ query, picture, saved, onDone, onClose }: SaveProps) {
  const t = useText(texts).saved
  const [form] = Form.useForm<{ name: string; shared: boolean }>()
  const acting = { refreshes: [findAnalyses, findMeasures, getAnalysis], done: t.done, onDone: (a: SavedAnalysis) => onDone(a.id) }
  const create = useAct(createAnalysis, acting)
  const change = useAct(changeAnalysis, acting)
  const body = (v: { name: string; shared: boolean }) => ({ ...v, query, ...(picture && { picture }) })
  const save = (v: { name: string; shared: boolean }): void => {
    if (saved) change.mutate({ params: { id: saved.id }, body: body(v), ifMatch: saved.version })
    else create.mutate({ body: body(v) })
  }
  const another = (): void => void form.validateFields().then((v) => create.mutate({ body: body(v) }), () => undefined)
  return (
    <Dialog title={saved ? t.change : t.save} open onClose={onClose} act={{ label: saved ? t.change : t.save, onClick: () => form.submit(), busy: create.isPending || change.isPending }}>
      <Form name="save-analysis" form={form} layout="vertical" requiredMark={false} initialValues={{ name: saved?.name, shared: saved?.shared ?? false }} onFinish={save}>
        <Form.Item name="name" label={t.name} rules={[{ required: true, whitespace: true, message: t.needed }]}><Input maxLength={100} autoFocus /></Form.Item>
        <Form.Item name="shared" label={t.shared} extra={t.sharedNote} valuePropName="checked"><Switch /></Form.Item>
      </Form>
      {saved && <Button kind="text" onClick={another}>{t.saveAs}</Button>}
    </Dialog>
  )
}
