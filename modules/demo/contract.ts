import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { refusals } from '#kernel/refusal.ts'

export const demoRefusals = refusals('demo', { exists: 409, absent: 404, busy: 409 })

export const demoStates = ['none', 'making', 'ready', 'removing'] as const
export const demoSteps = ['people', 'parties', 'orders', 'contacts', 'standing', 'removing'] as const

export const Demo = z.object({
  state: z.enum(demoStates),
  step: z.enum(demoSteps).nullable().meta({ description: 'What is being done now.' }),
  progress: z.number().min(0).max(1),
  parties: z.number().int().meta({ description: 'How many made-up parties there are.' }),
  madeAt: Instant.nullable(),
}).meta({ id: 'Demo' })
export type Demo = z.infer<typeof Demo>

export const getDemo = endpoint({ name: 'getDemo', method: 'GET', path: '/demo', may: 'signed-in', summary: 'Tells whether the made-up firm is here, and how far its making or removing has come.', reply: Demo })
export const makeDemo = endpoint({ name: 'makeDemo', method: 'POST', path: '/demo', may: ['manage', 'demo'], summary: 'Fills in a made-up, plainly marked firm of some twenty thousand parties over three years, in the background.', reply: Demo, status: 202, refusals: [demoRefusals.exists] })
export const removeDemo = endpoint({ name: 'removeDemo', method: 'DELETE', path: '/demo', may: ['manage', 'demo'], summary: 'Removes the made-up firm with everything that hangs on it, in the background.', reply: Demo, status: 202, refusals: [demoRefusals.absent, demoRefusals.busy] })

export const endpoints = [getDemo, makeDemo, removeDemo]
