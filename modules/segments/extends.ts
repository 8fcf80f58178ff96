import type { ScoringStep } from '#modules/models/extension.ts'
import type { Eraser, FieldSource, SubjectData } from '#modules/parties/extension.ts'
import { nightlySegments } from './evaluate/nightly-step.ts'
import { segmentField, snapshotField } from './field/segment-fields.ts'
import { segmentData, segmentEraser } from './subject/segment-subject.ts'

export { warehouseTables } from './facts.ts'
export const partyFieldSources: FieldSource[] = [segmentField, snapshotField]
export const scoringSteps: ScoringStep[] = [nightlySegments]
export const subjectData: SubjectData[] = [segmentData]
export const erasers: Eraser[] = [segmentEraser]
