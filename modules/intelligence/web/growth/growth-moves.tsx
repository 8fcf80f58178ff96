import { useCallback, useMemo } from 'react'
import type { GrowthMatrix } from '../../contract.ts'
import { dayFromNumber, dayNumber } from '#kernel/date.ts'
import { useLanguage } from '#platform/web/language.ts'
import { useText } from '#platform/web/text.ts'
import type { Palette } from '#ui/palette.ts'
import { texts } from '../../messages/web.ts'
import { growthCellNames, growthCells } from '../../standing/vocabulary.ts'
import { Flow } from '../flow/flow.tsx'
import { is, partiesAt } from '../word/parties-at.ts'

const codes = [0, 1, 2, 3]
const colour = (palette: Palette, code: number): string => [palette.series[0], palette.series[1], palette.series[2], palette.series[4]][code]!

/** Customers of a cell in the year before and where they are this year. */
export function GrowthMoves({ matrix }: { matrix: GrowthMatrix }) {
  const t = useText(texts).judged.growth
  const language = useLanguage()
  const moves = useMemo(() => matrix.moves.map((m) => ({ from: growthCellNames.indexOf(m.from), to: growthCellNames.indexOf(m.to), parties: m.customers })), [matrix])
  const say = useCallback((code: number) => growthCells[growthCellNames[code]!][language], [language])
  const behind = useCallback((was: number | null, now: number | null) => partiesAt({ all: [was === null ? { field: 'growthCellBefore', op: 'filled' } : is('growthCellBefore', growthCellNames[was]!), now === null ? { field: 'growthCell', op: 'filled' } : is('growthCell', growthCellNames[now]!)] }), [])
  if (!matrix.asOf) return null
  return <Flow title={t.moves} definition={t.movesDefinition} name="growth-moves" label={t.moves} from={dayFromNumber(dayNumber(matrix.asOf) - 365)} to={matrix.asOf} moves={moves} codes={codes} say={say} colour={colour} behind={behind} choice={null} height={248} />
}
