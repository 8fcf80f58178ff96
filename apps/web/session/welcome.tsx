import { useSuspenseQuery } from '@tanstack/react-query'
import { useMay } from '#platform/web/me.ts'
import type { WebCommand } from '#platform/web/module.ts'
import { useGo } from '#platform/web/navigate.ts'
import { gathered } from '#platform/web/registry.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { texts } from '../messages/index.ts'
import css from './outside.module.css'
import { reading } from './session.ts'

/** After setting up: a made-up firm to look around in, or one's own data. Each is the command of a module, shown where it is registered. */
export default function Welcome() {
  const t = useText(texts).setup.next
  const { data: me } = useSuspenseQuery(reading)
  const may = useMay()
  const commands = gathered('commands').filter((c) => may(c.may))
  const ways = [
    { command: commands.find((c) => c.key === 'fill-demo'), title: t.demo, text: t.demoText, act: t.demoAct },
    { command: commands.find((c) => c.key === 'import-data'), title: t.own, text: t.ownText, act: t.ownAct },
  ]
  return (
    <>
      <PageHead title={t.title} note={t.text(me.firm)} actions={<Button kind="quiet" to="/">{t.later}</Button>} />
      <div className={css.ways}>{ways.map(({ command, title, text, act }) => command && <Way key={command.key} command={command} title={title} text={text} act={act} />)}</div>
    </>
  )
}

function Way({ command: { to, run }, title, text, act }: { command: WebCommand; title: string; text: string; act: string }) {
  const go = useGo()
  const start = (): void => { void run?.(); if (to) go(to) }
  return <section className={css.way}><h2>{title}</h2><p className="two">{text}</p><Button kind="primary" onClick={start}>{act}</Button></section>
}
