import { PartiesPicker } from '#modules/parties/web/pick/parties-picker.tsx'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Tag } from '#ui/tag.tsx'
import { toast } from '#platform/web/toast.ts'
import { type Campaign, findCollisions, getForecast, testCampaign } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import type { PartProps } from '../campaign/campaign-page.tsx'
import css from '../campaign/campaign.module.css'

/** What is in order and what is missing; tests to colleagues; who approves. */
export function CheckPart({ campaign, draft, change, fixed, dirty }: PartProps) {
  const t = useText(texts).check
  const may = useMay()(['update', 'campaign'])
  const test = useAct(testCampaign, { onDone: ({ queued }) => toast({ kind: 'done', text: t.sent(queued) }) })
  return (
    <div className={css.columns}>
      <div className="stack"><Checks campaign={campaign} /><Approval campaign={campaign} /></div>
      <Card title={t.seeds} note={t.seedsHint}>
        <div className="stack">
          <PartiesPicker label={t.seeds} value={draft.seeds} onChange={(seeds) => { if (!fixed) change({ seeds }) }} />
          {may && !dirty && campaign.seeds.length > 0 && <div className="row">{campaign.waves.map((w) => <Button key={w.id} busy={test.isPending} onClick={() => test.mutate({ params: { id: campaign.id }, body: { number: w.number } })}>{t.send(w.number)}</Button>)}</div>}
        </div>
      </Card>
    </div>
  )
}

function Checks({ campaign }: { campaign: Campaign }) {
  const t = useText(texts).check
  const { data: forecast } = useCall(getForecast, { params: { id: campaign.id } })
  const due = campaign.waves.map((w) => w.dueAt).sort()
  const { data: collided } = useCall(findCollisions, { query: { from: due[0] ?? '2000-01-01T00:00:00Z', to: due.at(-1) ?? '2000-01-02T00:00:00Z' } }, { enabled: due.length > 0, refetchInterval: ({ state }) => (state.data?.pending ? 4000 : false) })
  const others = (collided?.collisions ?? []).filter((c) => c.a.id === campaign.id || c.b.id === campaign.id)
  const checks = [
    { key: 'audience', label: t.audience, ok: campaign.segments.length > 0, part: 'audience' }, { key: 'content', label: t.content, ok: campaign.waves.length > 0 && campaign.waves.every((w) => w.variants.every((v) => v.templateId || v.body)), part: 'content' },
    { key: 'start', label: t.start, ok: campaign.startsAt !== null, part: 'plan' }, { key: 'holdout', label: t.holdout, ok: campaign.holdout > 0, part: 'audience' }, { key: 'forecast', label: t.forecast, ok: Boolean(forecast?.at), part: 'audience' }, { key: 'collisions', label: t.collisions, ok: collided?.pending !== true && others.length === 0, part: 'calendar' },
  ]
  return <Card title={t.title}><ul className={css.checks}>{checks.map((c) => <li key={c.key}><Tag tone={c.ok ? 'jade' : 'amber'}>{c.ok ? t.ok : c.key !== 'collisions' ? t.missing : collided?.pending ? t.counting : t.look}</Tag>{c.ok ? c.label : <Link to={c.part === 'calendar' ? '/marketing' : `/marketing/campaigns/${campaign.id}?part=${c.part}`}>{c.label}</Link>}</li>)}</ul></Card>
}

function Approval({ campaign: { budget, costs, askedBy, approvedBy } }: { campaign: Campaign }) {
  const t = useText(texts).check
  const f = useFormat()
  const planned = costs.reduce((sum, c) => sum + Number(c.amount), 0)
  return <Card title={t.approval}><p>{t.amount(f.money(Math.max(planned, Number(budget))))}</p>{approvedBy ? <p>{t.by(approvedBy.name)}</p> : askedBy && <p>{t.asked(askedBy.name)}</p>}</Card>
}
