import { z } from 'zod'
import { common } from '#kernel/refusal.ts'
import { API } from './register.ts'
import type { AnyEndpoint } from './route.ts'

type Json = Record<string, unknown>

const problemSchema = {
  type: 'object', required: ['type', 'title', 'status', 'trace'],
  properties: { type: { type: 'string', description: 'A refusal code such as parties/not-found.' }, title: { type: 'string' }, status: { type: 'integer' }, params: { type: 'object' }, at: { type: 'string', description: 'JSON pointer to the field at fault.' }, faults: { type: 'array', items: { type: 'object', required: ['at', 'rule', 'message'], properties: { at: { type: 'string' }, rule: { type: 'string' }, message: { type: 'string' } } } }, trace: { type: 'string' } },
}

/** The OpenAPI 3.1 document of all endpoints, generated from their contracts. */
export function openApi(endpoints: readonly AnyEndpoint[], server: string): Json {
  const schemas: Json = { Problem: problemSchema }
  const paths: Record<string, Json> = {}
  for (const e of endpoints) {
    const path = (paths[e.path] ??= {})
    path[e.method.toLowerCase()] = operation(e, schemas)
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Guanxi', version: '1', description: 'The CRM for relationship marketing. Lists page by cursor; filters are JSON (schema Filter); writes take Idempotency-Key; versioned records answer with an ETag and are changed with If-Match; errors are RFC 9457 problem bodies.', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: server + API }],
    security: [{ key: [] }, { session: [] }],
    tags: [...new Set(endpoints.map(tagOf))].map((name) => ({ name })),
    paths,
    components: { schemas, securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'An API key from Settings or `guanxi key create`.' }, session: { type: 'apiKey', in: 'cookie', name: 'guanxi.session_token' } } },
  }
}

const tagOf = (e: AnyEndpoint): string => e.path.split('/')[1] ?? 'root'

function operation(e: AnyEndpoint, schemas: Json): Json {
  const parameters = [...parametersOf(e.params, 'path', e.example?.params, schemas), ...parametersOf(e.query, 'query', e.example?.query, schemas), ...headersOf(e)]
  return {
    operationId: e.name, summary: e.summary, tags: [tagOf(e)],
    ...(e.may !== 'anyone' && e.may !== 'signed-in' && { description: `Needs the right to ${e.may[0]} ${e.may[1]}.` }),
    ...(e.may === 'anyone' && { security: [] }),
    ...(parameters.length && { parameters }),
    ...bodyOf(e, schemas),
    responses: { ...successOf(e, schemas), ...refusalsOf(e) },
  }
}

/** A type's JSON schema; types with an id of their own stand once, under components, and are referred to. */
function schemaOf(type: z.ZodType, io: 'input' | 'output', schemas: Json): Json {
  const { $defs = {}, $schema: _, ...schema } = z.toJSONSchema(type, { io, unrepresentable: 'any' }) as Json & { $defs?: Record<string, Json> }
  for (const [id, def] of Object.entries($defs)) schemas[id] ??= referring(def)
  const id = type.meta()?.id
  if (!id) return referring(schema)
  schemas[id] ??= referring(schema)
  return { $ref: `#/components/schemas/${id}` }
}

/** JSON Schema's local definitions as component references. */
function referring(schema: Json): Json {
  const { id: _, $id: __, ...rest } = JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json
  return rest
}

function parametersOf(type: z.ZodType | undefined, place: 'path' | 'query', example: unknown, schemas: Json): Json[] {
  if (!type) return []
  const { properties = {}, required = [] } = schemaOf(type, 'input', schemas) as { properties?: Record<string, Json>; required?: string[] }
  return Object.entries(properties).map(([name, schema]) => ({
    name, in: place, required: place === 'path' || required.includes(name), schema,
    ...(example !== null && typeof example === 'object' && name in example ? { example: (example as Json)[name] } : {}),
  }))
}

function headersOf(e: AnyEndpoint): Json[] {
  const list: Json[] = []
  if (e.method !== 'GET') list.push({ name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', maxLength: 200 }, description: 'The same key with the same call is carried out once and answered alike.' })
  if (e.versioned && !['GET', 'POST'].includes(e.method)) list.push({ name: 'If-Match', in: 'header', required: true, schema: { type: 'string' }, description: 'The ETag last seen.' })
  return list
}

function bodyOf(e: AnyEndpoint, schemas: Json): Json {
  if (e.uploads) return { requestBody: { required: true, content: { 'multipart/form-data': { schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] } } } } }
  if (!e.body) return {}
  return { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(e.body, 'input', schemas), ...(e.example?.body !== undefined && { example: e.example.body }) } } } }
}

function successOf(e: AnyEndpoint, schemas: Json): Json {
  const status = e.status ?? (e.reply || e.streams ? 200 : 204)
  const headers = e.versioned ? { headers: { ETag: { schema: { type: 'string' } } } } : {}
  if (e.streams) return { [status]: { description: 'A file', content: { [e.streams]: { schema: { type: 'string', format: 'binary' } } } } }
  if (!e.reply) return { [status]: { description: 'Done' } }
  return { [status]: { description: 'Done', ...headers, content: { 'application/json': { schema: schemaOf(e.reply, 'output', schemas), ...(e.example?.reply !== undefined && { example: e.example.reply }) } } } }
}

function refusalsOf(e: AnyEndpoint): Json {
  const kinds = [...(e.refusals ?? []), common.invalid, ...(e.may === 'anyone' ? [] : [common.unauthenticated, common.forbidden]), ...(e.versioned && e.method !== 'GET' ? [common.stale] : []), common['too-many'], common.unavailable]
  const byStatus = Map.groupBy(kinds, (k) => k.status)
  return Object.fromEntries([...byStatus].map(([status, list]) => [status, { description: [...new Set(list.map((k) => k.code))].join(', '), content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }]))
}
