import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import { tellProblem } from '#platform/web/use-call.ts'

/** Something that takes a while in the browser and may be refused by the server: told in a toast. */
export const useDoing = <I, O>(doing: (input: I) => Promise<O>, onDone: (output: O) => void): UseMutationResult<O, Error, I> => useMutation({ mutationFn: doing, onSuccess: onDone, onError: (problem) => { void tellProblem(problem) }, gcTime: 0 })
