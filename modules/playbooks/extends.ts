import type { SubjectData } from '#modules/parties/extension.ts'
import type { LinkNames } from '#modules/findings/extension.ts'
import { linkNames } from './finding/link-names.ts'
import { runData } from './subject/run-data.ts'

export const subjectData: SubjectData[] = [runData]
export const findingLinks: LinkNames[] = [linkNames]
