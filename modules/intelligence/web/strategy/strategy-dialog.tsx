import { Form, Input, Select, Switch } from 'antd'
import { useLanguage } from '#platform/web/language.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { texts } from '../../messages/web.ts'
import { createStrategy, deleteStrategy, findStrategies, putStrategy, type Strategy, vocabularies } from '../../contract.ts'
import { useWords } from '../word/use-words.ts'

const codes = { stage: [0, 1, 2, 3, 4], growth: [1, 2, 3, 4, 5], acquaintance: [1, 2, 3, 4, 5], rung: [1, 2, 3, 4, 5, 6] } as const
interface Entered { where: string; name: string; steps: string; active: boolean }

/** Writes or changes a strategy. Its words are kept in the writer's language; other languages keep their own until they are written, or show these. */
export function StrategyDialog({ strategy, onClose }: { strategy: Strategy | null; onClose: () => void }) {
  const t = useText(texts).judged.strategies
  const language = useLanguage()
  const words = useWords()
  const [form] = Form.useForm<Entered>()
  const told = { refreshes: [findStrategies], done: t.saved, onDone: onClose }
  const create = useAct(createStrategy, told)
  const put = useAct(putStrategy, told)
  const remove = useAct(deleteStrategy, { ...told, done: t.removed })
  const save = ({ where, name, steps, active }: Entered): void => {
    const [vocabulary, code] = where.split(' ') as [Strategy['vocabulary'], string]
    const inAll = (before: Strategy['name'] | undefined, text: string) => ({ 'zh-CN': text, 'zh-TW': text, en: text, ...before, [language]: text })
    const body = { vocabulary, code: Number(code), name: inAll(strategy?.name, name), steps: inAll(strategy?.steps, steps), active, position: strategy?.position ?? 100 }
    if (strategy) put.mutate({ params: { id: strategy.id }, body })
    else create.mutate({ body })
  }
  const options = vocabularies.map((v) => ({ label: t.vocabulary[v], options: codes[v].map((code) => ({ value: `${v} ${code}`, label: words[v](code) })) }))
  const initial = strategy ? { where: `${strategy.vocabulary} ${strategy.code}`, name: strategy.name[language], steps: strategy.steps[language], active: strategy.active } : { active: true }
  return (
    <Dialog title={strategy ? t.edit : t.add} open onClose={onClose} act={{ label: t.save, onClick: () => form.submit(), busy: create.isPending || put.isPending }}>
      <Form name="strategy" form={form} layout="vertical" requiredMark={false} initialValues={initial} onFinish={save}>
        <Form.Item name="where" label={t.where} rules={[{ required: true }]}><Select options={options} /></Form.Item>
        <Form.Item name="name" label={t.name} rules={[{ required: true, whitespace: true }]}><Input maxLength={120} /></Form.Item>
        <Form.Item name="steps" label={t.steps} rules={[{ required: true, whitespace: true }]}><Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} /></Form.Item>
        <Form.Item name="active" label={t.active} valuePropName="checked"><Switch /></Form.Item>
        {strategy && <Button onClick={() => remove.mutate({ params: { id: strategy.id } })} busy={remove.isPending}>{t.remove}</Button>}
      </Form>
    </Dialog>
  )
}
