import { useMay } from '#platform/web/me.ts'
import { useGo } from '#platform/web/navigate.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { findLibrary, findPlaybooks, takePlay } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './library.module.css'
import { Tabs } from './tabs.tsx'

const groups = ['retention', 'stage', 'recovery', 'referral', 'process'] as const

/** Plays that are ready to run: when to use each and what it is for. */
export default function LibraryPage() {
  const t = useText(texts)
  const named = useNamed()
  const may = useMay()
  const go = useGo()
  const { data, error, refetch } = useCall(findLibrary, {})
  const take = useAct(takePlay, { refreshes: [findLibrary, findPlaybooks], done: t.list.made, onDone: (made) => go(`/marketing/playbooks/${made.id}`) })
  return (
    <>
      <PageHead title={t.list.title} />
      <Tabs at="library" />
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : !data ? <Lines count={8} /> : groups.map((group) => (
        <section key={group} className={css.group}>
          <h2>{t.groups[group]}</h2>
          <div className={css.plays}>
            {data.plays.filter((p) => p.group === group).map((p) => (
              <Card key={p.key} title={named(p.name)} actions={p.taken ? <span className="muted small">{t.list.taken}</span> : may(['update', 'playbook']) && <Button kind="text" busy={take.isPending && take.variables?.params.key === p.key} label={`${t.list.take} ${named(p.name)}`} onClick={() => take.mutate({ params: { key: p.key } })}>{t.list.take}</Button>}>
                <p>{named(p.when)}</p>
                <p className="muted">{t.list.aim} · {named(p.goal)}</p>
              </Card>
            ))}
          </div>
        </section>
      ))}
    </>
  )
}
