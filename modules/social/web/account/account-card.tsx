import { findSocialSettings, type SocialAccountSettings, testSocialAccount } from '#modules/messaging/contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Tag } from '#ui/tag.tsx'
import { texts } from '../../messages/web.ts'
import css from '../social.module.css'

/** One account: whether it works, when it was read, and what the network said where it does not. */
export function AccountCard({ account: a, onDo }: { account: SocialAccountSettings; onDo: (what: 'edit' | 'remove') => void }) {
  const whole = useText(texts)
  const t = whole.accounts
  const f = useFormat()
  const test = useAct(testSocialAccount, { refreshes: [findSocialSettings] })
  const state = !a.active ? <Tag>{t.off}</Tag> : a.fault ? <Tag tone="vermilion">{whole.list.stuck}</Tag> : <Tag tone="jade">{t.on}</Tag>
  const facts = [a.handle, a.checkedAt ? t.fetched(f.relative(a.checkedAt)) : t.never, a.tokenUntil && t.until(f.moment(a.tokenUntil)), a.keywords.length > 0 && `${t.keywords}: ${a.keywords.join(' · ')}`].filter(Boolean).join(' · ')
  return (
    <Card title={<>{a.name} <span className="muted small">{whole.networks[a.network]}</span> {state}</>} actions={<div className="row"><Button kind="text" busy={test.isPending} onClick={() => test.mutate({ params: { id: a.id } })}>{t.test}</Button><Button onClick={() => onDo('edit')}>{t.change}</Button><Button kind="quiet" icon="trash" label={`${t.remove} ${a.name}`} onClick={() => onDo('remove')} /></div>}>
      <p className="muted small" style={{ margin: 0 }}>{a.settings.base} · {facts}</p>
      {a.fault && <p className={css.bad} role="alert">{whole.faultKinds[a.fault.kind]} <span className="muted small">{a.fault.said} · {f.relative(a.fault.at)}</span></p>}
      {a.restUntil && a.fault && <p className="muted small">{t.rests(f.moment(a.restUntil))}</p>}
      <p role="status" className="row" style={{ margin: 0 }}>{test.data && (test.data.fault ? <><Tag tone="vermilion">{whole.faultKinds[test.data.fault]}</Tag><span className="muted small">{test.data.said}</span></> : <Tag tone="jade">{t.works(test.data.handle ?? '')}</Tag>)}</p>
      {a.network !== 'mastodon' && (a.callback ? <div className={css.address}><span className="muted small">{t.callback} · {t.callbackNote}</span><code>{a.callback}</code><CopyButton text={a.callback} /></div> : <p className="muted small">{t.noBase}</p>)}
    </Card>
  )
}
