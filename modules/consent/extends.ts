export { dimensions, grains, measures } from './measures.ts'
import type { Eraser, FieldSource, SubjectData } from '#modules/parties/extension.ts'
import type { PartyImportPart } from '#modules/parties/import/extension.ts'
import { consentFields } from './field/consent-fields.ts'
import { consentPart } from './import/consent-part.ts'
import { consentData } from './subject/consent-data.ts'
import { consentEraser } from './subject/consent-eraser.ts'

export const partyFieldSources: FieldSource[] = [consentFields]
export const subjectData: SubjectData[] = [consentData]
export const erasers: Eraser[] = [consentEraser]
export const partyImportParts: PartyImportPart[] = [consentPart]
export { warehouseTables } from './facts.ts'
