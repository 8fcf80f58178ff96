import { z } from 'zod'
import { Day } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { NamedShape } from '#kernel/field.ts'

const Feature = z.object({ key: z.string(), label: NamedShape, unit: z.enum(['days', 'count', 'money', 'share']), overall: z.number() })
const Group = z.object({
  cluster: z.number().int().meta({ description: 'From 1 on; the field cluster of lists and filters.' }), name: NamedShape, customers: z.number().meta({ description: 'Those whom the asker sees.' }),
  apart: z.array(z.number()).meta({ description: 'How far the group is from all, in standard deviations, feature by feature.' }), mean: z.array(z.number()), picture: z.tuple([z.number(), z.number()]),
})
export const Clustering = z.object({
  asOf: Day, currency: z.string(), customers: z.number(), k: z.number(), suggested: z.number(), explained: z.number().meta({ description: 'The share of the differences that the picture shows.' }), features: z.array(Feature), groups: z.array(Group),
  tried: z.array(z.object({ k: z.number(), silhouette: z.number(), stability: z.number() })), points: z.array(z.object({ at: z.tuple([z.number(), z.number()]), cluster: z.number() })).meta({ description: 'A few customers as points without a name, where there are enough that none is told by its place.' }), card: z.object({ 'zh-CN': z.array(z.string()), 'zh-TW': z.array(z.string()), en: z.array(z.string()) }),
}).meta({ id: 'Clustering' })
export type Clustering = z.infer<typeof Clustering>

export const getClusters = endpoint({ name: 'getClusters', method: 'GET', path: '/insight/clusters', may: ['read', 'insight'], summary: 'Gets the groups that customers fall into: how many of whom the asker sees are in each, and what is typical of it.', reply: z.object({ version: z.string().nullable(), clustering: Clustering.nullable(), possible: z.array(z.object({ key: z.string(), label: NamedShape })) }) })
export const startClusters = endpoint({ name: 'startClusters', method: 'POST', path: '/insight/clusters', may: ['run', 'insight'], summary: 'Finds the groups anew, in the background, by some features or all and into so many groups or as many as hold best.', body: z.strictObject({ features: z.array(z.string().max(200)).min(2).max(40).optional(), k: z.number().int().min(2).max(12).optional() }), status: 202, example: { body: { k: 5 } } })

export const clusterEndpoints = [getClusters, startClusters]
