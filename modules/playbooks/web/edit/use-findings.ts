import { useMemo } from 'react'
import { useCall } from '#platform/web/use-call.ts'
import { useSettled } from '#platform/web/use-settled.ts'
import { checkPlaybook, type Definition } from '../../contract.ts'
import { type Draft, type Fault, lookThrough } from './draft.ts'

/** What is to be mended in a draft: its shape at once, what it names as soon as nothing is typed for a moment. */
export function useFindings(draft: Draft, playbookId: string | undefined): { findings: readonly Fault[]; whole: Definition | null } {
  const { faults, whole } = useMemo(() => lookThrough(draft), [draft])
  const settled = useSettled(whole, 500)
  const body = { definition: settled ?? draft.definition, ...(playbookId && { playbookId }), ...(draft.ownerId && { ownerId: draft.ownerId }) }
  const { data } = useCall(checkPlaybook, { body }, { enabled: settled !== null && settled === whole, placeholderData: (before) => before, staleTime: 30_000 })
  return useMemo(() => {
    const own = new Set(faults.map((f) => `${f.fault} ${f.step}`))
    return { whole, findings: [...faults, ...(whole ? (data?.findings ?? []).filter((f) => !own.has(`${f.fault} ${f.step}`) && (f.step === null || whole.steps.some((s) => s.id === f.step))) : [])] }
  }, [faults, whole, data])
}
