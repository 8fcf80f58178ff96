import type { ProblemError } from './problem.ts'
import { formFaults } from './refusal-text.ts'

/** Marks the fields of a form that a refusal names, in the reader's language. True where it named any, so that it fits `useAct`'s `onProblem`: `onProblem: (p) => markFaults(form, p)`. */
export function markFaults(form: { setFields: (fields: never[]) => void }, problem: ProblemError): boolean {
  void formFaults(problem).then((faults) => form.setFields(faults as never[]))
  return problem.faults.length > 0 || problem.at !== undefined
}
