import { useFormat } from '#platform/web/format.ts'
import { useLanguage } from '#platform/web/language.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { saveFile } from '#platform/web/upload.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Figure } from '#ui/figure.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Block } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { exportProcessing, getConsentOverview } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { Access } from './access.tsx'
import css from './officer.module.css'
import { Requests } from './requests.tsx'
import { RetentionCard } from './retention-card.tsx'
import { Statements } from './statements.tsx'
import { Suppressions } from './suppressions.tsx'

/** What whoever guards privacy looks at: statements over time, requests with deadlines, who must not be reached, who accessed what, what retention took away. */
export default function ConsentPage() {
  const t = useText(texts).officer
  const f = useFormat()
  const may = useMay()
  const language = useLanguage()
  const { data, error, refetch } = useCall(getConsentOverview, {})
  const manage = may(['manage', 'consent'])
  return (
    <>
      <PageHead title={t.title} note={t.lead} actions={manage && <><Button icon="settings" to="/settings/privacy">{t.purposes}</Button><Button icon="download" onClick={() => void saveFile(exportProcessing, { query: { language } }, `${t.record}.csv`)}>{t.record}</Button></>} />
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : !data ? <Block height={240} /> : (
        <div className="stack">
          <div className={css.figures}>
            <Figure label={t.open} value={f.number(data.requests.open)} note={data.requests.overdue > 0 ? t.overdue(f.number(data.requests.overdue)) : t.inTime} definition={t.openDefinition} bad={data.requests.overdue > 0} />
            <Figure label={t.pending} value={f.number(data.pending)} definition={t.pendingDefinition} />
            <Figure label={t.suppressed} value={f.number(data.suppressed)} definition={t.suppressedDefinition} />
          </div>
          {manage && <Requests />}
          <div className={css.pair}><Statements overview={data} /><RetentionCard manage={manage} /></div>
          <div className={css.pair}><Suppressions manage={manage} />{may(['read', 'audit']) && <Access />}</div>
        </div>
      )}
    </>
  )
}
