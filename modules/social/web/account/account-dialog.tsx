import { Form, Input, InputNumber, Select, Switch } from 'antd'
import { abilities, changeSocialAccount, createSocialAccount, findSocialAccounts, findSocialSettings, type Network, networks, type SocialAccountSettings, socialSecretsOf } from '#modules/messaging/contract.ts'
import { markFaults } from '#platform/web/mark-faults.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { texts } from '../../messages/web.ts'
import css from '../social.module.css'

/** What each network asks for, and what stands there at first. */
const fieldsOf: Record<Network, Readonly<Record<string, string | number | null>>> = {
  mastodon: { base: 'https://' }, discourse: { base: 'https://', username: '', category: null }, facebook: { base: 'https://graph.facebook.com/v23.0', pageId: '' }, weibo: { base: 'https://api.weibo.com', messages: 'https://m.api.weibo.com', appKey: '' },
}

interface Values { name: string; settings: { network: Network } & Record<string, unknown>; secret?: Record<string, string | undefined>; keywords?: string[]; active: boolean }

/** Connects an account, or changes one. Secrets are never shown; left empty they stay. */
export function AccountDialog({ account, onClose }: { account: SocialAccountSettings | null; onClose: () => void }) {
  const whole = useText(texts)
  const t = whole.accounts
  const [form] = Form.useForm<Values>()
  const network = Form.useWatch(['settings', 'network'], form) ?? account?.network ?? 'mastodon'
  const after = { refreshes: [findSocialSettings, findSocialAccounts], done: t.saved, onDone: onClose, onProblem: (p: Parameters<typeof markFaults>[1]) => markFaults(form, p) }
  const create = useAct(createSocialAccount, after)
  const change = useAct(changeSocialAccount, after)
  const save = ({ name, settings, secret = {}, keywords = [], active }: Values): void => {
    const known = Object.fromEntries(Object.keys(fieldsOf[network]).map((key) => [key, typeof settings[key] === 'string' ? settings[key].trim() : settings[key] ?? null]))
    const body = { name: name.trim(), settings: { ...known, network } as never, secret: Object.fromEntries(Object.entries(secret).filter((pair): pair is [string, string] => Boolean(pair[1]?.trim()))), keywords, active }
    if (account) change.mutate({ params: { id: account.id }, body })
    else create.mutate({ body })
  }
  const needed = [{ required: true, whitespace: true, message: whole.needed }]
  const start = { name: account?.name ?? '', active: account?.active ?? true, keywords: account?.keywords ?? [], settings: account ? { ...fieldsOf[account.network], ...account.settings } : { network: 'mastodon', ...fieldsOf.mastodon } }
  const listen = abilities[network].listen
  return (
    <Dialog title={account?.name ?? t.add} open onClose={onClose} width={620} act={{ label: t.save, onClick: () => form.submit(), busy: create.isPending || change.isPending }}>
      <Form name="social-account" form={form} layout="vertical" requiredMark={false} initialValues={start} onFinish={save}>
        <div className={css.fields}>
          <Form.Item name={['settings', 'network']} label={t.network}><Select disabled={account !== null} options={networks.map((value) => ({ value, label: whole.networks[value] }))} onChange={(next: Network) => form.setFieldsValue({ settings: { ...fieldsOf[next], network: next } })} /></Form.Item>
          <Form.Item name="name" label={t.name} rules={needed}><Input maxLength={80} placeholder={t.nameHint} /></Form.Item>
          {Object.entries(fieldsOf[network]).map(([key, first]) => <Form.Item key={`${network} ${key}`} name={['settings', key]} label={t.fields[key]} rules={first === null ? [] : needed}>{first === null ? <InputNumber min={1} style={{ width: '100%' }} /> : <Input maxLength={300} />}</Form.Item>)}
          {Object.keys(socialSecretsOf[network]).map((key) => <Form.Item key={`${network} ${key}`} name={['secret', key]} label={t.secrets[key]}><Input.Password autoComplete="new-password" maxLength={4000} placeholder={account?.secrets.includes(key) ? t.kept : ''} /></Form.Item>)}
          {listen && <Form.Item name="keywords" label={t.keywords} extra={listen === 'tags' ? t.keywordsTags : t.keywordsWords}><Select mode="tags" maxCount={10} open={false} /></Form.Item>}
        </div>
        <Form.Item name="active" label={t.active} valuePropName="checked"><Switch /></Form.Item>
      </Form>
    </Dialog>
  )
}
