import type { Compute } from '#platform/jobs/compute.ts'
import type { Fitted } from './methods.ts'
import { type Scores, scoreRows } from './score.ts'

/** Foretells some rows, in a thread of its own. */
export const compute: Compute<{ fitted: Fitted; columns: Float64Array[] }, Scores> = ({ fitted, columns }, { progress }) => scoreRows(fitted, columns, progress)
