import { Form, Input, InputNumber, Select, Switch } from 'antd'
import { MemberPicker } from '#modules/parties/web/pick/member-picker.tsx'
import { markFaults } from '#platform/web/mark-faults.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { type ChannelInfo, findChannelSettings, findOpenChannels, labelSheets, type Provider, providersOf, putChannelSettings, secretsOf, sheetNames, spareSecretsOf } from '../../contract.ts'
import { texts } from '../../messages/channel.ts'
import css from './channel-setting.module.css'

interface Values { settings: { provider: Provider } & Record<string, unknown>; secret: Record<string, string | undefined>; active: boolean }

/** What each provider asks for, and what stands there at first. */
const fieldsOf: Record<Provider, Readonly<Record<string, unknown>>> = {
  smpp: { host: '', port: 2775, tls: false, systemId: '', systemType: '', from: '', window: 10 }, aliyun: { accessKeyId: '', signature: '', endpoint: 'https://dysmsapi.aliyuncs.com' },
  tencent: { secretId: '', sdkAppId: '', signature: '', region: 'ap-guangzhou', endpoint: 'https://sms.tencentcloudapi.com' }, wechat: { appId: '', endpoint: 'https://api.weixin.qq.com' }, wecom: { corpId: '', mostPerMonth: 4, welcome: '', endpoint: 'https://qyapi.weixin.qq.com' },
  line: { channelId: '', endpoint: 'https://api.line.me' }, 'web-push': { contact: 'mailto:' }, print: { sheet: '3x8', own: null }, person: { ownerId: null, days: 2 },
}
const optional = new Set(['systemType', 'welcome', 'own', 'from', 'ownerId'])

/** A channel's provider with what it asks for. Secrets are never shown; left empty they stay. */
export function ChannelDialog({ channel: { channel, settings, secrets, active }, onClose }: { channel: ChannelInfo; onClose: () => void }) {
  const t = useText(texts)
  const [form] = Form.useForm<Values>()
  const providers = providersOf[channel]
  const provider = Form.useWatch(['settings', 'provider'], form) ?? settings?.provider ?? providers[0]
  const put = useAct(putChannelSettings, { refreshes: [findChannelSettings, findOpenChannels], done: t.saved, onDone: onClose, onProblem: (p) => markFaults(form, p) })
  const save = ({ settings: given, secret, active: on }: Values): void => {
    const known = Object.keys(fieldsOf[provider])
    const kept = Object.fromEntries(Object.entries(given).filter(([key, value]) => known.includes(key) && (value !== undefined && value !== '' || optional.has(key))).map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value ?? null]))
    const said = Object.fromEntries(Object.entries(secret ?? {}).filter((pair): pair is [string, string] => Boolean(pair[1]?.trim())))
    put.mutate({ params: { channel }, body: { settings: { ...kept, provider } as never, secret: said, active: on } })
  }
  const same = settings?.provider === provider
  const start = { active: active || settings === null, secret: {}, settings: { ...fieldsOf[provider], ...(same ? settings : {}), provider } }
  return (
    <Dialog title={t.channels[channel]} open onClose={onClose} act={{ label: t.save, onClick: () => form.submit(), busy: put.isPending }} width={600}>
      <Form name={`channel-${channel}`} form={form} layout="vertical" requiredMark={false} initialValues={start} onFinish={save}>
        {providers.length > 1 ? <Form.Item name={['settings', 'provider']} label={t.provider}><Select options={providers.map((value) => ({ value, label: t.providers[value] }))} onChange={(next: Provider) => form.setFieldsValue({ settings: { ...fieldsOf[next], ...(settings?.provider === next ? settings : {}), provider: next } })} /></Form.Item> : null}
        <div className={css.pair}>
          {Object.entries(fieldsOf[provider]).map(([key, standard]) => <Field key={`${provider} ${key}`} name={key} standard={standard} />)}
          {[...secretsOf[provider], ...(spareSecretsOf[provider] ?? [])].map((key) => <Form.Item key={`${provider} ${key}`} name={['secret', key]} label={t.fields[key]}><Input.Password autoComplete="new-password" maxLength={500} placeholder={same && secrets.includes(key) ? t.kept : ''} /></Form.Item>)}
        </div>
        <Form.Item name="active" label={t.active} valuePropName="checked"><Switch /></Form.Item>
      </Form>
    </Dialog>
  )
}

function Field({ name, standard }: { name: string; standard: unknown }) {
  const t = useText(texts)
  const rules = optional.has(name) || typeof standard !== 'string' ? [] : [{ required: true, whitespace: true, message: t.needed }]
  if (name === 'own') return <OwnSheet />
  if (name === 'sheet') return <Form.Item name={['settings', name]} label={t.fields[name]}><Select options={sheetNames.map((value) => ({ value, label: t.sheets[value] }))} /></Form.Item>
  if (name === 'welcome') return <Form.Item name={['settings', name]} label={t.fields[name]} className={css.whole!}><Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} /></Form.Item>
  if (name === 'ownerId') return <Form.Item name={['settings', name]} label={t.fields[name]}><MemberPicker /></Form.Item>
  if (typeof standard === 'boolean') return <Form.Item name={['settings', name]} label={t.fields[name]} valuePropName="checked"><Switch /></Form.Item>
  return <Form.Item name={['settings', name]} label={t.fields[name]} rules={rules}>{typeof standard === 'number' ? <InputNumber min={0} style={{ width: '100%' }} /> : <Input maxLength={300} />}</Form.Item>
}

/** A sheet of the firm's own, in millimetres: shown where it is chosen. */
function OwnSheet() {
  const t = useText(texts)
  const chosen = Form.useWatch(['settings', 'sheet'])
  if (chosen !== 'own') return null
  return <>{Object.entries(labelSheets['3x8']).map(([key, value]) => <Form.Item key={key} name={['settings', 'own', key]} label={t.fields[key]} initialValue={value} rules={[{ required: true, message: t.needed }]}><InputNumber min={0} max={297} step={key === 'columns' || key === 'rows' ? 1 : 0.1} style={{ width: '100%' }} /></Form.Item>)}</>
}
