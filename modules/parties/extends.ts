import { sql } from 'kysely'
export { dimensions, grains, measures } from './measures.ts'
import type { ExportSource, ImportKind } from '#modules/exchange/api.ts'
import { documentSource } from './document/document-source.ts'
import { partySource } from './export/party-source.ts'
import { ownSplits } from './field/own-splits.ts'
import { partyKind } from './import/party-kind.ts'
import { mergeEraser } from './merge/forget-merges.ts'
import { membersOfMart } from './mart-members.ts'
import type { SearchSource } from './search/extension.ts'
import type { Eraser, SubjectData } from './subject/extension.ts'
import { importEraser } from './subject/import-eraser.ts'
import { partyData } from './subject/party-data.ts'
import type { ViewList } from './view/extension.ts'
import { partyViews } from './view/party-views.ts'

/** What is shared with the asker. */
export const openRecords = [sql`parties.shared_with_me('read')`]
export const martMembers = [membersOfMart]
export const dimensionSources = [{ load: ownSplits }]

export const subjectData: SubjectData[] = [partyData]
export const erasers: Eraser[] = [importEraser, mergeEraser]
export const importKinds: ImportKind[] = [partyKind]
export const searchSources: SearchSource[] = [documentSource]
export const exportSources: ExportSource[] = [partySource]
export const viewLists: ViewList[] = [partyViews]
export { warehouseTables } from './facts.ts'
