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

/** The same for pages without signing in: what needs no right. */
export const OpenPanels = <P extends Place>({ place, props }: { place: P; props: PanelPlaces[P] }) => panelsAt(place).filter((panel) => panel.may === undefined).map(({ key, Component: Panel }) => (
  <Guard key={key}><Suspense fallback={null}>{show(Panel, props)}</Suspense></Guard>
))

const show = <P extends object>(Panel: ComponentType<P>, props: P): ReactNode => <Panel {...props} />

/** Keeps a fault inside its part of the page and offers to try again; a changed `of` (another address) clears it too. */
export const Guard = ({ children, of }: { children: ReactNode; of?: string }) => <QueryErrorResetBoundary>{({ reset }) => <Boundary reset={reset} of={of}>{children}</Boundary>}</QueryErrorResetBoundary>

interface BoundaryProps { reset: () => void; of: string | undefined; children: ReactNode }

class Boundary extends Component<BoundaryProps, { problem: unknown }> {
  override state = { problem: null as unknown }
  static getDerivedStateFromError(problem: unknown) { return { problem } }
  override componentDidUpdate(before: BoundaryProps) { if (before.of !== this.props.of && this.state.problem !== null) this.setState({ problem: null }) }
  override render() {
    if (this.state.problem === null) return this.props.children
    const again = () => { this.props.reset(); this.setState({ problem: null }) }
    return <Card><ErrorState problem={this.state.problem} again={again} /></Card>
  }
}
