import type { ComponentType } from 'react'
import type { Day } from '#kernel/date.ts'
import type { Filter } from '#kernel/filter.ts'
import type { Named, Texts } from '#kernel/text.ts'
import type { Gate } from './me.ts'

/** The chain of relationship marketing as the rail shows it. */
export const sections = ['today', 'parties', 'sales', 'marketing', 'service', 'loyalty', 'insight', 'partners', 'strategy', 'settings'] as const
export type Section = (typeof sections)[number]

/** A file that is fetched when it is first shown; it default-exports a component. */
export type Lazy<P = object> = () => Promise<{ default: ComponentType<P> }>

/** A page with its own address: `/parties/$id` takes a parameter. One with `order` stands in the section's navigation. */
export interface WebPage { path: string; section: Section; label: Named; order?: number; may?: Gate; load: Lazy; /** The places it offers: their panels are fetched along with it. */ places?: readonly Place[]; /** For whoever has a link, without signing in: shown without the frame. */ outside?: true }

/** What a figure was counted by, so that it can be counted again: parties by a filter, the share of them that meet another, the mean of a field (each also against another group), an analysis, or a number that only its page can tell. */
export type FigureSource =
  | { of: 'count'; filter: Filter }
  | { of: 'share'; filter: Filter; having: Filter; versus?: Filter }
  | { of: 'mean'; filter: Filter; field: string; versus?: Filter }
  | { of: 'analysis'; query: Record<string, unknown> }
  | { of: 'noted'; value: number }

/** A figure as a page shows it, for whoever takes it up: `label` and `shown` in the reader's language, `path` the page's address. */
export interface ShownFigure { label: string; shown: string; definition: string; asOf?: Day; path?: string; source: FigureSource }

/** The places that a page offers to others, with what it hands each panel. A module that offers a place adds it by declaration merging. */
export interface PanelPlaces {
  'relationship.head': { partyId: string }
  'relationship.left': { partyId: string }
  'relationship.middle': { partyId: string }
  'relationship.right': { partyId: string }
  /** What to do next, in the middle of Today. */
  'today': object
  /** What changed, beside it. */
  'today.side': object
  /** Figures in a line above both. */
  'today.strip': object
  /** Panels of the Insight overview, in order. */
  'insight': object
  /** Figures in a line above them. */
  'insight.strip': object
  /** Pictures of the value page, beside its own. */
  'insight.value': object
  /** Beside a figure or a picture: what can be done with it (written down as a finding). `<Panels place="insight.figure" props={{ figure }} waiting={null} />` */
  'insight.figure': { figure: ShownFigure }
  /** In the head of a chart on an Insight page: its marks as figures. */
  'chart.figures': { figures: readonly ShownFigure[] }
  /** In the preference centre, which a link opens without signing in: further ways of being told. Panels without `may`. */
  'centre.ways': { token: string }
  /** Where a finding is tied to things: what else can be tied to it. */
  'finding.link': { taken: readonly { object: string; ref: string }[]; add: (link: { object: 'playbook'; ref: string }) => void }
  /** A count beside a section in the rail, as a `<Count>`. */
  'rail.today': object
  'rail.parties': object
  'rail.sales': object
  'rail.marketing': object
  'rail.service': object
  'rail.loyalty': object
  'rail.insight': object
  'rail.partners': object
  'rail.strategy': object
  'rail.settings': object
  /** What the bell opens. */
  'notices': object
  /** How many of them are unread, on the bell, as a `<Count>`. */
  'notices.count': object
}
export type Place = keyof PanelPlaces

/** Something shown in another page's place, by order. */
export type WebPanel = { [P in Place]: { place: P; order: number; may?: Gate; load: Lazy<PanelPlaces[P]> } }[Place]

/** A line of the command palette: goes to `to`, or runs. */
export interface WebCommand { key: string; label: Named; may?: Gate; to?: string; run?: () => unknown }

/** A line of quick add: goes to `to`, or opens a component that closes itself. */
export interface WebQuickAdd { key: string; label: Named; order: number; may?: Gate; to?: string; load?: Lazy<{ close: () => void }> }

/** A page of Settings, at /settings/key. `own` settings are the reader's; the others the firm's. */
export interface WebSetting { key: string; label: Named; group: 'own' | 'people' | 'records' | 'data' | 'firm'; order: number; may?: Gate; load: Lazy }

export interface Hit { key: string; title: string; note?: string; to: string }
export type FindHits = (text: string, signal: AbortSignal) => Promise<readonly Hit[]>

/** What the search box asks while the reader types. */
export interface WebSearch { key: string; label: Named; order: number; may?: Gate; load: () => Promise<{ default: FindHits }> }

/** What a module adds to the browser: the default export of its `web/index.tsx`. Tiny: it names things and loads nothing. */
export interface WebModule {
  name: string
  /** Fetched together with the module's pages. */
  texts?: Texts<unknown>
  pages?: readonly WebPage[]
  panels?: readonly WebPanel[]
  commands?: readonly WebCommand[]
  quickAdd?: readonly WebQuickAdd[]
  settings?: readonly WebSetting[]
  searches?: readonly WebSearch[]
}
