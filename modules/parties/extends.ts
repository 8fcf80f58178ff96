import type { SubjectData } from './subject/extension.ts'
import { partyData } from './subject/party-data.ts'

export const subjectData: SubjectData[] = [partyData]
