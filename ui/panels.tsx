import { QueryErrorResetBoundary } from '@tanstack/react-query'
import { Component, type ComponentType, type ReactNode, Suspense } from 'react'
import { useMay } from '#platform/web/me.ts'
import type { PanelPlaces, Place } from '#platform/web/module.ts'
import { panelsAt } from '#platform/web/registry.ts'
import { Card } from './card.tsx'
import { CardSkeleton } from './skeleton.tsx'
import { ErrorState } from './states.tsx'

/** Shows what modules registered for a place, in order, each loaded and failing by itself. `<Panels place="relationship.left" props={{ partyId }} />` */
export function Panels<P extends Place>({ place, props, waiting = <CardSkeleton /> }: { place: P; props: PanelPlaces[P]; waiting?: ReactNode }) {
  const may = useMay()
  return panelsAt(place).filter((panel) => may(panel.may)).map(({ key, Component: Panel }) => (
    <Guard key={key}><Suspense fallback={waiting}>{show(Panel, props)}</Suspense></Guard>
  ))
}

const show = <P extends object>(Panel: ComponentType<P>, props: P): ReactNode => <Panel {...props} />

/** Keeps a fault inside its part of the page and offers to try again. */
export const Guard = ({ children }: { children: ReactNode }) => <QueryErrorResetBoundary>{({ reset }) => <Boundary reset={reset}>{children}</Boundary>}</QueryErrorResetBoundary>

class Boundary extends Component<{ reset: () => void; children: ReactNode }, { problem: unknown }> {
  override state = { problem: null as unknown }
  static getDerivedStateFromError(problem: unknown) { return { problem } }
  override render() {
    if (this.state.problem === null) return this.props.children
    const again = () => { this.props.reset(); this.setState({ problem: null }) }
    return <Card><ErrorState problem={this.state.problem} again={again} /></Card>
  }
}
