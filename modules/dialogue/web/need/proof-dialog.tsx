import { Form } from 'antd'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { addEvidence, type Need } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { needed } from '../word/refreshed.ts'
import { evidenceOf, type Proof, ProofFields } from './proof-fields.tsx'

/** Notes what else a need rests on. */
export function ProofDialog({ need, onClose }: { need: Need; onClose: () => void }) {
  const t = useText(texts)
  const [form] = Form.useForm<Proof>()
  const act = useAct(addEvidence, { refreshes: needed, done: t.need.recorded, onDone: onClose })
  return (
    <Dialog title={t.need.addProof} open onClose={onClose} act={{ label: t.save, onClick: () => form.submit(), busy: act.isPending }}>
      <Form name="proof" form={form} layout="vertical" requiredMark={false} initialValues={{ how: 'said' }} onFinish={(proof) => act.mutate({ params: { id: need.id }, body: evidenceOf(proof) })}><ProofFields partyId={need.party?.id} /></Form>
    </Dialog>
  )
}
